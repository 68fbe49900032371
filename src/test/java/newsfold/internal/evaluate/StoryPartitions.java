package newsfold.internal.evaluate;

import java.util.List;

/** Lets tests and benchmarks of other packages compare two ways to put the same groups into stories. */
public final class StoryPartitions {
    private StoryPartitions() {}

    /**
     * Returns the adjusted Rand index.
     *
     * @param one the story of each group
     * @param other the story of each group, in the same order
     */
    public static double adjustedRand(List<String> one, List<String> other) {
        return ClusterScores.of(one, other).adjustedRand();
    }
}
