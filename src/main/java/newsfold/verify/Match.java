package newsfold.verify;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verified relation of two articles, read as "{@code a} <i>relation</i> {@code b}".
 *
 * <p>For {@link Relation#UPDATED} the first article is the later version. For every other relation the ids are in
 * ascending order.
 */
public final class Match implements Serializable {
    private static final long serialVersionUID = 1;

    private final Parts parts;

    private record Parts(
            String a,
            String b,
            Relation relation,
            double jaccard,
            double containmentOfA,
            double containmentOfB,
            List<Passage> passages)
            implements Serializable {}

    private Match(Parts parts) {
        this.parts = parts;
    }

    /** Returns the match of two articles with its figures; the passages are copied. */
    public static Match of(
            String a,
            String b,
            Relation relation,
            double jaccard,
            double containmentOfA,
            double containmentOfB,
            List<Passage> passages) {
        return new Match(new Parts(a, b, relation, jaccard, containmentOfA, containmentOfB, List.copyOf(passages)));
    }

    /** Returns the id of the first article. */
    public String a() {
        return parts.a;
    }

    /** Returns the id of the second article. */
    public String b() {
        return parts.b;
    }

    /** Returns how the first article relates to the second. */
    public Relation relation() {
        return parts.relation;
    }

    /** Returns the share of shared shingles among all shingles of both, in [0, 1]. */
    public double jaccard() {
        return parts.jaccard;
    }

    /** Returns the share of the first article's shingles that the second contains, in [0, 1]. */
    public double containmentOfA() {
        return parts.containmentOfA;
    }

    /** Returns the share of the second article's shingles that the first contains, in [0, 1]. */
    public double containmentOfB() {
        return parts.containmentOfB;
    }

    /** Returns the aligned shared passages, longest first. */
    public List<Passage> passages() {
        return parts.passages;
    }

    /** Returns the same match with its articles exchanged. */
    public Match inverse() {
        return of(
                parts.b,
                parts.a,
                parts.relation.inverse(),
                parts.jaccard,
                parts.containmentOfB,
                parts.containmentOfA,
                parts.passages.stream().map(Passage::inverse).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Match match && parts.equals(match.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "Match");
    }
}
