package newsfold.internal.candidates;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.Check;
import newsfold.internal.Mix;
import newsfold.signature.Fingerprint;

/**
 * Finds the pairs worth verifying among the articles of a batch: those that share a key and whose fingerprints
 * {@link CandidateKeys#accepts agree}. Immutable and free to share between threads.
 *
 * <p>Many copies of one article cost no more than their number. Of more than a few articles of equal content, only some are
 * compared with others, and the rest with these. Under a key that many articles have, each is compared with a few
 * representatives. No key is left out.
 *
 * <p>Takes a few bytes an article beside the fingerprints, because keys that stand in one article only, nearly all, are
 * sieved out before the rest is sorted.
 */
public final class CandidateFinder {
    /** Articles that are all compared with each other under one key, unless a job asks for another number. */
    public static final int DEFAULT_CAP = 64;

    /** Articles of equal content that are compared like any others. Of more, two are, and the rest with these two. */
    public static final int MAX_COMPARED = 8;

    /** Articles of equal content that stand for the others: two, so that each is compared with one besides itself. */
    public static final int CARRIERS = 2;

    /** Articles that stand for those that have a common key: more than one, since one may lack what others share. */
    public static final int REPRESENTATIVES = 3;

    private final CandidateKeys keys;
    private final int cap;

    /**
     * Creates a finder.
     *
     * @param keys gives articles their keys
     * @param cap articles that are all compared with each other under one key, at least 2; under a more common key, each
     *     article is compared with the key's representatives
     */
    public CandidateFinder(CandidateKeys keys, int cap) {
        Check.argument(cap >= 2, "the cap must be at least 2 articles a key, got %d", cap);
        this.keys = keys;
        this.cap = cap;
    }

    /**
     * Returns where an article comes in the order that representatives are drawn by. The order is the same for all keys, so
     * that copies of one article, which share most of their keys, mostly share their representatives too.
     *
     * @param fingerprint the article's fingerprint
     * @return a rank; the smallest come first, of equal ranks the smallest ids
     */
    public static long rank(Fingerprint fingerprint) {
        return Mix.mix(fingerprint.contentHash());
    }

    /**
     * Finds all pairs.
     *
     * @param fingerprints the articles
     * @param threads how many threads to use, at least 1; changes nothing but the time
     * @return the pairs, in ascending order
     */
    public Candidates find(List<Fingerprint> fingerprints, int threads) {
        EqualContents equal = EqualContents.of(fingerprints);
        if (equal.isEmpty()) {
            return join(fingerprints, threads);
        }
        int[] compared = equal.compared();
        return equal.withCopies(
                join(Arrays.stream(compared).mapToObj(fingerprints::get).toList(), threads));
    }

    private Candidates join(List<Fingerprint> fingerprints, int threads) {
        SharedKeys shared = SharedKeys.of(keys, fingerprints, threads);
        return new PairJoin(keys, fingerprints, cap).join(shared, threads);
    }
}
