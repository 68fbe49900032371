package newsfold.verify;

import java.io.Serializable;
import java.util.List;

/**
 * A verified fact about two articles, read as "{@code a} <i>relation</i> {@code b}". For {@link Relation#UPDATED} the
 * first article is the later version; for every other relation the ids are in ascending order.
 *
 * @param a id of the first article
 * @param b id of the second article
 * @param relation how the first relates to the second
 * @param jaccard shared shingles over all shingles of both, in [0, 1]
 * @param containmentOfA share of the first article's shingles that stand in the second, in [0, 1]
 * @param containmentOfB share of the second article's shingles that stand in the first, in [0, 1]
 * @param passages the aligned shared passages, longest first
 */
public record Match(
        String a,
        String b,
        Relation relation,
        double jaccard,
        double containmentOfA,
        double containmentOfB,
        List<Passage> passages)
        implements Serializable {
    /** Copies the passages. */
    public Match {
        passages = List.copyOf(passages);
    }
}
