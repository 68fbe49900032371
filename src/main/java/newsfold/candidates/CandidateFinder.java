package newsfold.candidates;

import java.util.List;
import newsfold.internal.Check;
import newsfold.signature.Fingerprint;

/**
 * Finds the pairs worth verifying among the articles of a batch: those that share a key and whose fingerprints
 * {@link CandidateKeys#accepts agree}. Immutable and free to share between threads.
 *
 * <p>Takes a few bytes an article beside the fingerprints, because keys that stand in one article only, nearly all, are
 * sieved out before the rest is sorted.
 */
public final class CandidateFinder {
    /** Articles a key may stand in, unless a job asks for another number. */
    public static final int DEFAULT_CAP = 2000;

    private final CandidateKeys keys;
    private final int cap;

    /**
     * Creates a finder.
     *
     * @param keys gives articles their keys
     * @param cap articles a key may stand in, at least 2: a more frequent key is furniture, and would cost the square of
     *     its articles
     */
    public CandidateFinder(CandidateKeys keys, int cap) {
        Check.argument(cap >= 2, "the cap must be at least 2 articles a key, got %d", cap);
        this.keys = keys;
        this.cap = cap;
    }

    /**
     * Finds all pairs.
     *
     * @param fingerprints the articles
     * @param threads how many threads to use, at least 1; changes nothing but the time
     * @return the pairs, in ascending order
     */
    public Candidates find(List<Fingerprint> fingerprints, int threads) {
        SharedKeys shared = SharedKeys.of(keys, fingerprints, threads);
        return new PairJoin(keys, fingerprints, cap).join(shared, threads);
    }
}
