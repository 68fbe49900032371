package newsfold.story;

/** The terms of one group, counted. The arrays are not to be changed. */
final class Profile {
    private final int[] terms;
    private final float[] counts;
    private final int length;

    /**
     * Takes the arrays as they are.
     *
     * @param terms term numbers, ascending
     * @param counts how often each occurs, early occurrences counting more
     * @param length number of words counted
     */
    Profile(int[] terms, float[] counts, int length) {
        this.terms = terms;
        this.counts = counts;
        this.length = length;
    }

    int[] terms() {
        return terms;
    }

    float[] counts() {
        return counts;
    }

    int length() {
        return length;
    }
}
