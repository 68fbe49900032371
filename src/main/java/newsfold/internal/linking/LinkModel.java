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
        -23.863, 12.195, 1.569, -3.966, -0.289, -0.681, -0.557, 0.053, 12.822, 33.902, -13.377, -1.745, 3.459
    };

    private static final double BIAS = -1.153;

    /** Less than even, as a wrong member does a story less harm than a missing one: a probability of a tenth. */
    private static final double MIN_LOG_ODDS = -2.2;

    /** Without one pair that has this much evidence, nothing else counts. */
    private static final double MIN_EVIDENCE = 2.3;

    private LinkModel() {}

    @Override
    public boolean allows(int a, int b, double[] features) {
        return features[EVIDENCE] >= MIN_EVIDENCE && logOdds(features) >= MIN_LOG_ODDS;
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
