package newsfold.verify;

import java.util.List;
import newsfold.article.ArticleDate;
import newsfold.text.ShingledText;

/**
 * Decides how two articles relate, on the two articles alone: no other article, and no order, can change the answer.
 * Immutable and free to share between threads.
 *
 * <p>Two articles are near duplicates when half of all their shingles are shared. Between two different sites, where an
 * article is taken over with many small edits that each break several shingles, characters count too: near duplicates
 * share passages that make up 70 % of the shorter and half of the longer one. Within one site, or when a site is unknown,
 * the stricter rule alone holds, because a site's own series and versions resemble each other that much.
 */
public final class Verifier {
    private static final double NEAR_DUPLICATE_AT = 0.5;
    private static final double CONTAINED_AT = 0.8;

    private static final double COPIED_OF_SHORTER = 0.7;
    private static final double COPIED_OF_LONGER = 0.5;

    /** Pages with all their furniture: the block that two of them share has to be that much of each. */
    private static final double PAGE_BLOCK_OF_SHORTER = 0.3;

    private static final double PAGE_BLOCK_OF_LONGER = 0.2;
    /** Two pages of one site share its furniture as well. */
    private static final double SITE_BLOCK_OF_SHORTER = 0.5;

    /** A later version of one's own article that is longer than this is a round-up that quotes it. */
    private static final double MOST_GROWTH = 3;

    private static final int LEAST_PASSAGE = 16;

    private final boolean pages;

    private Verifier(boolean pages) {
        this.pages = pages;
    }

    /**
     * Returns the verifier for articles, whose page's furniture has been removed: the default.
     *
     * @return a verifier
     */
    public static Verifier ofArticles() {
        return new Verifier(false);
    }

    /**
     * Returns the verifier for whole pages, with navigation and teasers of other articles still around the article. It
     * takes pages of different sites for copies when one aligned block makes up 30 % of the shorter and 20 % of the
     * longer page, pages of one site when it makes up half of the shorter.
     *
     * @return a verifier
     */
    public static Verifier ofPages() {
        return new Verifier(true);
    }

    /**
     * Compares two articles exactly. Symmetric: the order of the sides does not matter. About 3 µs for 400 words.
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

    private Match ordered(Side a, Side b) {
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

    private Relation relation(Side a, Side b, Alignment alignment, double jaccard, double inB, double inA) {
        if (a.text().contentHash() == b.text().contentHash()
                && a.text().tokenCount() == b.text().tokenCount()) {
            return Relation.EXACT;
        }
        if (jaccard >= NEAR_DUPLICATE_AT || (pages ? isCopiedPage(a, b, alignment) : isCopied(a, b, alignment))) {
            boolean versions = sameSite(a, b) && (later(a, b) || later(b, a));
            return versions ? Relation.UPDATED : Relation.NEAR_DUPLICATE;
        }
        if (Math.max(inA, inB) >= CONTAINED_AT) {
            boolean grown = sameSite(a, b) && (inB > inA ? later(b, a) : later(a, b));
            if (grown && Math.max(inA, inB) <= MOST_GROWTH * Math.min(inA, inB)) {
                return Relation.UPDATED;
            }
            return inB > inA ? Relation.CONTAINED_IN : Relation.CONTAINS;
        }
        return alignment.largest() >= LEAST_PASSAGE ? Relation.SHARES_PASSAGE : Relation.NONE;
    }

    private static boolean isCopied(Side a, Side b, Alignment alignment) {
        if (!differentSites(a, b)) {
            return false;
        }
        double covered = alignment.covered();
        int ofA = length(a.text());
        int ofB = length(b.text());
        return covered >= COPIED_OF_SHORTER * Math.min(ofA, ofB) && covered >= COPIED_OF_LONGER * Math.max(ofA, ofB);
    }

    private static boolean isCopiedPage(Side a, Side b, Alignment alignment) {
        double block = alignment.coveredByLargest();
        int ofA = length(a.text());
        int ofB = length(b.text());
        if (differentSites(a, b)) {
            return block >= PAGE_BLOCK_OF_SHORTER * Math.min(ofA, ofB)
                    && block >= PAGE_BLOCK_OF_LONGER * Math.max(ofA, ofB);
        }
        return sameSite(a, b) && block >= SITE_BLOCK_OF_SHORTER * Math.min(ofA, ofB);
    }

    private static int length(ShingledText text) {
        return text.end(text.size() - 1) - text.start(0);
    }

    private static boolean sameSite(Side a, Side b) {
        return a.site() != null && a.site().equals(b.site());
    }

    private static boolean differentSites(Side a, Side b) {
        return a.site() != null && b.site() != null && !a.site().equals(b.site());
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
