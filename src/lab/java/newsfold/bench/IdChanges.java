package newsfold.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.internal.story.StoryEvent;
import newsfold.internal.story.StoryUpdate;
import newsfold.story.Story;

/** Counts why groups came under another story id than before. */
final class IdChanges {
    private final Map<String, Integer> causes = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<String, Set<String>> hadBefore = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private int changes;
    private int back;

    /** Notes that a group is in another story now. */
    void note(String group, String old, String now, StoryUpdate update) {
        changes++;
        changed.add(group);
        Set<String> before = hadBefore.computeIfAbsent(group, key -> new HashSet<>());
        back += before.contains(now) ? 1 : 0;
        before.add(old);
        boolean merged = update.events().stream()
                .anyMatch(event -> event.kind() == StoryEvent.Kind.MERGED
                        && event.other().equals(old)
                        && event.story().equals(now));
        boolean split = update.events().stream()
                .anyMatch(event ->
                        event.kind() == StoryEvent.Kind.SPLIT && event.story().equals(now));
        boolean alone = sizes.getOrDefault(old, 1) == 1;
        causes.merge(
                merged
                        ? alone ? "a lone report joined a story" : "a story of several joined a larger one"
                        : split ? "split off" : "went from one story to another",
                1,
                Integer::sum);
    }

    /** Takes the stories as they are after a batch. */
    void endBatch(Collection<Story> stories) {
        sizes.clear();
        stories.forEach(story -> sizes.put(story.id(), story.groups().size()));
    }

    String summary(int groups) {
        return String.format(
                Locale.ROOT,
                "ids: %d changes of %d groups (%.1f %%), %d back to an earlier id; %s",
                changes,
                changed.size(),
                100.0 * changed.size() / groups,
                back,
                causes);
    }
}
