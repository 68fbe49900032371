package newsfold.internal.linking;

/** Says whether two clusters that stand out for each other may merge. */
public interface MergeRule {
    /** How many features two clusters have. */
    int FEATURES = 16;

    /** The feature that tells of the pair with the most evidence. */
    int EVIDENCE = 2;

    /** The feature that tells how many groups are of about that time, as a logarithm. */
    int REACH = 3;

    /** The feature that tells how many groups the larger of both has, as a logarithm. */
    int LARGEST = 7;

    /** The feature that tells how probable the best link of a group of about that time is in the mean. */
    int LINKED = 8;

    /** The feature that tells how much both are like reports of an event, as log-odds of the one that is less so. */
    int EVENT_LIKENESS = 14;

    /** The feature that tells how many groups the smaller of both has, as a logarithm. */
    int SMALLEST = 15;

    /** Tells whether two clusters, named by their smallest groups, may merge. */
    boolean allows(int a, int b, double[] features);

    /** Tells whether two single groups that may not merge may be asked again once one of them has met a third. */
    default boolean waits(double[] features) {
        return false;
    }

    /**
     * Returns the evidence that two clusters need at least.
     *
     * @return a bound below which {@link #allows} is false whatever the other features are; 0 if there is none
     */
    default double minEvidence() {
        return 0;
    }

    /** Returns how probable it is that two clusters of these features tell one event, 1 if the rule does not say. */
    default double probability(double[] features) {
        return 1;
    }

    /** Takes note that two clusters became one, which is named by {@code a}. */
    default void merged(int a, int b) {}
}
