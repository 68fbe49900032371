package newsfold.internal;

import java.util.Arrays;

/** Sorts 64-bit keys that carry a number each. Linear; needs as much memory again while it runs. */
public final class KeySort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private KeySort() {}

    /**
     * Sorts by key in unsigned order, keeping the order of numbers under equal keys.
     *
     * @param keys the keys, sorted in place
     * @param values a number for each key, moved with it
     * @param count how many of both, from the start
     */
    public static void sort(long[] keys, int[] values, int count) {
        long[] fromKeys = keys;
        int[] fromValues = values;
        long[] toKeys = new long[count];
        int[] toValues = new int[count];
        int[] offsets = new int[BUCKETS];
        // Six passes: an even number, so that the result ends where it began.
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            Arrays.fill(offsets, 0);
            for (int i = 0; i < count; i++) {
                offsets[(int) (fromKeys[i] >>> shift) & (BUCKETS - 1)]++;
            }
            int sum = 0;
            for (int i = 0; i < BUCKETS; i++) {
                int size = offsets[i];
                offsets[i] = sum;
                sum += size;
            }
            for (int i = 0; i < count; i++) {
                int at = offsets[(int) (fromKeys[i] >>> shift) & (BUCKETS - 1)]++;
                toKeys[at] = fromKeys[i];
                toValues[at] = fromValues[i];
            }
            long[] swapKeys = fromKeys;
            int[] swapValues = fromValues;
            fromKeys = toKeys;
            fromValues = toValues;
            toKeys = swapKeys;
            toValues = swapValues;
        }
    }
}
