package newsfold.signature;

/**
 * How densely an article is sampled: a shingle is kept when its hash has enough leading zeros, the shorter the text the
 * fewer, so that every article keeps 14 to 28 shingles (fewer below 14, more above 448) and the sample of a denser level
 * holds that of every sparser one.
 *
 * <p>Source: "ModHash", A. Broder, <i>On the resemblance and containment of documents</i>, 1997; the fixed rate is
 * FracMinHash, L. Irber and others, 2022.
 */
final class Sampling {
    static final int MAX_LEVEL = 4;

    private static final int MOST = 28;

    private Sampling() {}

    static int level(int shingleCount) {
        int level = 0;
        while (level < MAX_LEVEL && shingleCount > MOST << level) {
            level++;
        }
        return level;
    }

    static boolean holds(long shingle, int level) {
        return Long.numberOfLeadingZeros(shingle) >= level;
    }
}
