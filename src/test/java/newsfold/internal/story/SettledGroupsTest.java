package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;

class SettledGroupsTest {
    private static final LocalDate START = LocalDate.of(2024, 3, 1);

    /** Returns a report that resembles no other. */
    private static StoryInput report(int number, int day, SplittableRandom random) {
        return StoryInput.of(Article.builder("s%04d".formatted(number))
                .title("Report " + number)
                .text(InventedText.of(number, 120, random))
                .published(ArticleDate.of(START.plusDays(day)))
                .build());
    }

    @Test
    void aGroupThatStandsAloneForGoodTakesLittleSpaceAndKeepsItsKeywords() throws IOException {
        SplittableRandom random = new SplittableRandom(29);
        StoryTracker tracker = Trackers.remembering(200);
        Map<String, Story> stories = new HashMap<>();
        List<StoryInput> inputs = new ArrayList<>();
        int half = 0;
        for (int day = 0; day < 90; day++) {
            List<StoryInput> batch = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                batch.add(report(inputs.size(), day, random));
                inputs.add(batch.get(i));
            }
            StoryUpdate update = tracker.add(batch);
            update.gone().forEach(stories::remove);
            update.stories().forEach(story -> stories.put(story.id(), story));
            half = day == 44 ? tracker.toBytes().length : half;
        }
        int more = tracker.toBytes().length - half;
        assertTrue(4 * more < 3 * half, half + " bytes for the first half, " + more + " more for the second");
        tracker = StoryTracker.fromBytes(tracker.toBytes());
        for (StoryInput input : inputs.subList(0, 20)) {
            Story again = tracker.add(List.of(input)).stories().get(0);
            assertEquals(stories.get(again.id()), again);
            assertEquals(8, again.keywords().size());
        }
    }
}
