package newsfold.internal.linking;

/**
 * How alike the reports of each group's story are assumed to be, by what the group resembles most once time has taken its
 * share. That may be higher than what merges have: a resemblance too doubtful for a merge still shows that the group resembles
 * much.
 */
final class StoryDensities {
    private static final int NEAREST = 3;
    private static final double MIN_DENSITY = 0.1;

    private final double[] nearest;

    StoryDensities(int size) {
        nearest = new double[NEAREST * size];
    }

    /** Takes note that a group resembles another one. */
    void add(int node, double similarity) {
        int first = NEAREST * node;
        for (int at = first + NEAREST - 1; at >= first && similarity > nearest[at]; at--) {
            if (at < first + NEAREST - 1) {
                nearest[at + 1] = nearest[at];
            }
            nearest[at] = similarity;
        }
    }

    /** Returns by group the mean of its nearest, those that are missing being 0, and never less than a bound. */
    double[] get() {
        double[] densities = new double[nearest.length / NEAREST];
        for (int node = 0; node < densities.length; node++) {
            double sum = 0;
            for (int i = NEAREST * node; i < NEAREST * (node + 1); i++) {
                sum += nearest[i];
            }
            densities[node] = Math.max(MIN_DENSITY, sum / NEAREST);
        }
        return densities;
    }
}
