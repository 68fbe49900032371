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
     * this much evidence is enough, unless it is between guides to one subject.
     */
    private static final double CLEAR_EVIDENCE = 6;

    private static final double RARELY_LINKED = 0.4;

    private LinkModel() {}

    @Override
    public double minEvidence() {
        return Math.min(MIN_EVIDENCE, Math.min(MIN_EVIDENCE_OF_FEW, CLEAR_EVIDENCE));
    }

    @Override
    public boolean allows(int a, int b, double[] features) {
        double enough = features[REACH] < FEW ? MIN_EVIDENCE_OF_FEW : MIN_EVIDENCE;
        double doubt = GUIDES * Math.min(0, features[EVENT_LIKENESS] + LITTLE_LIKE);
        if (features[EVIDENCE] >= enough && logOdds(features) + doubt >= 0) {
            return true;
        }
        return features[LINKED] < RARELY_LINKED && features[EVIDENCE] + CLEAR_DOUBT * doubt >= CLEAR_EVIDENCE;
    }

    /**
     * Where clear evidence is enough, what was learnt says too little: log-odds of 0 for it are these, and one less takes so much
     * from them. That something else tells the same already adds to them, by the logarithm of how many do. That one of both is no
     * report takes from them.
     */
    private static final double[] CLEAR = {1.93, 0.619, 1.784, 0.694};

    /** What is this much more like a guide than like a report needs more evidence than was learnt from reports. */
    private static final double LITTLE_LIKE = 1;

    /** How much more, for each of the log-odds beyond that. */
    private static final double GUIDES = 0.7;

    /** How much more of these clear evidence needs to be clear. */
    private static final double CLEAR_DOUBT = 3;

    @Override
    public double probability(double[] features) {
        double odds = logOdds(features);
        return 1 / (1 + Math.exp(-(odds < 0 ? clearOdds(features) : odds)));
    }

    private static double clearOdds(double[] features) {
        return CLEAR[0]
                + CLEAR[1] * logOdds(features)
                + CLEAR[2] * features[LARGEST]
                + CLEAR[3] * Math.min(0, features[EVENT_LIKENESS]);
    }

    /** Returns the log-odds that both tell one event. */
    static double logOdds(double[] features) {
        double odds = BIAS;
        for (int i = 0; i < WEIGHTS.length; i++) {
            odds += WEIGHTS[i] * features[i];
        }
        return odds;
    }
}
