package newsfold.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newsfold.article.Article;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BagramStoryTest {
    @BeforeEach
    void dataIsThere() {
        assumeTrue(Files.isDirectory(Bagram.SHARED), "no development data at " + Bagram.SHARED);
    }

    @Test
    void fivePagesAmongTwoHundredStrangersAreOneStoryOfTheirOwn() throws IOException {
        List<Article> pages = Bagram.articles();
        List<Article> others = new ArrayList<>(StorySet.read(Bagram.SHARED.resolve("stories/fnc1_dev.jsonl.gz"))
                .articles());
        for (int trial = 0; trial < 5; trial++) {
            Collections.shuffle(others, new Random(trial));
            List<Article> all = new ArrayList<>(others.subList(0, 200));
            all.addAll(pages);
            Collections.shuffle(all, new Random(trial));
            List<Story> stories = new StoryClusterer()
                    .cluster(all.stream().map(StoryInput::of).toList());
            List<String> with = stories.stream()
                    .filter(story -> story.groups().contains(pages.get(0).id()))
                    .findFirst()
                    .orElseThrow()
                    .groups();
            assertEquals(pages.stream().map(Article::id).toList(), with, "trial " + trial);
        }
    }
}
