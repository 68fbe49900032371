package newsfold.internal.linking;

/** Which groups belong together, and how probably. */
public final class Clusters {
    private final int[] numbers;
    private final double[] memberships;

    Clusters(int[] numbers, double[] memberships) {
        this.numbers = numbers;
        this.memberships = memberships;
    }

    /** Returns the number of a group's cluster: the smallest number of its groups. */
    public int of(int group) {
        return numbers[group];
    }

    /**
     * Returns how probable it is that another group of its cluster tells what a group does, in the mean of all others; 1 for a group
     * that is alone.
     */
    public double membership(int group) {
        return memberships[group];
    }
}
