package newsfold.internal.linking;

/**
 * The learnt probability that two clusters tell one event, once they stand out for each other: a logistic regression by what
 * is relative (how alike they are for their surroundings), absolute (how much evidence, how alike) and usual there (in how
 * many groups of about that time something tells the same).
 */
public final class LinkModel implements MergeRule {
    /** The model that ships. */
    public static final LinkModel SHIPPED = new LinkModel();

    /** In the order of {@link Linkage}; learnt by {@code LinkTraining} of the laboratory. */
    private static final double[] WEIGHTS = {
        -12.729, 7.269, 1.311, -1.486, 0.983, -0.447, -0.601, 0.090, 14.910, -0.414, 22.706, -10.796, -0.776, 0.627
    };

    private static final double BIAS = -3.718;

    /** Without one pair that has this much evidence, counted as {@link GroupClustering} does, nothing else counts. */
    private static final double MIN_EVIDENCE = 3;

    /** The same among fewer than {@link #FEW} groups, which do not show what is rare. */
    private static final double MIN_EVIDENCE_OF_FEW = 4;

    /** As a logarithm. */
    private static final double FEW = Math.log(20);

    /**
     * Where hardly anything is linked, what was learnt asks for more than any pair has, as most there are alike by their subject;
     * this much evidence is enough.
     */
    private static final double CLEAR_EVIDENCE = 6;

    private static final double RARELY_LINKED = 0.4;

    private LinkModel() {}

    @Override
    public boolean allows(int a, int b, double[] features) {
        boolean clear = features[LINKED] < RARELY_LINKED && features[EVIDENCE] >= CLEAR_EVIDENCE;
        double enough = features[REACH] < FEW ? MIN_EVIDENCE_OF_FEW : MIN_EVIDENCE;
        return clear || (features[EVIDENCE] >= enough && logOdds(features) >= 0);
    }

    /**
     * Where clear evidence is enough, what was learnt says too little: log-odds of 0 for it are these, and one less takes so much
     * from them. That something else tells the same already adds to them, by the logarithm of how many do.
     */
    private static final double[] CLEAR = {1.995, 0.821, 1.862};

    @Override
    public double probability(double[] features) {
        double odds = logOdds(features);
        if (odds < 0) {
            odds = CLEAR[0] + CLEAR[1] * odds + CLEAR[2] * features[LARGEST];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** Returns the log-odds that both tell one event. */
    static double logOdds(double[] features) {
        double odds = BIAS;
        for (int i = 0; i < FEATURES; i++) {
            odds += WEIGHTS[i] * features[i];
        }
        return odds;
    }
}
