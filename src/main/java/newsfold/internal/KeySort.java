package newsfold.internal;

import java.util.Arrays;

/** Sorts 64-bit keys that carry a number each. Linear. */
public final class KeySort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private KeySort() {}

    /**
     * Sorts a part of two arrays by key in unsigned order, keeping the order of numbers under equal keys. Needs as much
     * memory again as the part while it runs.
     *
     * @param keys the keys, sorted in place
     * @param values a number for each key, moved with it
     */
    public static void sort(long[] keys, int[] values, int from, int to) {
        int count = to - from;
        long[] fromKeys = Arrays.copyOfRange(keys, from, to);
        int[] fromValues = Arrays.copyOfRange(values, from, to);
        long[] toKeys = new long[count];
        int[] toValues = new int[count];
        int[] offsets = new int[BUCKETS];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            Arrays.fill(offsets, 0);
            for (int i = 0; i < count; i++) {
                offsets[(int) (fromKeys[i] >>> shift) & (BUCKETS - 1)]++;
            }
            if (count > 0 && offsets[(int) (fromKeys[0] >>> shift) & (BUCKETS - 1)] == count) {
                // All agree in these bits.
                continue;
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
        System.arraycopy(fromKeys, 0, keys, from, count);
        System.arraycopy(fromValues, 0, values, from, count);
    }
}
