package newsfold.internal;

/** Mixing of 64-bit values. Stored fingerprints depend on these functions: they never change. */
public final class Mix {
    private Mix() {}

    /**
     * Mixes all bits into all bits; a bijection.
     *
     * <p>Source: the finaliser "Mix13" of David Stafford, 2011, as used by SplittableRandom.
     */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
