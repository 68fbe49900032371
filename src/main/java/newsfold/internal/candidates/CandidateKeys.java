package newsfold.internal.candidates;

import java.util.Arrays;
import newsfold.internal.Check;
import newsfold.internal.Mix;
import newsfold.signature.Fingerprint;
import newsfold.signature.SampleOverlap;

/**
 * The keys under which an article is looked up, and the decision whether two articles that share a key are worth
 * verifying. Immutable.
 *
 * <p>An article has a key for its whole content, one for each band of its similarity sketch, which find near duplicates,
 * and one for each sampled shingle, which find an article inside a longer page. All are numbers of one 64-bit space, so
 * that an index stores plain numbers.
 */
public final class CandidateKeys {
    private static final long CONTENT = 0x2545f4914f6cdd1dL;
    private static final long BAND = 0x6a09e667f3bcc909L;
    private static final long SAMPLE = 0x3c6ef372fe94f82bL;

    /** Far under what a containment match needs, since a sample of 14 errs by 0.13. */
    private static final double MIN_CONTAINMENT = 0.25;

    /** Shared shingles under that are an accident, unless the sample is so small that they are much of it. */
    private static final int MIN_SHARED = 3;

    private static final int SMALL_SAMPLE = 5;

    /** Three standard errors of the estimate under 0.5. */
    private static final double MIN_JACCARD = 0.38;
    /** The sample of two articles so alike cannot overlap less, so that most sketches need not be compared. */
    private static final double MIN_CONTAINMENT_OF_ALIKE = 0.1;

    /** Three of the 25 sampled shingles of 400 words: of a block of 100 words, at least three are sampled nearly always. */
    private static final double MIN_CONTAINMENT_OF_REPRESENTED = 0.1;

    private final Banding banding;

    /** Uses the default banding, 12 bands of 4 slots. */
    public CandidateKeys() {
        this(new Banding(12, 4));
    }

    /**
     * Uses a banding.
     *
     * @param banding must find at least half of the pairs at Jaccard 0.5
     * @throws IllegalArgumentException if it finds fewer
     */
    public CandidateKeys(Banding banding) {
        double found = banding.candidateProbability(0.5);
        Check.argument(
                found >= 0.5,
                "banding %dx%d finds only %.1f%% of pairs at Jaccard 0.5; add bands or cut rows",
                banding.bands(),
                banding.rows(),
                100 * found);
        this.banding = banding;
    }

    /**
     * Returns the banding.
     *
     * @return how sketches are cut
     */
    public Banding banding() {
        return banding;
    }

    /**
     * Returns the keys of an article.
     *
     * @param fingerprint the article's fingerprint
     * @return ascending, without repeats; none for a text without shingles
     */
    public long[] of(Fingerprint fingerprint) {
        return sorted(fingerprint, true);
    }

    /**
     * Returns the keys to keep of an article for good, and to look it up by among articles so kept. They are fewer, and
     * lead to the same articles: where {@link #accepts} asks for a shared sampled shingle anyway, which is for all but
     * two texts that keep all of their shingles, a key for each sampled shingle finds whatever a band could.
     *
     * @param fingerprint the article's fingerprint, not read from bytes
     * @return ascending, without repeats; none for a text without shingles
     */
    public long[] lasting(Fingerprint fingerprint) {
        return sorted(fingerprint, fingerprint.isWhole());
    }

    /**
     * Returns the key that articles of equal content share, the only one under which nothing else is found.
     *
     * @param fingerprint the article's fingerprint
     * @return one key; none for a text without shingles
     */
    public long[] ofContent(Fingerprint fingerprint) {
        return fingerprint.shingleCount() == 0 ? new long[0] : new long[] {content(fingerprint)};
    }

    private static long content(Fingerprint fingerprint) {
        return Mix.mix(fingerprint.contentHash() ^ CONTENT);
    }

    private long[] sorted(Fingerprint fingerprint, boolean banded) {
        if (fingerprint.shingleCount() == 0) {
            return new long[0];
        }
        long[] keys = unsorted(fingerprint, banded);
        int count = keys.length;
        Arrays.sort(keys);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            if (keys[i] != keys[distinct - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return distinct == keys.length ? keys : Arrays.copyOf(keys, distinct);
    }

    /** As {@link #of}, each with its lowest bit set if it is of a band, and with repeats. */
    public long[] marked(Fingerprint fingerprint) {
        if (fingerprint.shingleCount() == 0) {
            return new long[0];
        }
        long[] keys = unsorted(fingerprint);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (keys[i] & ~1) | (isBand(i) ? 1 : 0);
        }
        return keys;
    }

    private boolean isBand(int place) {
        return place > 0 && place < whole();
    }

    /** As {@link #of}, for a text with shingles, in no order: those of the sampled shingles from {@link #whole} on. */
    long[] unsorted(Fingerprint fingerprint) {
        return unsorted(fingerprint, true);
    }

    private long[] unsorted(Fingerprint fingerprint, boolean banded) {
        long[] sample = fingerprint.sample(fingerprint.level());
        int bands = banded ? banding.bands() : 0;
        long[] keys = new long[1 + bands + sample.length];
        int count = 0;
        keys[count++] = content(fingerprint);
        for (int band = 0; band < bands; band++) {
            long key = BAND + band;
            for (int row = 0; row < banding.rows(); row++) {
                key = Mix.mix(key << 8 ^ key >>> 56 ^ fingerprint.slot(band * banding.rows() + row));
            }
            keys[count++] = key;
        }
        for (long shingle : sample) {
            keys[count++] = Mix.mix(shingle ^ SAMPLE);
        }
        return keys;
    }

    /** Returns the number of keys that stand for the whole of an article: its content and its bands. */
    int whole() {
        return 1 + banding.bands();
    }

    /**
     * Tells whether two articles that share a key are worth verifying. Symmetric; about 0.1 µs.
     *
     * @param a one article's fingerprint
     * @param b the other's
     * @return true if their fingerprints look like copies, or like one article inside the other
     */
    public boolean accepts(Fingerprint a, Fingerprint b) {
        if (a.shingleCount() == 0 || b.shingleCount() == 0) {
            return false;
        }
        if (a.contentHash() == b.contentHash()) {
            return true;
        }
        return accepts(a, b, a.overlap(b));
    }

    private static boolean accepts(Fingerprint a, Fingerprint b, SampleOverlap overlap) {
        double containment = overlap.containment();
        boolean enough = overlap.shared() >= MIN_SHARED || Math.min(overlap.ofA(), overlap.ofB()) <= SMALL_SAMPLE;
        return (enough && containment >= MIN_CONTAINMENT)
                || (containment >= MIN_CONTAINMENT_OF_ALIKE && jaccard(a, b, overlap) >= MIN_JACCARD);
    }

    /**
     * As {@link #accepts}, of two articles of a batch in which common keys lead to representatives only. Those that met
     * under bands alone must be alike: what they share of their samples is common, and bands agree by chance, ever more often
     * the more articles share it. An article and a representative may share less than others: they are few, and one block in
     * two long pages is a small part of either.
     *
     * @param met what they met under
     */
    public boolean accepts(Fingerprint a, Fingerprint b, Meeting met) {
        return switch (met) {
            case BANDS ->
                accepts(a, b) && (a.contentHash() == b.contentHash() || jaccard(a, b, a.overlap(b)) >= MIN_JACCARD);
            case SAMPLE -> accepts(a, b);
            case REPRESENTATIVE ->
                accepts(a, b)
                        || (Math.min(a.shingleCount(), b.shingleCount()) > 0
                                && a.overlap(b).containment() >= MIN_CONTAINMENT_OF_REPRESENTED);
        };
    }

    private static double jaccard(Fingerprint a, Fingerprint b, SampleOverlap overlap) {
        return a.isWhole() && b.isWhole() ? a.jaccard(b) : a.jaccard(b, overlap);
    }

    /**
     * As {@link #accepts}, for a pair whose keys were joined: a shared key of a sampled shingle is a shared shingle, so that
     * the samples need not be compared.
     *
     * @param a one article's fingerprint
     * @param b another's; not both hold their whole set
     * @param sharedSamples sampled shingles among the keys of both, all of them
     */
    boolean acceptsJoined(Fingerprint a, Fingerprint b, int sharedSamples) {
        if (a.contentHash() == b.contentHash()) {
            return true;
        }
        int level = Math.max(a.level(), b.level());
        return accepts(a, b, new SampleOverlap(a.sampleSize(level), b.sampleSize(level), sharedSamples));
    }

    /**
     * Tells that {@link #acceptsJoined} cannot hold.
     *
     * @param smaller size of the smaller sample, at most
     */
    static boolean tooFew(int sharedSamples, int smaller) {
        return sharedSamples < MIN_CONTAINMENT_OF_ALIKE * smaller;
    }
}
