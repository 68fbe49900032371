package newsfold.candidates;

/** Tells keys seen once from keys seen again, in two bits a place: now and then a key seen once passes as repeated. */
final class KeySieve {
    private final long[] once;
    private final long[] again;
    private final int shift;

    KeySieve(long expectedKeys) {
        // About eight places a key let one in eight of the single keys through.
        int bits = Math.max(10, Math.min(34, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, expectedKeys)) + 3));
        this.once = new long[1 << (bits - 6)];
        this.again = new long[1 << (bits - 6)];
        this.shift = Long.SIZE - bits;
    }

    void see(long key) {
        int word = (int) (key >>> shift >>> 6);
        long bit = 1L << (key >>> shift);
        again[word] |= once[word] & bit;
        once[word] |= bit;
    }

    boolean isRepeated(long key) {
        return (again[(int) (key >>> shift >>> 6)] & 1L << (key >>> shift)) != 0;
    }
}
