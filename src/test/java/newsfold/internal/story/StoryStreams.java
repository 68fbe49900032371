package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Story;

/** Made-up batches of reports, and what a tracker said of them. */
final class StoryStreams {
    static final LocalDate START = LocalDate.of(2024, 3, 1);

    private StoryStreams() {}

    static StoryInput report(int story, int number, int day, SplittableRandom random) {
        String id = "s%02d-%03d".formatted(story, number);
        return StoryInput.of(Article.builder(id)
                .title("Report " + number + " of story " + story)
                .text(InventedText.of(story, 120, random))
                .published(ArticleDate.of(START.plusDays(day)))
                .build());
    }

    static List<List<StoryInput>> stream(long seed, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<StoryInput>> batches = new ArrayList<>();
        int number = 0;
        for (int day = 0; day < days; day++) {
            List<StoryInput> batch = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                batch.add(report(day / 4 * 3 + random.nextInt(4), number++, day, random));
            }
            batches.add(batch);
        }
        return batches;
    }

    /** Returns what was told last of each story that is not gone. */
    private static Collection<Story> stories(List<StoryUpdate> updates) {
        Map<String, Story> stories = new TreeMap<>();
        for (StoryUpdate update : updates) {
            update.gone().forEach(stories::remove);
            update.stories().forEach(story -> stories.put(story.id(), story));
        }
        return stories.values();
    }

    static Map<String, String> storyOfGroup(List<StoryUpdate> updates) {
        Map<String, String> result = new HashMap<>();
        stories(updates)
                .forEach(story -> story.groups().forEach(group -> {
                    String twice = result.put(group, story.id());
                    assertEquals(null, twice, group + " is in two stories");
                }));
        return result;
    }

    static Map<String, Double> probabilities(List<StoryUpdate> updates) {
        Map<String, Double> result = new HashMap<>();
        stories(updates).forEach(story -> result.putAll(story.probabilities()));
        return result;
    }
}
