package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Granularity;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate START = LocalDate.of(2009, 3, 1);
    private static final double DAY = START.toEpochDay();

    private static StoryInput input(String id, @Nullable LocalDate published, @Nullable LocalDate fetched) {
        return input(id, "Harbour shut by storm", published, fetched);
    }

    private static StoryInput input(
            String id, String text, @Nullable LocalDate published, @Nullable LocalDate fetched) {
        Instant time = fetched == null ? null : fetched.atStartOfDay().toInstant(ZoneOffset.UTC);
        return StoryInput.of(Article.builder(id)
                .title("Report " + id)
                .text(text)
                .published(published == null ? null : ArticleDate.of(published))
                .fetched(time)
                .build());
    }

    @Test
    void whatNamesNoDayIsOfTheDayItWasFetched() {
        double[] days = Days.of(List.of(
                input("dated", START, START.plusDays(1)),
                input("undated", null, START.plusDays(1)),
                input("unknown", null, null),
                input("old", START.minusDays(900), null)));
        assertArrayEquals(new double[] {DAY, DAY + 1, Double.NaN, DAY - 900}, days);
    }

    @Test
    void aDayAfterTheFetchIsAMistake() {
        double[] days = Days.of(List.of(
                input("future", LocalDate.of(2099, 1, 1), START), input("elsewhere", START.plusDays(1), START)));
        assertArrayEquals(new double[] {DAY, DAY + 1}, days);
    }

    @Test
    void aCrawlOfOldPagesSaysNothingOfTheDaysOfOthers() {
        LocalDate crawl = START.plusYears(10);
        double[] days = Days.of(List.of(
                input("a", START, crawl), input("b", START.plusDays(40), crawl), input("undated", null, crawl)));
        assertArrayEquals(new double[] {DAY, DAY + 40, Double.NaN}, days);
    }

    @Test
    void fewDatesFarBeyondAllOthersAreNotTheLatest() {
        List<Double> came = new ArrayList<>(Collections.nCopies(1000, DAY));
        assertEquals(DAY, Days.latest(came));
        came.add(DAY + 10);
        assertEquals(DAY + 10, Days.latest(came));
        came.addAll(Collections.nCopies(3, DAY + 30_000));
        assertEquals(DAY + 10, Days.latest(came));
        came.addAll(Collections.nCopies(20, DAY + 30_000));
        assertEquals(DAY + 30_000, Days.latest(came), "so many are no mistake");
        assertEquals(DAY, Days.latest(List.of(DAY, Double.NaN)));
        assertEquals(DAY + 90, Days.latest(List.of(DAY, DAY + 90, DAY + 90)), "most are of that day");
        assertTrue(Double.isNaN(Days.latest(List.of(Double.NaN))));
    }

    /** Groups of invented words, 40 a day, in stories of four days. */
    private static List<List<StoryInput>> stream(int days) {
        SplittableRandom random = new SplittableRandom(20090301);
        List<List<StoryInput>> batches = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<StoryInput> batch = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int story = day / 4 * 15 + random.nextInt(20);
                String text = InventedText.of(story, 60, random);
                batch.add(input("%03d-%02d".formatted(day, i), text, START.plusDays(day), null));
            }
            batches.add(batch);
        }
        return batches;
    }

    private static Map<String, List<String>> stories(List<List<StoryInput>> batches, int remembered) {
        StoryTracker tracker = new StoryTracker(Granularity.STORY, null, remembered);
        Map<String, List<String>> stories = new TreeMap<>();
        for (List<StoryInput> batch : batches) {
            StoryUpdate update = tracker.add(batch);
            update.gone().forEach(stories::remove);
            update.stories().forEach(story -> stories.put(story.id(), story.groups()));
        }
        return stories;
    }

    /** The stream is long enough that the tracker weighs for good, settles and forgets. */
    @Test
    void oneDateFarInTheFutureChangesNothingForTheOthers() {
        List<List<StoryInput>> batches = stream(110);
        Map<String, List<String>> expected = stories(batches, 500);
        StoryInput future = input("future", "a word from nowhere", LocalDate.of(2099, 1, 1), null);
        for (int day : new int[] {0, 30, 90}) {
            List<List<StoryInput>> disturbed = new ArrayList<>(batches);
            disturbed.set(day, with(batches.get(day), future));
            Map<String, List<String>> actual = new HashMap<>(stories(disturbed, 500));
            assertEquals(List.of("future"), actual.remove("story-future"));
            assertEquals(expected, new TreeMap<>(actual), "on day " + day);
        }
        List<List<StoryInput>> alone = new ArrayList<>(batches);
        alone.add(90, List.of(future));
        Map<String, List<String>> actual = stories(alone, 500);
        assertEquals(List.of("future"), actual.remove("story-future"));
        assertEquals(expected, actual, "in a batch of its own");
    }

    @Test
    void fewMistakesDoNotSetTheTimeOnceMoreHaveComeSince() {
        double future = DAY + 30_000;
        double limit = future - 16;
        assertEquals(DAY + 1, Days.toldSince(List.of(future, DAY, DAY + 1), limit));
        assertTrue(Double.isNaN(Days.toldSince(List.of(future, DAY), limit)), "one against one");
        assertTrue(Double.isNaN(Days.toldSince(List.of(future, DAY, Double.NaN), limit)), "which may be of any day");
        assertTrue(
                Double.isNaN(Days.toldSince(List.of(DAY, DAY, future, DAY), limit)),
                "what came before is older anyway");
        assertEquals(DAY, Days.toldSince(List.of(DAY, future, future, DAY, DAY, DAY), limit));
        List<Double> many = new ArrayList<>(Collections.nCopies(5, future));
        many.addAll(Collections.nCopies(1000, DAY));
        assertTrue(Double.isNaN(Days.toldSince(many, limit)), "five are no mistake");
    }

    /** A tracker that was told a wrong time by its first articles ends as one that was not. */
    @Test
    void aWrongTimeOfTheFirstArticlesIsForgotten() throws IOException {
        List<List<StoryInput>> batches = stream(110);
        Map<String, List<String>> expected = stories(batches, 500);
        List<StoryInput> future = new ArrayList<>();
        for (int wrong = 1; wrong <= 4; wrong++) {
            String id = "future" + wrong;
            future.add(input(id, "word" + wrong + " from nowhere", LocalDate.of(2099, 1, wrong), null));
            List<List<StoryInput>> disturbed = new ArrayList<>(batches);
            disturbed.add(0, future);
            Map<String, List<String>> actual = stories(disturbed, 500);
            actual.keySet().removeIf(story -> story.startsWith("story-future"));
            assertEquals(expected, actual, wrong + " wrong dates");
            StoryTracker tracker = new StoryTracker();
            StoryTracker reread = new StoryTracker();
            for (List<StoryInput> batch : disturbed.subList(0, 6)) {
                List<StoryInput> reversed = new ArrayList<>(batch);
                Collections.reverse(reversed);
                reread = StoryTracker.fromBytes(reread.toBytes());
                assertEquals(tracker.add(batch), reread.add(reversed));
                assertArrayEquals(tracker.toBytes(), reread.toBytes());
            }
        }
    }

    @Test
    void undatedReportsAreToldInAStreamAsInOneBatch() {
        List<List<StoryInput>> batches = new ArrayList<>();
        int number = 0;
        for (List<StoryInput> batch : stream(60)) {
            List<StoryInput> undated = new ArrayList<>();
            for (StoryInput input : batch) {
                Article article = input.article();
                undated.add(
                        number++ % 10 != 0
                                ? input
                                : StoryInput.of(article.toBuilder()
                                        .published(null)
                                        .fetched(article.published()
                                                .orElseThrow()
                                                .instant()
                                                .plusSeconds(40_000))
                                        .build()));
            }
            batches.add(undated);
        }
        List<StoryInput> all = batches.stream().flatMap(List::stream).toList();
        assertEquals(
                List.copyOf(new TreeMap<>(byFirst(stories(List.of(all), 10_000))).values()),
                List.copyOf(new TreeMap<>(byFirst(stories(batches, 10_000))).values()));
    }

    @Test
    void theDayOfTheFetchIsNotToldAsThatOfPublication() {
        StoryInput undated = input("a", null, START);
        Story story = new StoryTracker().add(List.of(undated)).stories().get(0);
        assertFalse(story.first().isPresent());
        assertFalse(story.last().isPresent());
        assertFalse(
                StoryAccount.of(List.of(undated)).timeline().get(0).published().isPresent());
    }

    private static List<StoryInput> with(List<StoryInput> batch, StoryInput more) {
        List<StoryInput> all = new ArrayList<>(batch);
        all.add(more);
        return all;
    }

    private static Map<String, List<String>> byFirst(Map<String, List<String>> stories) {
        Map<String, List<String>> byFirst = new HashMap<>();
        stories.values().forEach(groups -> byFirst.put(groups.get(0), groups));
        return byFirst;
    }
}
