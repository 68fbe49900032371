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

    static final Calibration ORDINARY = new Calibration(PLAIN, "ordinary collection of reports");

    /** Up to so many groups within reach a group needs no correction. */
    static final double PLAIN_SIZE = 1700;

    private static final double PER_E_FOLD = 0.065;
    private static final double STRICTEST = 1.2;

    /** In the thick of a crowd a group must be so many times as alike. */
    private static final double CROWDED = 1.6;

    /** A typical article of fewer words is a headline. */
    private static final int HEADLINE_WORDS = 40;

    private static final double HEADLINE_STEP = -0.08;

    /**
     * Looks at a group among others.
     *
     * @param crowding how much it and they resemble what they do not belong to, from 0 to 1
     * @param meanLength words of a typical group
     */
    static Calibration of(double crowding, double meanLength) {
        if (meanLength < HEADLINE_WORDS) {
            return new Calibration(
                    PLAIN + HEADLINE_STEP, "headlines: the mean article has fewer than " + HEADLINE_WORDS + " words");
        }
        return crowding <= 0
                ? ORDINARY
                : new Calibration(
                        PLAIN * (1 + (CROWDED - 1) * crowding),
                        "crowded pool: typical articles resemble even their 30th neighbour");
    }

    /**
     * Returns by how much more alike a group must be, at least 1: the more groups within its reach, the more alike it is to
     * some of them by chance.
     */
    private static double chance(int groupsInReach) {
        return Math.min(STRICTEST, 1 + PER_E_FOLD * Math.log(Math.max(1, groupsInReach / PLAIN_SIZE)));
    }

    /**
     * Returns the power to which to raise a relative similarity before it is compared with the plain threshold. A power
     * keeps its distance from 1, so the cuts of all granularities stay apart in a crowd, where adding or multiplying would
     * push the strictest of them out of reach.
     *
     * @param groupsInReach how many groups this one could be linked to
     */
    double power(int groupsInReach) {
        double factor = threshold / PLAIN;
        double least = PLAIN * Math.min(1, factor) * Math.max(chance(groupsInReach), factor);
        return Math.log(PLAIN) / Math.log(least);
    }
}
