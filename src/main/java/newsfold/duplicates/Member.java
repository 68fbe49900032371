package newsfold.duplicates;

import java.io.Serializable;
import java.util.List;
import newsfold.verify.Passage;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/** One article of a duplicate group and why it is there, measured against the canonical article. */
public final class Member implements Serializable {
    private static final long serialVersionUID = 1;

    private final Parts parts;

    private record Parts(
            String id,
            Relation relation,
            double jaccard,
            double containment,
            double containmentOfCanonical,
            List<Passage> passages)
            implements Serializable {}

    private Member(Parts parts) {
        this.parts = parts;
    }

    /** Returns the canonical article as a member of its group. */
    public static Member canonical(String id) {
        return of(id, Relation.EXACT, 1, 1, 1, List.of());
    }

    /** Returns a member with its figures; the passages are copied. */
    public static Member of(
            String id,
            Relation relation,
            double jaccard,
            double containment,
            double containmentOfCanonical,
            List<Passage> passages) {
        return new Member(new Parts(id, relation, jaccard, containment, containmentOfCanonical, List.copyOf(passages)));
    }

    /** Returns the id of the article. */
    public String id() {
        return parts.id;
    }

    /**
     * Returns how the article relates to the canonical one, read as "this article <i>relation</i> the canonical one".
     *
     * @return {@link Relation#EXACT} for the canonical article itself; a relation that does not merge, where the member
     *     belongs here by the other members and has drifted away from the canonical article
     */
    public Relation relation() {
        return parts.relation;
    }

    /** Returns the share of shared shingles among all shingles of both, in [0, 1]. */
    public double jaccard() {
        return parts.jaccard;
    }

    /** Returns the share of this article's shingles that the canonical one contains, in [0, 1]. */
    public double containment() {
        return parts.containment;
    }

    /** Returns the share of the canonical article's shingles that this one contains, in [0, 1]. */
    public double containmentOfCanonical() {
        return parts.containmentOfCanonical;
    }

    /** Returns the shared passages, this article first; empty for the canonical article itself. */
    public List<Passage> passages() {
        return parts.passages;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && parts.equals(member.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "Member");
    }
}
