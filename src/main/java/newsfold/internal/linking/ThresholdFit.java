package newsfold.internal.linking;

/**
 * How alike two clusters must be, chosen by looking at the input: what is a strong resemblance among two hundred mixed
 * reports is an everyday one among twenty thousand, or among reports that are all about politics.
 *
 * @param threshold the lowest relative similarity of a merge, in (0, 1)
 * @param reason what was seen, for a person
 */
public record ThresholdFit(double threshold, String reason) {
    /** The threshold of an ordinary collection. */
    public static final double PLAIN = 0.555;

    static final ThresholdFit ORDINARY = new ThresholdFit(PLAIN, "ordinary collection of reports");

    /** Up to this number of groups within reach a group needs no correction. */
    static final double PLAIN_SIZE = 1700;

    private static final double PER_E_FOLD = 0.065;
    private static final double STRICTEST = 1.2;

    /** In the thick of a crowd a group must be this many times as alike. */
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
    static ThresholdFit of(double crowding, double meanLength) {
        if (areHeadlines(meanLength)) {
            return new ThresholdFit(
                    PLAIN + HEADLINE_STEP, "headlines: the mean article has fewer than " + HEADLINE_WORDS + " words");
        }
        if (crowding <= 0) {
            return ORDINARY;
        }
        return new ThresholdFit(
                PLAIN * (1 + (CROWDED - 1) * crowding),
                "crowded pool: typical articles resemble even their 30th neighbour");
    }

    /** Tells whether typical groups are so short that they are headlines. */
    static boolean areHeadlines(double meanLength) {
        return meanLength < HEADLINE_WORDS;
    }

    /** Returns by how much more alike a group must be: the more are within its reach, the more alike it is to some by chance. */
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
        double chance = chance(groupsInReach);
        double corrected = PLAIN * (factor > 1 ? Math.max(chance, factor) : factor * chance);
        return Math.log(PLAIN) / Math.log(corrected);
    }
}
