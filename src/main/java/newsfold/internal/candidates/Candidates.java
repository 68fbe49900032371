package newsfold.internal.candidates;

/** Pairs of articles worth verifying, by their places in the list that was searched. Immutable. */
public final class Candidates {
    private final long[] pairs;
    private final int commonKeys;
    private final int mostFrequent;

    Candidates(long[] pairs, int commonKeys, int mostFrequent) {
        this.pairs = pairs;
        this.commonKeys = commonKeys;
        this.mostFrequent = mostFrequent;
    }

    /**
     * Returns the number of pairs.
     *
     * @return the count
     */
    public int size() {
        return pairs.length;
    }

    /**
     * Returns the first article of a pair.
     *
     * @param pair from 0 to {@link #size()}, exclusive; pairs are in ascending order
     * @return its place
     */
    public int first(int pair) {
        return (int) (pairs[pair] >>> Integer.SIZE);
    }

    /**
     * Returns the second article of a pair, which stands after the first.
     *
     * @param pair from 0 to {@link #size()}, exclusive
     * @return its place
     */
    public int second(int pair) {
        return (int) pairs[pair];
    }

    /**
     * Returns how many keys are so frequent that their articles were compared with representatives only.
     *
     * @return the count
     */
    public int commonKeys() {
        return commonKeys;
    }

    /**
     * Returns the number of articles that the most frequent key stands in.
     *
     * @return the count
     */
    public int mostFrequent() {
        return mostFrequent;
    }
}
