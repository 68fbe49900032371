package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import org.junit.jupiter.api.Test;

class StoryTrackerTest {
    /** Returns the pairs that one partition puts together. */
    private static Set<List<String>> pairs(Map<String, String> storyOfGroup) {
        Set<List<String>> pairs = new HashSet<>();
        storyOfGroup.forEach((a, story) -> storyOfGroup.forEach((b, other) -> {
            if (a.compareTo(b) < 0 && story.equals(other)) {
                pairs.add(List.of(a, b));
            }
        }));
        return pairs;
    }

    @Test
    void aStreamInBatchesAgreesWithOneBatch() {
        for (int trial = 0; trial < 5; trial++) {
            List<List<StoryInput>> batches = StoryStreams.stream(trial, 24);
            StoryTracker tracker = new StoryTracker();
            List<StoryUpdate> updates = batches.stream().map(tracker::add).toList();
            List<StoryInput> all = batches.stream().flatMap(List::stream).toList();
            Map<String, String> whole = StoryStreams.storyOfGroup(List.of(new StoryTracker().add(all)));
            Set<List<String>> expected = pairs(whole);
            Set<List<String>> actual = pairs(StoryStreams.storyOfGroup(updates));
            Set<List<String>> both = new HashSet<>(expected);
            both.retainAll(actual);
            double agreement = 2.0 * both.size() / (expected.size() + actual.size());
            assertTrue(agreement >= 0.98, "trial %d: pairs agree by %f".formatted(trial, agreement));
        }
    }

    /** Forty reports a day, which is more than is remembered when the days are many. */
    private static List<List<StoryInput>> longStream(int days) {
        SplittableRandom random = new SplittableRandom(11);
        List<List<StoryInput>> batches = new ArrayList<>();
        int number = 0;
        for (int day = 0; day < days; day++) {
            List<StoryInput> batch = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                batch.add(StoryStreams.report(day / 4 * 12 + random.nextInt(16), number++, day, random));
            }
            batches.add(batch);
        }
        return batches;
    }

    @Test
    void aStreamAgreesWithOneBatchBeyondWhatIsRemembered() {
        List<List<StoryInput>> batches = longStream(180);
        StoryTracker tracker = Trackers.remembering(3_200);
        List<StoryUpdate> updates = batches.stream().map(tracker::add).toList();
        assertTrue(tracker.toBytes().length < new StoryTracker().toBytes().length + 3_600 * 4_000, "memory is bounded");
        List<StoryInput> all =
                new ArrayList<>(batches.stream().flatMap(List::stream).toList());
        Map<String, String> whole = StoryStreams.storyOfGroup(List.of(new StoryTracker().add(all)));
        Map<String, String> parts = StoryStreams.storyOfGroup(updates);
        assertEquals(whole.keySet(), parts.keySet());
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        Map<List<String>, Integer> cells = new HashMap<>();
        whole.forEach((group, story) -> {
            String other = parts.getOrDefault(group, "");
            rows.merge(story, 1, Integer::sum);
            columns.merge(other, 1, Integer::sum);
            cells.merge(List.of(story, other), 1, Integer::sum);
        });
        double agreement = 2 * countPairs(cells) / (countPairs(rows) + countPairs(columns));
        assertTrue(agreement >= 0.98, "pairs agree by " + agreement);
        Collections.shuffle(all, new Random(3));
        assertEquals(whole, StoryStreams.storyOfGroup(List.of(new StoryTracker().add(all))), "order within a batch");
    }

    private static double countPairs(Map<?, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }

    @Test
    void aStoryThatOnlyGrowsNeverChangesItsId() {
        for (int trial = 0; trial < 3; trial++) {
            StoryTracker tracker = new StoryTracker();
            Map<String, String> before = Map.of();
            List<StoryUpdate> updates = new ArrayList<>();
            for (List<StoryInput> batch : StoryStreams.stream(trial, 30)) {
                updates.add(tracker.add(batch));
                Map<String, String> after = StoryStreams.storyOfGroup(updates);
                Map<String, Set<String>> origins = new HashMap<>();
                Map<String, Set<String>> heirs = new HashMap<>();
                for (Map.Entry<String, String> entry : before.entrySet()) {
                    String now = after.getOrDefault(entry.getKey(), "");
                    origins.computeIfAbsent(now, key -> new HashSet<>()).add(entry.getValue());
                    heirs.computeIfAbsent(entry.getValue(), key -> new HashSet<>())
                            .add(now);
                }
                heirs.forEach((old, now) -> {
                    String only = now.iterator().next();
                    if (now.size() == 1 && origins.getOrDefault(only, Set.of()).size() == 1) {
                        assertEquals(old, only);
                    }
                });
                before = after;
            }
        }
    }

    @Test
    void everyGroupStaysInExactlyOneStoryAfterItIsTooOldToBeLinked() {
        List<List<StoryInput>> batches = StoryStreams.stream(7, 50);
        StoryTracker tracker = new StoryTracker();
        List<StoryUpdate> updates = batches.stream().map(tracker::add).toList();
        assertEquals(50 * 8, StoryStreams.storyOfGroup(updates).size());
    }

    @Test
    void orderWithinABatchDoesNotMatter() {
        for (int trial = 0; trial < 5; trial++) {
            StoryTracker one = new StoryTracker();
            StoryTracker other = new StoryTracker();
            for (List<StoryInput> batch : StoryStreams.stream(trial, 12)) {
                List<StoryInput> shuffled = new ArrayList<>(batch);
                Collections.shuffle(shuffled, new Random(trial));
                assertEquals(one.add(batch), other.add(shuffled), "trial " + trial);
            }
            assertArrayEquals(one.toBytes(), other.toBytes(), "trial " + trial);
        }
    }

    @Test
    void aStoryStartsGrowsAndFallsQuietUnderOneId() {
        SplittableRandom random = new SplittableRandom(2);
        StoryTracker tracker = new StoryTracker();
        StoryUpdate first =
                tracker.add(List.of(StoryStreams.report(1, 0, 0, random), StoryStreams.report(1, 1, 0, random)));
        String id = first.stories().get(0).id();
        assertEquals(List.of(new StoryEvent(StoryEvent.Kind.STARTED, id, "")), first.events());
        StoryUpdate second = tracker.add(List.of(StoryStreams.report(1, 2, 1, random)));
        assertEquals(List.of(new StoryEvent(StoryEvent.Kind.GREW, id, "")), second.events());
        assertEquals(3, second.stories().get(0).groups().size());
        StoryUpdate later = tracker.add(List.of(StoryStreams.report(2, 3, 20, random)));
        assertTrue(later.events().contains(new StoryEvent(StoryEvent.Kind.QUIET, id, "")), later::toString);
    }

    @Test
    void aBridgeMergesTwoStoriesAndRemovedGroupsAreGone() {
        SplittableRandom random = new SplittableRandom(4);
        List<StoryInput> left = new ArrayList<>();
        List<StoryInput> right = new ArrayList<>();
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            left.add(StoryStreams.report(1, i, 0, random));
            right.add(StoryStreams.report(2, 10 + i, 0, random));
        }
        left.forEach(input -> both.append(input.article().text()).append(' '));
        right.forEach(input -> both.append(input.article().text()).append(' '));
        StoryTracker tracker = new StoryTracker();
        List<StoryInput> all = new ArrayList<>(left);
        all.addAll(right);
        for (int i = 0; i < 1_000; i++) {
            all.add(StoryStreams.report(100 + i, 0, 0, random));
        }
        assertTrue(
                tracker.add(all).stories().stream()
                        .noneMatch(story -> story.groups().contains("s01-000")
                                && story.groups().contains("s02-010")),
                "one story before the bridge");
        List<StoryInput> bridges = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            bridges.add(StoryInput.of(Article.builder("bridge-" + i)
                    .text(both + " own" + random.nextInt(5000))
                    .published(ArticleDate.of(StoryStreams.START))
                    .build()));
        }
        StoryUpdate merged = tracker.add(bridges);
        assertTrue(
                merged.events().stream().anyMatch(event -> event.kind() == StoryEvent.Kind.MERGED), merged::toString);
        assertTrue(
                merged.stories().stream()
                        .anyMatch(story -> story.groups().contains("s01-000")
                                && story.groups().contains("s02-010")),
                "one story with the bridge");
        StoryUpdate without =
                tracker.add(List.of(), bridges.stream().map(StoryInput::group).toList(), List.of());
        assertTrue(
                without.stories().stream()
                        .flatMap(story -> story.groups().stream())
                        .noneMatch(group -> group.startsWith("bridge")),
                without::toString);
    }

    @Test
    void whatABridgeHeldTogetherSplitsWithoutItAndTheLargerPartKeepsTheId() {
        SplittableRandom random = new SplittableRandom(4);
        List<StoryInput> all = new ArrayList<>();
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            StoryInput input = i < 3 ? StoryStreams.report(1, i, 0, random) : StoryStreams.report(2, i, 0, random);
            both.append(input.article().text()).append(' ');
            all.add(input);
        }
        List<String> bridges = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            bridges.add("bridge-" + i);
            all.add(StoryInput.of(Article.builder("bridge-" + i)
                    .text(both + " own" + random.nextInt(5000))
                    .published(ArticleDate.of(StoryStreams.START))
                    .build()));
        }
        for (int i = 0; i < 1_000; i++) {
            all.add(StoryStreams.report(100 + i, 0, 0, random));
        }
        StoryTracker tracker = new StoryTracker();
        Story whole = tracker.add(all).stories().stream()
                .filter(story -> story.groups().contains("s01-000"))
                .findFirst()
                .orElseThrow();
        assertTrue(whole.groups().contains("s02-003"), whole::toString);
        StoryUpdate update = tracker.add(List.of(), bridges, List.of());
        assertEquals(
                List.of("s01-000", "s01-001", "s01-002"),
                update.stories().stream()
                        .filter(story -> story.id().equals(whole.id()))
                        .findFirst()
                        .orElseThrow()
                        .groups());
        assertTrue(
                update.events().stream()
                        .anyMatch(event -> event.kind() == StoryEvent.Kind.SPLIT
                                && event.other().equals(whole.id())),
                update::toString);
    }

    @Test
    void linksNameTheSharedWordsOfReportsInTheSameStory() {
        StoryTracker tracker = new StoryTracker();
        StoryStreams.stream(9, 6).forEach(tracker::add);
        Map<String, List<StoryLink>> links = tracker.links();
        assertTrue(!links.isEmpty());
        links.forEach((group, own) -> {
            assertEquals(own, tracker.links(group), group);
            for (int i = 0; i < own.size(); i++) {
                assertEquals(group, own.get(i).group());
                assertTrue(!own.get(i).terms().isEmpty(), group);
                assertTrue(i == 0 || own.get(i - 1).similarity() >= own.get(i).similarity(), group);
            }
        });
        assertEquals(List.of(), tracker.links("no such group"));
    }

    @Test
    void groupsWithoutADateFindReportsOfAnyBatch() {
        SplittableRandom random = new SplittableRandom(5);
        StoryTracker tracker = new StoryTracker();
        StoryInput undated = StoryStreams.report(50, 0, 0, random);
        tracker.add(List.of(StoryInput.of(Article.builder("undated")
                .title(undated.article().title())
                .text(undated.article().text())
                .build())));
        StoryStreams.stream(5, 4).forEach(tracker::add);
        StoryUpdate update = tracker.add(List.of(StoryStreams.report(50, 999, 60, random)));
        assertTrue(
                update.stories().stream().anyMatch(story -> story.groups().containsAll(List.of("s50-999", "undated"))),
                update::toString);
    }

    @Test
    void aGroupGivenTwiceIsRefused() {
        StoryInput input = StoryStreams.report(1, 1, 1, new SplittableRandom(1));
        assertThrows(IllegalArgumentException.class, () -> new StoryTracker().add(List.of(input, input)));
    }
}
