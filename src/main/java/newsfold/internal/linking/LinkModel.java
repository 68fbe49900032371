package newsfold.internal.linking;

import java.util.Arrays;

/**
 * The learnt probability that two clusters tell one event, once they stand out for each other: a logistic regression by what
 * is relative (how alike they are for their surroundings), absolute (how much evidence, how alike) and usual there (in how
 * many groups of about that time something tells the same).
 */
public final class LinkModel implements MergeRule {
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

    /** Which features tell among few groups; learnt by {@code LinkTraining few} of the laboratory. */
    private static final int[] OF_FEW = {0, 1, EVIDENCE, 4, 5, 6, LINKED, 9, SMALLEST};

    /** The last one is for the bias. */
    private static final double[] FEW_WEIGHTS = {
        -4.456, 3.032, 1.49, -0.186, -1.22, -2.697, 14.749, -0.399, -1.004, -8.722
    };

    /** From {@link #FEW} groups on what was learnt of whole sets counts too, from this number on, as a logarithm, alone. */
    private static final double MANY = Math.log(60);

    /** How much what was learnt of few groups counts among few. */
    private static final double TRUST = 0.7;

    /** Among few groups two reports for which no third one speaks need this much more to be a story. */
    private static final double PAIR_COST = 1.4;

    /** The model that ships. */
    public static final LinkModel SHIPPED = new LinkModel(FEW_WEIGHTS);

    private final double[] few;

    private LinkModel(double[] few) {
        this.few = few;
    }

    /** Returns the same model with other weights among few groups, the last one for the bias. */
    public LinkModel amongFew(double[] weights) {
        return new LinkModel(weights);
    }

    @Override
    public double minEvidence() {
        return Math.min(MIN_EVIDENCE, Math.min(MIN_EVIDENCE_OF_FEW, CLEAR_EVIDENCE));
    }

    @Override
    public boolean allows(int a, int b, double[] features) {
        double doubt = GUIDES * Math.min(0, features[EVENT_LIKENESS] + LITTLE_LIKE);
        boolean clear = features[LINKED] < RARELY_LINKED && features[EVIDENCE] + CLEAR_DOUBT * doubt >= CLEAR_EVIDENCE;
        double share = shareOfFew(features);
        double odds = logOdds(features) + doubt;
        boolean enough = features[EVIDENCE] >= (features[REACH] < FEW ? MIN_EVIDENCE_OF_FEW : MIN_EVIDENCE);
        if (share == 0) {
            return (enough && odds >= 0) || clear;
        }
        double cost = features[LARGEST] == 0 ? PAIR_COST : 0;
        double ofMany = odds < 0 && clear ? Math.max(0, clearOdds(features)) : odds;
        return enough && (1 - share) * ofMany + share * (fewOdds(features) + doubt - cost) >= 0;
    }

    @Override
    public boolean waits(double[] features) {
        return shareOfFew(features) > 0;
    }

    /** Returns how much counts what was learnt of few groups, from 0 to 1. */
    private static double shareOfFew(double[] features) {
        return TRUST * Math.max(0, Math.min(1, (MANY - features[REACH]) / (MANY - FEW)));
    }

    /** Returns the features that tell among few groups. */
    public static double[] ofFew(double[] features) {
        double[] some = new double[OF_FEW.length];
        Arrays.setAll(some, i -> features[OF_FEW[i]]);
        return some;
    }

    private double fewOdds(double[] features) {
        double odds = few[OF_FEW.length];
        for (int i = 0; i < OF_FEW.length; i++) {
            odds += few[i] * features[OF_FEW[i]];
        }
        return odds;
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
        double share = shareOfFew(features);
        double ofMany = odds < 0 ? clearOdds(features) : odds;
        return 1 / (1 + Math.exp(-(share == 0 ? ofMany : (1 - share) * ofMany + share * fewOdds(features))));
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
