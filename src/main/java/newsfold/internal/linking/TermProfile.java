package newsfold.internal.linking;

/** The terms of one group, counted. The arrays are not to be changed. */
public final class TermProfile {
    /** Stands for counts that are not needed any more. */
    public static final TermProfile NONE = new TermProfile(new int[0], new float[0], 0);

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
    public TermProfile(int[] terms, float[] counts, int length) {
        this.terms = terms;
        this.counts = counts;
        this.length = length;
    }

    public int[] terms() {
        return terms;
    }

    public float[] counts() {
        return counts;
    }

    public int length() {
        return length;
    }

    /** Returns these counts for some of the terms only, given in ascending order. */
    public TermProfile only(int[] some) {
        float[] kept = new float[some.length];
        int at = 0;
        for (int i = 0; i < some.length; i++) {
            while (terms[at] != some[i]) {
                at++;
            }
            kept[i] = counts[at];
        }
        return new TermProfile(some, kept, length);
    }
}
