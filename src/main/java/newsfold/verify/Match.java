package newsfold.verify;

import java.io.Serializable;
import java.util.List;

/**
 * A verified relation of two articles, read as "{@code a} <i>relation</i> {@code b}".
 *
 * <p>For {@link Relation#UPDATED} the first article is the later version. For every other relation the ids are in
 * ascending order.
 *
 * @param a id of the first article
 * @param b id of the second article
 * @param relation how the first relates to the second
 * @param jaccard shared shingles over all shingles of both, in [0, 1]
 * @param containmentOfA share of the first article's shingles that the second contains, in [0, 1]
 * @param containmentOfB share of the second article's shingles that the first contains, in [0, 1]
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

    /** Returns the same match with its articles exchanged. */
    public Match inverse() {
        return new Match(
                b,
                a,
                relation.inverse(),
                jaccard,
                containmentOfB,
                containmentOfA,
                passages.stream().map(Passage::inverse).toList());
    }
}
