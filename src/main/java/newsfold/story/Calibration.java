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

    /** Up to so many groups within reach a group needs no correction. */
    private static final double PLAIN_SIZE = 1700;

    private static final double PER_E_FOLD = 0.065;
    private static final double STRICTEST = 1.2;

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
     * @param meanLength words of a typical group
     */
    static Calibration of(SimilarityGraph graph, double meanLength) {
        if (meanLength < HEADLINE_WORDS) {
            return new Calibration(
                    PLAIN + HEADLINE_STEP, "headlines: the mean article has fewer than " + HEADLINE_WORDS + " words");
        }
        int size = graph.size();
        double[] first = new double[size];
        double[] far = new double[size];
        for (int node = 0; node < size; node++) {
            int[] links = graph.strongest(node, FAR_RANK);
            first[node] = links.length > 0 ? graph.similarity(links[0]) : 0;
            far[node] = links.length == FAR_RANK ? graph.similarity(links[FAR_RANK - 1]) : 0;
        }
        double typical = median(first);
        double crowding = typical > 0 ? median(far) / typical : 0;
        double excess = (crowding - PLAIN_CROWDING) / (CROWD - PLAIN_CROWDING);
        if (excess <= 0) {
            return new Calibration(PLAIN, "ordinary collection of reports");
        }
        return new Calibration(
                PLAIN + CROWD_STEP * Math.min(1, excess),
                "crowded pool: typical articles resemble even their 30th neighbour");
    }

    /**
     * Returns by how much more alike than the threshold says each group must be, at least 1: the more groups within its
     * reach, the more alike it is to some of them by chance.
     *
     * @param days times in days, NaN where unknown
     * @param reach how many days apart two groups can be linked
     */
    static double[] strictness(double[] days, double reach) {
        double[] dated =
                Arrays.stream(days).filter(day -> !Double.isNaN(day)).sorted().toArray();
        int undated = days.length - dated.length;
        double[] strictness = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            int within = Double.isNaN(days[i])
                    ? days.length
                    : undated + after(dated, days[i] + reach) - after(dated, days[i] - reach);
            strictness[i] = Math.min(STRICTEST, 1 + PER_E_FOLD * Math.log(Math.max(1, within / PLAIN_SIZE)));
        }
        return strictness;
    }

    /** Returns how many values are below a limit. */
    private static int after(double[] sorted, double limit) {
        int place = Arrays.binarySearch(sorted, limit);
        while (place > 0 && sorted[place - 1] == limit) {
            place--;
        }
        return place >= 0 ? place : -place - 1;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
