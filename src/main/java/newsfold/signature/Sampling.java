package newsfold.signature;

import java.io.Serializable;
import newsfold.internal.Check;

/**
 * The rate at which the shingles of articles are sampled. A shingle is kept when its hash has enough leading zeros, the shorter the text the
 * fewer, so that by default every article keeps 14 to 28 shingles (fewer below 14, more above 448) and the sample of a
 * denser level holds that of every sparser one. Immutable.
 *
 * <p>A sparser sampling takes less room wherever fingerprints and keys are kept, and finds fewer of the articles that
 * stand inside longer pages: least of all short ones inside long ones. The similarity sketch shrinks with it.
 *
 * <p>Source: "ModHash", A. Broder, <i>On the resemblance and containment of documents</i>, 1997; the fixed rate is
 * FracMinHash, L. Irber and others, 2022.
 *
 * @param oneIn how many shingles of a text of more than 448 shingles stand for one that is kept: 8, 16 or 32
 */
public record Sampling(int oneIn) implements Serializable {
    /** One shingle in 16: the default. */
    public static final Sampling DEFAULT = new Sampling(16);

    private static final int DEFAULT_ONE_IN = 16;
    private static final int DEFAULT_MAX = 28;

    /** Share of an article that stands in a longer one, for which recall is computed. */
    private static final double CONTAINMENT = 0.8;

    private static final double MIN_RECALL = 0.99;

    /**
     * Checks that copies are still found.
     *
     * @throws IllegalArgumentException if the rate is not a power of two from 8 up, or so sparse that of the articles
     *     that stand to 80 % in a longer one less than 99 % would share a sampled shingle with it
     */
    public Sampling {
        Check.argument(
                oneIn >= 8 && Integer.bitCount(oneIn) == 1,
                "one shingle in %d cannot be sampled; use 8, 16 (the default) or 32",
                oneIn);
        double found = found(oneIn);
        Check.argument(
                found >= MIN_RECALL,
                "sampling one shingle in %d finds only %.1f%% of the articles that stand to 80%% in a longer one; use"
                        + " 32 or less",
                oneIn,
                100 * found);
    }

    /**
     * Returns the share of articles of 225 shingles or more, standing to 80 % in one of a like length, that share a
     * sampled shingle with it and so can be found: {@code 1 - e^(-0.8 n)}, with the {@code n} of the smallest sample.
     *
     * @return the share, in [0, 1]
     */
    public double found() {
        return found(oneIn);
    }

    private static double found(int oneIn) {
        double smallest = DEFAULT_MAX * DEFAULT_ONE_IN / (2.0 * oneIn);
        return -Math.expm1(-CONTAINMENT * smallest);
    }

    /** Returns how many leading zeros the shingles have that are kept of a text. */
    int level(int shingleCount) {
        int max = DEFAULT_MAX * DEFAULT_ONE_IN / oneIn;
        int sparsest = Integer.numberOfTrailingZeros(oneIn);
        int level = 0;
        while (level < sparsest && shingleCount > max << level) {
            level++;
        }
        return level;
    }

    /** Returns how many slots of the sketch are kept. */
    int slots() {
        return oneIn > DEFAULT_ONE_IN ? SimilaritySketch.SLOTS / 2 : SimilaritySketch.SLOTS;
    }

    /** Returns up to how many shingles the set itself is kept. */
    int whole() {
        return oneIn > DEFAULT_ONE_IN ? 32 : 64;
    }

    static boolean holds(long shingle, int level) {
        return Long.numberOfLeadingZeros(shingle) >= level;
    }
}
