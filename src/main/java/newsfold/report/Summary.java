package newsfold.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts of a run and the cost of each stage. */
public final class Summary {
    private final Map<String, Long> counts;
    private final List<Stage> stages;
    private final List<String> notes;

    /**
     * Creates a summary.
     *
     * @param counts counts by name in camel case, in the order to show them
     * @param stages the cost of each stage
     * @param notes lines for people
     */
    public Summary(Map<String, Long> counts, List<Stage> stages, List<String> notes) {
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        this.stages = List.copyOf(stages);
        this.notes = List.copyOf(notes);
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

    private List<?> values() {
        return List.of(counts, stages, notes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Summary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Summary" + values();
    }
}
