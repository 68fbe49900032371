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
        for (int round = 0; round < 2 * SLOTS; round++) {
            fill(elements, count, minima, round);
            if (isFull(minima)) {
                break;
            }
        }
        byte[] slots = new byte[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            slots[slot] = (byte) minima[slot];
        }
        return slots;
    }

    private static void fill(long[] elements, int count, long[] minima, int round) {
        // An odd multiplier and a salt a round; the elements are mixed, so that one multiply and a fold are enough.
        long salt = (2L * round + 1) * 0xd1342543de82ef95L;
        // 55 bits of hash under the round: an earlier round always wins.
        long rank = (long) round << (64 - SLOT_BITS - 2);
        boolean free = round < SLOTS;
        int fixed = round - SLOTS;
        for (int i = 0; i < count; i++) {
            long hash = (elements[i] ^ salt) * 0xaef17502108ef2d9L;
            hash ^= hash >>> 32;
            int slot = free ? (int) hash & (SLOTS - 1) : fixed;
            minima[slot] = Math.min(minima[slot], rank | (hash >>> (SLOT_BITS + 2)));
        }
    }

    private static boolean isFull(long[] minima) {
        boolean full = true;
        for (long minimum : minima) {
            full &= minimum != EMPTY;
        }
        return full;
    }

    /**
     * Estimates the Jaccard similarity of two sets.
     *
     * @return the share of agreeing slots, less what bytes agree by chance, in [0, 1]
     */
    static double estimate(byte[] a, byte[] b) {
        int equal = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            equal += a[slot] == b[slot] ? 1 : 0;
        }
        double chance = 1.0 / 256;
        return Math.max(0, ((double) equal / SLOTS - chance) / (1 - chance));
    }
}
