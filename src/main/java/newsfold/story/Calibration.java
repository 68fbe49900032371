package newsfold.story;

/**
 * How alike two clusters must be, chosen by looking at the input: what is a strong resemblance among two hundred mixed
 * reports is an everyday one among twenty thousand, or among reports that are all about politics.
 *
 * @param threshold the least relative similarity of a merge, in (0, 1)
 * @param reason what was seen, for a person
 */
public record Calibration(double threshold, String reason) {
    static final double PLAIN = 0.54;

    /** Up to so many groups within reach a group needs no correction. */
    private static final double PLAIN_SIZE = 1700;

    private static final double PER_E_FOLD = 0.065;
    private static final double STRICTEST = 1.2;

    /** A typical thirtieth neighbour, as a share of a typical first one, up to which a collection is no crowd. */
    private static final double PLAIN_CROWDING = 0.17;

    private static final double CROWD = 0.29;
    private static final double CROWD_STEP = 0.12;
    /** A typical article of fewer words is a headline. */
    private static final int HEADLINE_WORDS = 40;

    private static final double HEADLINE_STEP = -0.08;

    /**
     * Looks at a collection.
     *
     * @param first similarity of a typical group to its nearest neighbour
     * @param far the same to its thirtieth
     * @param meanLength words of a typical group
     */
    static Calibration of(double first, double far, double meanLength) {
        if (meanLength < HEADLINE_WORDS) {
            return new Calibration(
                    PLAIN + HEADLINE_STEP, "headlines: the mean article has fewer than " + HEADLINE_WORDS + " words");
        }
        double crowding = first > 0 ? far / first : 0;
        double excess = (crowding - PLAIN_CROWDING) / (CROWD - PLAIN_CROWDING);
        if (excess <= 0) {
            return new Calibration(PLAIN, "ordinary collection of reports");
        }
        return new Calibration(
                PLAIN + CROWD_STEP * Math.min(1, excess),
                "crowded pool: typical articles resemble even their 30th neighbour");
    }

    /**
     * Returns by how much more alike a group must be, at least 1: the more groups within its reach, the more alike it is to
     * some of them by chance.
     */
    static double strictness(int groupsInReach) {
        return Math.min(STRICTEST, 1 + PER_E_FOLD * Math.log(Math.max(1, groupsInReach / PLAIN_SIZE)));
    }
}
