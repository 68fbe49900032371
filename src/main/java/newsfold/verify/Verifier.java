package newsfold.verify;

import java.util.List;
import newsfold.article.ArticleDate;

/** Decides how two articles relate, on their shingles alone. Immutable and free to share between threads. */
public final class Verifier {
    private static final double NEAR_DUPLICATE_AT = 0.5;
    private static final double CONTAINED_AT = 0.8;
    /** A later version of one's own article that is longer than this is a round-up that quotes it. */
    private static final double MOST_GROWTH = 3;

    private static final int LEAST_PASSAGE = 16;

    /** Uses the default thresholds. */
    public Verifier() {}

    /**
     * Compares two articles exactly. Symmetric: the order of the sides does not matter.
     *
     * @param x one article
     * @param y another, with another id
     * @return the match, of relation {@link Relation#NONE} if they have nothing worth reporting in common
     */
    public Match verify(Side x, Side y) {
        if (x.id().compareTo(y.id()) > 0) {
            return ordered(y, x);
        }
        return ordered(x, y);
    }

    private static Match ordered(Side a, Side b) {
        int ofA = a.text().distinct();
        int ofB = b.text().distinct();
        if (ofA == 0 || ofB == 0) {
            return new Match(a.id(), b.id(), Relation.NONE, 0, 0, 0, List.of());
        }
        Alignment alignment = new Alignment(a.text(), b.text());
        int shared = alignment.shared();
        double jaccard = (double) shared / (ofA + ofB - shared);
        double inB = (double) shared / ofA;
        double inA = (double) shared / ofB;
        Relation relation = relation(a, b, alignment, jaccard, inB, inA);
        if (relation == Relation.NONE) {
            return new Match(a.id(), b.id(), relation, jaccard, inB, inA, List.of());
        }
        Match match = new Match(a.id(), b.id(), relation, jaccard, inB, inA, alignment.passages());
        return relation == Relation.UPDATED && later(b, a) ? turned(match) : match;
    }

    private static Relation relation(Side a, Side b, Alignment alignment, double jaccard, double inB, double inA) {
        if (a.text().contentHash() == b.text().contentHash()
                && a.text().tokenCount() == b.text().tokenCount()) {
            return Relation.EXACT;
        }
        boolean versions = sameSite(a, b) && (later(a, b) || later(b, a));
        if (jaccard >= NEAR_DUPLICATE_AT) {
            return versions ? Relation.UPDATED : Relation.NEAR_DUPLICATE;
        }
        if (Math.max(inA, inB) >= CONTAINED_AT) {
            boolean grown = inB > inA ? sameSite(a, b) && later(b, a) : sameSite(a, b) && later(a, b);
            if (grown && Math.max(inA, inB) <= MOST_GROWTH * Math.min(inA, inB)) {
                return Relation.UPDATED;
            }
            return inB > inA ? Relation.CONTAINED_IN : Relation.CONTAINS;
        }
        return alignment.largest() >= LEAST_PASSAGE ? Relation.SHARES_PASSAGE : Relation.NONE;
    }

    private static boolean sameSite(Side a, Side b) {
        return a.site() != null && a.site().equals(b.site());
    }

    private static boolean later(Side a, Side b) {
        ArticleDate first = a.published();
        ArticleDate second = b.published();
        return first != null && second != null && first.instant().isAfter(second.instant());
    }

    private static Match turned(Match match) {
        return new Match(
                match.b(),
                match.a(),
                match.relation().inverse(),
                match.jaccard(),
                match.containmentOfB(),
                match.containmentOfA(),
                match.passages().stream().map(Passage::inverse).toList());
    }
}
