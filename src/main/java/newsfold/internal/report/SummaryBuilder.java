package newsfold.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.report.Summary;
import newsfold.story.Story;

/** Collects counts and costs. Not for sharing between threads. */
public final class SummaryBuilder {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Summary.Stage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Sets a count.
     *
     * @param name a name in camel case
     * @param value the count
     * @return this builder
     */
    public SummaryBuilder count(String name, long value) {
        counts.put(name, value);
        return this;
    }

    /**
     * Counts groups: {@code groups}, {@code duplicateGroups} (two members or more) and {@code duplicates} (members
     * beyond the canonical ones).
     *
     * @param groups all groups
     * @return this builder
     */
    public SummaryBuilder groups(Iterable<DuplicateGroup> groups) {
        long all = 0;
        long several = 0;
        long duplicates = 0;
        for (DuplicateGroup group : groups) {
            all++;
            several += group.members().size() > 1 ? 1 : 0;
            duplicates += group.members().size() - 1L;
        }
        return count("groups", all).count("duplicateGroups", several).count("duplicates", duplicates);
    }

    /**
     * Counts stories: {@code stories} and {@code storiesOfSeveralGroups}.
     *
     * @param stories all stories
     * @return this builder
     */
    public SummaryBuilder stories(Iterable<Story> stories) {
        long all = 0;
        long several = 0;
        for (Story story : stories) {
            all++;
            several += story.groups().size() > 1 ? 1 : 0;
        }
        return count("stories", all).count("storiesOfSeveralGroups", several);
    }

    /**
     * Adds the cost of a stage.
     *
     * @param name the stage
     * @param millis wall time in milliseconds
     * @param bytes bytes that it read, 0 if it does not count bytes
     * @return this builder
     */
    public SummaryBuilder stage(String name, long millis, long bytes) {
        stages.add(new Summary.Stage(name, millis, bytes));
        return this;
    }

    /**
     * Adds a note for people.
     *
     * @param note the line
     * @return this builder
     */
    public SummaryBuilder note(String note) {
        notes.add(note);
        return this;
    }

    /**
     * Builds the summary.
     *
     * @return a new summary
     */
    public Summary build() {
        return new Summary(counts, stages, notes);
    }
}
