package newsfold.internal.linking;

import java.util.Arrays;

/** For each term the vectors that hold it, in the order they were added, with the term's weight in each. */
final class Postings {
    private static final int[] NONE = {};
    private static final float[] NOTHING = {};

    private int[][] nodes = new int[1024][];
    private float[][] weights = new float[1024][];
    private int[] counts = new int[1024];
    /** Where the last question began to read; the next one most likely begins near it. */
    private int[] starts = new int[1024];

    void add(TermVector vector, int node) {
        for (int t = 0; t < vector.terms().length; t++) {
            int term = vector.terms()[t];
            reserve(term);
            int count = counts[term]++;
            if (nodes[term] == null) {
                nodes[term] = new int[2];
                weights[term] = new float[2];
            } else if (count == nodes[term].length) {
                nodes[term] = Arrays.copyOf(nodes[term], 2 * count);
                weights[term] = Arrays.copyOf(weights[term], 2 * count);
            }
            nodes[term][count] = node;
            weights[term][count] = vector.weights()[t];
        }
    }

    /** Returns how many vectors hold a term. */
    int count(int term) {
        return term < counts.length ? counts[term] : 0;
    }

    /** Returns the vectors that hold a term, ascending; only the first {@link #count} are meant. */
    int[] nodes(int term) {
        return term < nodes.length && nodes[term] != null ? nodes[term] : NONE;
    }

    /** Returns the weights that go with the vectors. */
    float[] weights(int term) {
        return term < weights.length && weights[term] != null ? weights[term] : NOTHING;
    }

    /** Returns the place of the first vector with at least a number. */
    int firstFrom(int term, int node) {
        int count = count(term);
        if (count == 0) {
            return 0;
        }
        int[] own = nodes[term];
        int start = starts[term];
        while (start < count && own[start] < node) {
            start++;
        }
        while (start > 0 && own[start - 1] >= node) {
            start--;
        }
        starts[term] = start;
        return start;
    }

    private void reserve(int term) {
        if (term >= counts.length) {
            int length = Math.max(term + 1, 2 * counts.length);
            nodes = Arrays.copyOf(nodes, length);
            weights = Arrays.copyOf(weights, length);
            counts = Arrays.copyOf(counts, length);
            starts = Arrays.copyOf(starts, length);
        }
    }
}
