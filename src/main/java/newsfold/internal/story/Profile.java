package newsfold.internal.story;

/** The terms of one group, counted. The arrays are not to be changed. */
final class Profile {
    /** Stands for counts that are not needed any more. */
    static final Profile NONE = new Profile(new int[0], new float[0], 0);

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

    /** Returns these counts for some of the terms only, given in ascending order. */
    Profile only(int[] some) {
        float[] kept = new float[some.length];
        int at = 0;
        for (int i = 0; i < some.length; i++) {
            while (terms[at] != some[i]) {
                at++;
            }
            kept[i] = counts[at];
        }
        return new Profile(some, kept, length);
    }
}
