package newsfold.story;

import java.util.Arrays;

/**
 * How alike two clusters must be, chosen by looking at the input: what is a strong resemblance among two hundred mixed
 * reports is an everyday one among twenty thousand, or among reports that are all about politics.
 *
 * @param threshold the least relative similarity of a merge, in (0, 1)
 * @param reason what was seen, for a person
 */
public record Calibration(double threshold, String reason) {
    private static final double PLAIN = 0.54;
    private static final double HIGHEST = 0.68;

    /** Collections up to this size need no correction. */
    private static final double PLAIN_SIZE = 1700;

    private static final double PER_E_FOLD = 0.035;

    /** A typical thirtieth neighbour, as a share of a typical first one, up to which a collection is no crowd. */
    private static final double PLAIN_CROWDING = 0.17;

    private static final double CROWD = 0.29;
    private static final double CROWD_STEP = 0.12;
    private static final int FAR_RANK = 30;

    /** A typical article of fewer words is a headline. */
    private static final int HEADLINE_WORDS = 40;

    private static final double HEADLINE_STEP = -0.08;

    /**
     * Looks at a collection.
     *
     * @param graph raw similarities
     * @param medianLength words of a typical group
     */
    static Calibration of(SimilarityGraph graph, int medianLength) {
        if (medianLength < HEADLINE_WORDS) {
            return new Calibration(
                    PLAIN + HEADLINE_STEP,
                    "headlines: half of the articles have fewer than " + HEADLINE_WORDS + " words");
        }
        int size = graph.size();
        double[] first = new double[size];
        double[] far = new double[size];
        for (int node = 0; node < size; node++) {
            int[] links = graph.strongest(node, FAR_RANK);
            first[node] = links.length > 0 ? graph.similarity(links[0]) : 0;
            far[node] = links.length == FAR_RANK ? graph.similarity(links[FAR_RANK - 1]) : 0;
        }
        double crowding = median(first) > 0 ? median(far) / median(first) : 0;
        double crowded = CROWD_STEP * Math.min(1, Math.max(0, (crowding - PLAIN_CROWDING) / (CROWD - PLAIN_CROWDING)));
        double large = PER_E_FOLD * Math.log(Math.max(1, size / PLAIN_SIZE));
        double threshold = Math.min(HIGHEST, PLAIN + Math.max(crowded, large));
        String reason = crowded > large
                ? "crowded pool: typical articles resemble even their 30th neighbour"
                : large > 0 ? "large collection: chance resemblance is common" : "ordinary collection of reports";
        return new Calibration(threshold, reason);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
