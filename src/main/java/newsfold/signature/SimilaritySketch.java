package newsfold.signature;

import java.util.Arrays;

/**
 * Fast Similarity Sketching: 128 slots, filled in rounds; in each round every element falls into one slot, and the first
 * round that reaches a slot decides it by the smallest hash. The last rounds send every element to a fixed slot, so that
 * all slots are filled for any set that is not empty.
 *
 * <p>Source: S. Dahlgaard, M. B. T. Knudsen, M. Thorup, <i>Fast Similarity Sketching</i>, FOCS 2017. The expected share
 * of agreeing slots is the Jaccard similarity of two sets, with less variance than 128 independent minima have; the cost
 * is O(128 log 128 + n) where those take O(128 n).
 */
final class SimilaritySketch {
    static final int SLOTS = 128;

    private static final int SLOT_BITS = 7;
    private static final long EMPTY = Long.MAX_VALUE;

    private SimilaritySketch() {}

    /**
     * Sketches a set. Repeats and order do not matter.
     *
     * @param elements hashes whose bits are already mixed
     * @param count how many, at least 1
     * @param minima {@value #SLOTS} values to work in
     * @return a byte a slot
     */
    static byte[] of(long[] elements, int count, long[] minima) {
        Arrays.fill(minima, EMPTY);
        first(elements, count, minima);
        for (int round = 1; round < 2 * SLOTS; round++) {
            // A bit for each slot that no element has reached yet.
            long low = empty(minima, 0);
            long high = empty(minima, Long.SIZE);
            if ((low | high) == 0) {
                break;
            }
            later(elements, count, minima, round, low, high);
        }
        byte[] slots = new byte[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            slots[slot] = (byte) minima[slot];
        }
        return slots;
    }

    private static void first(long[] elements, int count, long[] minima) {
        for (int i = 0; i < count; i++) {
            long hash = hash(elements[i], salt(0));
            int slot = (int) hash & (SLOTS - 1);
            minima[slot] = Math.min(minima[slot], value(hash));
        }
    }

    /** A few slots are left after the first round of a long text: nearly every element fails one predictable test. */
    private static void later(long[] elements, int count, long[] minima, int round, long low, long high) {
        long salt = salt(round);
        boolean free = round < SLOTS;
        int fixed = round - SLOTS;
        for (int i = 0; i < count; i++) {
            long hash = hash(elements[i], salt);
            int slot = free ? (int) hash & (SLOTS - 1) : fixed;
            if (((slot < Long.SIZE ? low : high) >>> slot & 1) != 0) {
                minima[slot] = Math.min(minima[slot], value(hash));
            }
        }
    }

    private static long empty(long[] minima, int from) {
        long empty = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            empty |= (minima[from + i] == EMPTY ? 1L : 0L) << i;
        }
        return empty;
    }

    private static long salt(int round) {
        return (2L * round + 1) * 0xd1342543de82ef95L;
    }

    /** An odd multiplier and a salt a round; the elements are mixed, so that one multiply and a fold are enough. */
    private static long hash(long element, long salt) {
        long hash = (element ^ salt) * 0xaef17502108ef2d9L;
        return hash ^ hash >>> 32;
    }

    /** The bits of a hash that do not choose the slot. */
    private static long value(long hash) {
        return hash >>> (SLOT_BITS + 2);
    }

    /**
     * Estimates the Jaccard similarity of two sets.
     *
     * @return the share of agreeing slots, of as many as both have, less what bytes agree by chance, in [0, 1]
     */
    static double estimate(byte[] a, byte[] b) {
        return estimate(a, b, Byte.SIZE);
    }

    /** As {@link #estimate(byte[], byte[])}, by the low bits of the slots. */
    static double estimate(byte[] a, byte[] b, int bits) {
        int slots = Math.min(a.length, b.length);
        int mask = (1 << bits) - 1;
        int equal = 0;
        for (int slot = 0; slot < slots; slot++) {
            equal += ((a[slot] ^ b[slot]) & mask) == 0 ? 1 : 0;
        }
        double chance = 1.0 / (mask + 1);
        return Math.max(0, ((double) equal / slots - chance) / (1 - chance));
    }
}
