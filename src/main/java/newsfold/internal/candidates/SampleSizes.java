package newsfold.internal.candidates;

import java.util.List;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;

/**
 * How many sampled shingles the articles of a batch have at each level, in one number an article: nearly all pairs that
 * share a key are ruled out by these, without a look at their fingerprints, which are far apart in memory.
 */
final class SampleSizes {
    private static final int LEVELS = 5;
    private static final int BITS = 11;
    private static final int MAX_SIZE = (1 << BITS) - 1;
    private static final int CHUNK = 2048;

    private final long[] packed;

    SampleSizes(List<Fingerprint> fingerprints, int threads) {
        packed = new long[fingerprints.size()];
        Parallel.run(threads, packed.length, CHUNK, (from, to) -> {
            for (int article = from; article < to; article++) {
                packed[article] = pack(fingerprints.get(article));
            }
        });
    }

    private static long pack(Fingerprint fingerprint) {
        long sizes = 0;
        for (int level = fingerprint.level(); level < LEVELS; level++) {
            sizes |= (long) Math.min(MAX_SIZE, fingerprint.sampleSize(level)) << (level * BITS);
        }
        // The highest bit tells that all shingles are at hand, the three before it the level.
        return sizes | (long) fingerprint.level() << 60 | (fingerprint.isWhole() ? Long.MIN_VALUE : 0);
    }

    /** Tells whether both articles compare all their shingles, not only those among their keys. */
    boolean bothWhole(int a, int b) {
        return (packed[a] & packed[b]) < 0;
    }

    /** Returns the size of the smaller sample at the level two articles have in common, or less if it is large. */
    int smaller(int a, int b) {
        int shift = BITS * (int) Math.max(packed[a] >>> 60 & 7, packed[b] >>> 60 & 7);
        return Math.min((int) (packed[a] >>> shift) & MAX_SIZE, (int) (packed[b] >>> shift) & MAX_SIZE);
    }
}
