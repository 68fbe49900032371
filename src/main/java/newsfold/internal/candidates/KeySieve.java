package newsfold.internal.candidates;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells keys seen once from keys seen again, in two bits a place: now and then a key seen once passes as repeated. Several
 * threads may see keys at a time, and the outcome does not depend on which was first.
 */
final class KeySieve {
    private final AtomicLongArray once;
    private final AtomicLongArray again;
    private final int shift;

    KeySieve(long expectedKeys) {
        // About eight places a key let one in eight of the single keys through.
        int bits = Math.max(10, Math.min(34, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, expectedKeys)) + 3));
        this.once = new AtomicLongArray(1 << (bits - 6));
        this.again = new AtomicLongArray(1 << (bits - 6));
        this.shift = Long.SIZE - bits;
    }

    void see(long key) {
        int word = (int) (key >>> shift >>> 6);
        long bit = 1L << (key >>> shift);
        if (!set(once, word, bit)) {
            set(again, word, bit);
        }
    }

    /** Returns whether the bit was not set before. */
    private static boolean set(AtomicLongArray bits, int word, long bit) {
        for (long old = bits.get(word); (old & bit) == 0; old = bits.get(word)) {
            if (bits.compareAndSet(word, old, old | bit)) {
                return true;
            }
        }
        return false;
    }

    boolean isRepeated(long key) {
        return (again.get((int) (key >>> shift >>> 6)) & 1L << (key >>> shift)) != 0;
    }
}
