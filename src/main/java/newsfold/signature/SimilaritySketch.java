package newsfold.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Makes a sketch of a set: 128 slots, by which the Jaccard similarity of two sets is estimated.
 *
 * <p>The slots are filled in rounds; in each round every element falls into one slot, and the first round that reaches a
 * slot decides it by the smallest hash. The last rounds send every element to a fixed slot, so that
 * all slots are filled for any set that is not empty.
 *
 * <p>Source: S. Dahlgaard, M. B. T. Knudsen, M. Thorup, <i>Fast Similarity Sketching</i>, FOCS 2017. The expected share
 * of agreeing slots is the Jaccard similarity of two sets, with less variance than 128 independent minima have; the cost
 * is O(128 log 128 + n) where those take O(128 n). Reuses its working arrays: belongs to one thread.
 */
final class SimilaritySketch {
    static final int SLOTS = 128;

    /** Elements hashed at once. */
    private static final int BLOCK = 512;

    private static final int SLOT_BITS = 7;
    private static final long EMPTY = Long.MAX_VALUE;
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long[] minima = new long[SLOTS];
    private final long[] hashes = new long[BLOCK];

    /**
     * Sketches a set. Repeats and order do not matter.
     *
     * @param elements hashes whose bits are already mixed
     * @param count how many, at least 1
     */
    byte[] of(long[] elements, int count) {
        Arrays.fill(minima, EMPTY);
        for (int from = 0; from < count; from += BLOCK) {
            int block = Math.min(BLOCK, count - from);
            hash(elements, from, block, salt(0), hashes);
            first(hashes, block, minima);
        }
        for (int round = 1; round < 2 * SLOTS; round++) {
            // A bit for each slot that no element has reached yet.
            long low = empty(minima, 0);
            long high = empty(minima, Long.SIZE);
            if ((low | high) == 0) {
                break;
            }
            for (int from = 0; from < count; from += BLOCK) {
                int block = Math.min(BLOCK, count - from);
                hash(elements, from, block, salt(round), hashes);
                if (round < SLOTS) {
                    later(hashes, block, minima, low, high);
                } else {
                    last(hashes, block, minima, round - SLOTS, low, high);
                }
            }
        }
        byte[] slots = new byte[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            slots[slot] = (byte) minima[slot];
        }
        return slots;
    }

    /**
     * Hashes a block of elements: an odd multiplier and a salt a round; the elements are mixed, so that one multiply and a
     * fold are enough. By itself and from the same places, so that the compiler makes vectors of it.
     */
    private static void hash(long[] elements, int from, int count, long salt, long[] hashes) {
        System.arraycopy(elements, from, hashes, 0, count);
        for (int i = 0; i < count; i++) {
            long hash = (hashes[i] ^ salt) * 0xaef17502108ef2d9L;
            hashes[i] = hash ^ hash >>> 32;
        }
    }

    private static void first(long[] hashes, int count, long[] minima) {
        for (int i = 0; i < count; i++) {
            long hash = hashes[i];
            int slot = (int) hash & (SLOTS - 1);
            minima[slot] = Math.min(minima[slot], value(hash));
        }
    }

    /** A few slots are left after the first round of a long text: nearly every element fails one predictable test. */
    private static void later(long[] hashes, int count, long[] minima, long low, long high) {
        for (int i = 0; i < count; i++) {
            long hash = hashes[i];
            int slot = (int) hash & (SLOTS - 1);
            if (((slot < Long.SIZE ? low : high) >>> slot & 1) != 0) {
                minima[slot] = Math.min(minima[slot], value(hash));
            }
        }
    }

    private static void last(long[] hashes, int count, long[] minima, int slot, long low, long high) {
        if (((slot < Long.SIZE ? low : high) >>> slot & 1) != 0) {
            for (int i = 0; i < count; i++) {
                minima[slot] = Math.min(minima[slot], value(hashes[i]));
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
        long mask = ((1 << bits) - 1) * EACH_BYTE;
        int equal = 0;
        for (int slot = 0; slot < slots; slot += Long.BYTES) {
            long difference = ((long) EIGHT.get(a, slot) ^ (long) EIGHT.get(b, slot)) & mask;
            // Sets the highest bit of every byte that is not zero, without a carry from byte to byte.
            long unequal = (((difference & LOW_BITS) + LOW_BITS) | difference) & ~LOW_BITS;
            equal += Long.BYTES - Long.bitCount(unequal);
        }
        double chance = 1.0 / (1 << bits);
        return Math.max(0, ((double) equal / slots - chance) / (1 - chance));
    }
}
