package newsfold.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;

/** The counts of a run and the cost of each stage. */
public final class Summary {
    private final Map<String, Long> counts;
    private final List<Stage> stages;
    private final List<String> notes;

    private Summary(Builder builder) {
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.counts));
        this.stages = List.copyOf(builder.stages);
        this.notes = List.copyOf(builder.notes);
    }

    /**
     * The cost of one stage.
     *
     * @param name the stage
     * @param millis wall time in milliseconds, summed over threads where several work
     * @param bytes bytes that the stage read, or 0 if it does not count bytes
     */
    public record Stage(String name, long millis, long bytes) {}

    /**
     * Starts a summary.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the counts by name, such as {@code articles}, {@code duplicateGroups} or {@code rejected}.
     *
     * @return an unmodifiable map in the order in which the counts were added
     */
    public Map<String, Long> counts() {
        return counts;
    }

    /**
     * Returns the cost of each stage, the only part of a result that differs from run to run.
     *
     * @return the stages in the order in which they ran
     */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * Returns notes for people about decisions that depended on the input.
     *
     * @return lines of text
     */
    public List<String> notes() {
        return notes;
    }

    /** Collects counts and costs. Not for sharing between threads. */
    public static final class Builder {
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final List<Stage> stages = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Builder() {}

        /**
         * Sets a count.
         *
         * @param name a name in camel case
         * @param value the count
         * @return this builder
         */
        public Builder count(String name, long value) {
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
        public Builder groups(Iterable<DuplicateGroup> groups) {
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
        public Builder stories(Iterable<Story> stories) {
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
        public Builder stage(String name, long millis, long bytes) {
            stages.add(new Stage(name, millis, bytes));
            return this;
        }

        /**
         * Adds a note for people.
         *
         * @param note the line
         * @return this builder
         */
        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        /**
         * Builds the summary.
         *
         * @return a new summary
         */
        public Summary build() {
            return new Summary(this);
        }
    }
}
