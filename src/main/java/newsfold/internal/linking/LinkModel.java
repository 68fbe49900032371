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
        -12.871, 7.334, 1.295, -1.485, 0.912, -0.448, -0.598, 0.094, 15.049, -0.399, 22.821, -10.668, -0.788, 0.628
    };

    private static final double BIAS = -3.742;

    /** Without one pair that has this much evidence, counted as {@link GroupClustering} does, nothing else counts. */
    private static final double MIN_EVIDENCE = 3;

    private LinkModel() {}

    @Override
    public boolean allows(int a, int b, double[] features) {
        return features[EVIDENCE] >= MIN_EVIDENCE && logOdds(features) >= 0;
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
