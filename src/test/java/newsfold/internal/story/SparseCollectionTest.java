package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;

/** Pages of all kinds, hardly one of which tells what another one does. */
class SparseCollectionTest {
    private static final int PAGES = 200;

    @Test
    void pagesThatShareOnlyEverydayWordsMakeNoStory() {
        for (int seed = 0; seed < 5; seed++) {
            StoryUpdate update = new StoryTracker().add(pages(seed, 0));
            assertEquals(PAGES, update.stories().size(), "seed " + seed);
            assertTrue(
                    update.calibration().reason().startsWith("mixed"),
                    () -> update.calibration().reason());
        }
    }

    @Test
    void aStoryAmongSuchPagesIsFoundAndHoldsNoOther() {
        for (int seed = 0; seed < 5; seed++) {
            TreeSet<String> together = new TreeSet<>();
            for (Story story : new StoryTracker().add(pages(seed, 4)).stories()) {
                if (story.groups().size() > 1) {
                    together.add(String.join(" ", new TreeSet<>(story.groups())));
                }
            }
            assertEquals(new TreeSet<>(List.of("told0 told1 told2 told3")), together, "seed " + seed);
        }
    }

    private static List<StoryInput> pages(int seed, int told) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StoryInput> pages = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            pages.add(page("page" + page, 200 + page, random.nextInt(400), random));
        }
        for (int report = 0; report < told; report++) {
            pages.add(page("told" + report, 7, 200, random));
        }
        return pages;
    }

    private static StoryInput page(String id, int subject, int day, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 150; word++) {
            // Everyday words by Zipf's law, so that some are in every page and most in few.
            text.append(random.nextInt(4) == 0 ? "subject" + subject + "x" + random.nextInt(15) : everyday(random))
                    .append(' ');
        }
        return StoryInput.of(Article.builder(id)
                .title("subject" + subject + "x0 " + everyday(random))
                .text(text.toString())
                .published(ArticleDate.of(LocalDate.of(2024, 1, 1).plusDays(day)))
                .build());
    }

    private static String everyday(SplittableRandom random) {
        return "everyday" + (int) Math.pow(3000, random.nextDouble());
    }
}
