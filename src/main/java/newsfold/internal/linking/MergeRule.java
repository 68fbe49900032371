package newsfold.internal.linking;

/** Says whether two clusters that stand out for each other may merge. */
public interface MergeRule {
    /** How many features two clusters have. */
    int FEATURES = 14;

    /** The feature that tells of the pair with the most evidence. */
    int EVIDENCE = 2;

    /** Tells whether two clusters, named by their smallest groups, may merge. */
    boolean allows(int a, int b, double[] features);
}
