package newsfold.internal.linking;

import java.util.Arrays;

/**
 * For each term the vectors that hold it, in the order they were added, with the term's weight in each. All of one term
 * stands in one array, since a question reads little of each of many terms and waits for memory most of its time.
 */
final class Postings {
    /** Where an array keeps how many entries it has, and where the last question began: the next one begins near it. */
    private static final int COUNT = 0;

    private static final int START = 1;
    private static final int FIRST = 2;

    private int[][] lists = new int[1024][];

    void add(TermVector vector, int node) {
        for (int t = 0; t < vector.terms().length; t++) {
            int[] list = reserved(vector.terms()[t]);
            int at = FIRST + 2 * list[COUNT]++;
            list[at] = node;
            list[at + 1] = Float.floatToRawIntBits(vector.weights()[t]);
        }
    }

    /** Returns the array of a term with room for one more. */
    private int[] reserved(int term) {
        if (term >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(term + 1, 2 * lists.length));
        }
        int[] list = lists[term];
        if (list == null) {
            list = new int[FIRST + 2];
            lists[term] = list;
        } else if (FIRST + 2 * list[COUNT] == list.length) {
            list = Arrays.copyOf(list, FIRST + 4 * list[COUNT]);
            lists[term] = list;
        }
        return list;
    }

    /** Returns how many vectors hold a term. */
    int count(int term) {
        return term < lists.length && lists[term] != null ? lists[term][COUNT] : 0;
    }

    /** Returns the place of the first vector with at least a number. */
    int firstFrom(int term, int node) {
        int count = count(term);
        if (count == 0) {
            return 0;
        }
        int[] list = lists[term];
        int start = list[START];
        while (start < count && list[FIRST + 2 * start] < node) {
            start++;
        }
        while (start > 0 && list[FIRST + 2 * start - 2] >= node) {
            start--;
        }
        list[START] = start;
        return start;
    }

    /**
     * Adds a term's share of the cosine to the sums of the vectors that hold it, from a place on.
     *
     * @param sums by vector what was added so far, 0 for one that was not met
     * @param touched receives the vectors not met before; has room for one more than there are vectors
     * @param met how many were met before
     * @return how many are met now
     */
    int addTo(float[] sums, int[] touched, int met, int term, int from, float weight) {
        int end = count(term);
        if (from >= end) {
            return met;
        }
        int[] list = lists[term];
        int next = met;
        for (int i = FIRST + 2 * from; i < FIRST + 2 * end; i += 2) {
            int node = list[i];
            float sum = sums[node];
            touched[next] = node;
            // One more if the sum is 0, without a branch, which would be guessed wrong every other time.
            next += (Float.floatToRawIntBits(sum) - 1) >>> (Integer.SIZE - 1);
            sums[node] = sum + weight * Float.intBitsToFloat(list[i + 1]);
        }
        return next;
    }
}
