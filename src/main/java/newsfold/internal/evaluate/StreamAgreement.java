package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.story.Story;

/** Cuts a dated set into weekly batches and looks whether they end in the stories of one batch. */
final class StreamAgreement {
    private static final int DAYS = 7;

    private StreamAgreement() {}

    /** Returns the adjusted Rand index of the two, or nothing if fewer than two groups are dated. */
    static OptionalDouble weekly(List<StoryInput> inputs) {
        Map<Long, List<StoryInput>> weeks = new TreeMap<>();
        for (StoryInput input : inputs) {
            input.article()
                    .published()
                    .ifPresent(date -> weeks.computeIfAbsent(
                                    Math.floorDiv(date.day().toEpochDay(), DAYS), week -> new ArrayList<>())
                            .add(input));
        }
        if (weeks.values().stream().mapToInt(List::size).sum() < 2) {
            return OptionalDouble.empty();
        }
        StoryTracker tracker = new StoryTracker();
        Map<String, String> stream =
                storyOfGroup(weeks.values().stream().map(tracker::add).toList());
        List<StoryInput> all = weeks.values().stream().flatMap(List::stream).toList();
        Map<String, String> whole = storyOfGroup(List.of(new StoryTracker().add(all)));
        return OptionalDouble.of(ClusterScores.of(List.copyOf(whole.values()), List.copyOf(stream.values()))
                .adjustedRand());
    }

    /** By group, so that two of these list their groups in the same order. */
    private static Map<String, String> storyOfGroup(List<StoryUpdate> updates) {
        Map<String, Story> stories = new HashMap<>();
        for (StoryUpdate update : updates) {
            update.gone().forEach(stories::remove);
            update.stories().forEach(story -> stories.put(story.id(), story));
        }
        Map<String, String> result = new TreeMap<>();
        stories.values().forEach(story -> story.groups().forEach(group -> result.put(group, story.id())));
        return result;
    }
}
