package newsfold.duplicates;

import java.io.Serializable;
import java.util.List;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/**
 * One article of a duplicate group and why it is there, measured against the canonical article.
 *
 * @param id id of the article
 * @param relation how it relates to the canonical article, read as "this article <i>relation</i> the canonical one";
 *     {@link Relation#EXACT} for the canonical article itself; one that does not merge, where the member belongs here by the
 *     other members and has drifted away from the canonical article
 * @param jaccard shared shingles over all shingles of both, in [0, 1]
 * @param containment share of this article's shingles that stand in the canonical one, in [0, 1]
 * @param containedIn share of the canonical article's shingles that stand in this one, in [0, 1]
 * @param passages the shared passages, this article first; empty for the canonical article itself
 */
public record Member(
        String id, Relation relation, double jaccard, double containment, double containedIn, List<Passage> passages)
        implements Serializable {
    /** Copies the passages. */
    public Member {
        passages = List.copyOf(passages);
    }
}
