package newsfold.internal.verify;

import java.util.List;
import newsfold.internal.Check;
import newsfold.internal.text.ParallelWording;
import newsfold.internal.text.ShingledText;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/**
 * Decides how two articles relate, by their own texts, sites and dates alone.
 *
 * <p>Two articles are near duplicates when half of all their shingles are shared. A site that copies an article from
 * another site often makes many small edits, and each edit breaks several shingles. Articles of two different sites are
 * therefore also near duplicates when they share passages of 70 % of the characters of the shorter article and 50 % of
 * the longer one. Texts as alike as that are two messages of one template if the names and numbers in them differ
 * throughout, or most of many numbers do, and a round-up and its part if a good part of the longer one is about something
 * else. Within one site, or when a site is unknown, only the first rule holds, because the articles of a series and the
 * versions of an article share as many passages.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Verifier {
    /** Least Jaccard similarity of near duplicates, unless another one is asked for. */
    public static final double SIMILARITY = 0.5;

    /** Least share of an article that another one contains, unless another one is asked for. */
    public static final double CONTAINMENT = 0.8;

    private static final double MIN_COPIED_OF_SHORTER = 0.7;
    private static final double MIN_COPIED_OF_LONGER = 0.5;

    /** The share of whole pages, boilerplate included, that one block has to cover. */
    private static final double MIN_BLOCK_OF_SHORTER_PAGE = 0.3;

    private static final double MIN_BLOCK_OF_LONGER_PAGE = 0.2;

    /** Higher, because two pages of one site share its boilerplate as well. */
    private static final double MIN_BLOCK_WITHIN_SITE = 0.5;

    /** The share of a round-up that is about another subject. */
    private static final double MIN_OTHER_SUBJECT = 0.25;

    /** What versions of one article add has 21 % and more of its content words from it, unrelated articles 8 % in the mean. */
    private static final double MAX_CONTENT_OF_OTHER_SUBJECT = 0.15;

    /** 1,850 pairs of copies of two newspapers have 1.5 at most, labelled messages 3.9 and more. */
    private static final double MIN_TEMPLATE_LOG_ODDS = 2.5;

    /** The share of the longer text that two messages of one template have in common, without what tells them apart. */
    private static final double MIN_SHARE_OF_TEMPLATE = 0.4;

    /** Two words far from each other change more shingles, and one is not enough to tell messages apart. */
    private static final int MIN_OWN_SHINGLES = 8;

    /**
     * Messages of a series have other words in the same places, which with the four before and after them take fewer
     * characters, and are as long as each other; versions of an article get sentences.
     */
    private static final int MAX_FILLED = 160;

    private static final int MAX_LONGER = 40;

    private static final int DAYS_OF_A_SERIES = 3;

    /** Of numbers that differ. Of 1,000 pairs of days of a newspaper, copies reach a tenth where words are filled in only. */
    private static final double MIN_OTHER_NUMBERS = 0.25;

    /** Fewer may change in a copy: two copies told sums and speeds in other units, half of five numbers and six. */
    private static final int MANY_NUMBERS = 7;

    /**
     * Of many numbers that differ, which tells two messages apart whatever names they share; the counts of one page go
     * up. No pair of copies labelled in two newspapers reaches it.
     */
    private static final double MIN_OTHER_OF_MANY_NUMBERS = 0.6;

    /** Fewer names and numbers may all change in a copy. */
    private static final int MIN_FACTS = 3;

    /** Of names and numbers that differ, with a name among them: nothing of one message is left in the other. */
    private static final double NEARLY_ALL_FACTS = 0.8;

    /** Of many names and numbers fewer need differ. */
    private static final int MANY_FACTS = 6;

    /** Of 1,433 pairs of copies labelled in six sets the one with most has 0.45, and is two messages; the next one 0.38. */
    private static final double MIN_OTHER_OF_MANY_FACTS = 0.5;

    /** Of shingles, where both texts have as much that is about something else. */
    private static final int MIN_OWN_SUBJECT = 10;

    /** Of two texts that each have as much of their own. */
    private static final double MAX_SIMILARITY_OF_OTHERS = (1 - MIN_OTHER_SUBJECT) / (1 + MIN_OTHER_SUBJECT);

    /** Of numbers and names that differ where a version may still come. */
    private static final double MIN_OTHER_FACTS = 0.5;

    /** Fewer shared shingles in a row are a common phrase and no relation. */
    private static final int MIN_BLOCK_SHINGLES = 16;

    private final boolean pages;
    private final double similarity;
    private final double containment;

    private Verifier(boolean pages, double similarity, double containment) {
        this.pages = pages;
        this.similarity = similarity;
        this.containment = containment;
    }

    /** Returns the verifier for articles without boilerplate, the default. */
    public static Verifier ofArticles() {
        return ofArticles(SIMILARITY, CONTAINMENT);
    }

    /**
     * Returns a verifier for articles without boilerplate.
     *
     * @param similarity least Jaccard similarity of near duplicates, which also bounds the shared passages of copies
     * @param containment least share of an article that another one contains
     */
    public static Verifier ofArticles(double similarity, double containment) {
        return new Verifier(false, similarity, containment);
    }

    /**
     * Returns a threshold of {@link #ofArticles(double, double)}.
     *
     * @param name of the option
     * @throws IllegalArgumentException if it is not in [0.5, 1]
     */
    public static double threshold(String name, double value) {
        Check.argument(
                value >= 0.5 && value <= 1,
                "%s must be in [0.5, 1], got %s; pairs that are less alike are not looked up",
                name,
                value);
        return value;
    }

    /**
     * Returns the verifier for whole pages, boilerplate included.
     *
     * <p>Pages of different sites are copies when one aligned block makes up 30 % of the shorter and 20 % of the longer
     * page, and pages of one site when it makes up half of the shorter.
     *
     * @return a verifier
     */
    public static Verifier ofPages() {
        return new Verifier(true, SIMILARITY, CONTAINMENT);
    }

    /**
     * Compares two articles.
     *
     * <p>The order of the sides does not matter. Takes about 3 µs for 400 words.
     *
     * @param x one article
     * @param y another, with another id
     * @return the match, of relation {@link Relation#NONE} if the articles are unrelated
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
            return Match.of(a.id(), b.id(), Relation.NONE, 0, 0, 0, List.of());
        }
        Alignment alignment = Alignment.of(a.text(), b.text());
        int shared = alignment.shared();
        double jaccard = (double) shared / (ofA + ofB - shared);
        double inB = (double) shared / ofA;
        double inA = (double) shared / ofB;
        Relation relation = relation(a, b, alignment, jaccard, inB, inA);
        if (relation == Relation.NONE) {
            return Match.of(a.id(), b.id(), relation, jaccard, inB, inA, List.of());
        }
        Match match = Match.of(a.id(), b.id(), relation, jaccard, inB, inA, alignment.passages());
        return relation == Relation.UPDATED_BY ? match.inverse() : match;
    }

    private Relation relation(Side a, Side b, Alignment alignment, double jaccard, double inB, double inA) {
        if (a.text().contentHash() == b.text().contentHash()
                && a.text().tokenCount() == b.text().tokenCount()) {
            return Relation.EXACT;
        }
        if (jaccard >= similarity || (pages ? isCopiedPage(a, b, alignment) : isCopied(a, b, alignment))) {
            if (isOtherMessage(a, b, alignment) || isOfSeries(a, b, alignment)) {
                return Relation.SAME_TEMPLATE;
            }
            if (!pages && isAboutOther(a, b, jaccard)) {
                return Relation.SHARES_PASSAGE;
            }
            return isRoundUp(a, b, inB, inA) ? inB > inA ? Relation.CONTAINED_IN : Relation.CONTAINS : version(a, b);
        }
        if (Math.max(inA, inB) >= containment) {
            // A later fetch of one page that grew is a version; another page that holds an article is a round-up.
            if (a.isSamePage(b) && (inB > inA ? b.isLaterThan(a) : a.isLaterThan(b))) {
                return version(a, b);
            }
            return inB > inA ? Relation.CONTAINED_IN : Relation.CONTAINS;
        }
        if (alignment.largestBlock() < MIN_BLOCK_SHINGLES) {
            return Relation.NONE;
        }
        double covered = alignment.charactersOfPassages();
        boolean alike = covered >= MIN_SHARE_OF_TEMPLATE * Math.max(length(a.text()), length(b.text()));
        return alike && isOtherMessage(a, b, alignment) ? Relation.SAME_TEMPLATE : Relation.SHARES_PASSAGE;
    }

    /** Tells whether the longer of two texts holds the other one and, in one piece, something about another subject. */
    private boolean isRoundUp(Side a, Side b, double inB, double inA) {
        if (Math.max(inB, inA) < containment || a.isSamePage(b)) {
            return false;
        }
        return inB > inA
                ? isAboutOther(b.text(), a.text(), MIN_BLOCK_SHINGLES)
                : isAboutOther(a.text(), b.text(), MIN_BLOCK_SHINGLES);
    }

    /** Tells whether both texts tell something of their own: what they share is a notice, or a paragraph of background. */
    private static boolean isAboutOther(Side a, Side b, double jaccard) {
        return jaccard <= MAX_SIMILARITY_OF_OTHERS
                && isAboutOther(a.text(), b.text(), MIN_OWN_SUBJECT)
                && isAboutOther(b.text(), a.text(), MIN_OWN_SUBJECT);
    }

    /** Tells whether one text has, in one piece of whole paragraphs, something about another subject than the other text. */
    private static boolean isAboutOther(ShingledText text, ShingledText other, int least) {
        int from = 0;
        int to = 0;
        int start = 0;
        for (int i = 0; i <= text.size(); i++) {
            if (i == text.size() || other.find(text.shingle(i)) >= 0) {
                if (i - start > to - from) {
                    from = start;
                    to = i;
                }
                start = i + 1;
            }
        }
        return to - from >= Math.max(least, MIN_OTHER_SUBJECT * text.size())
                && (from == 0 || text.spansParagraphs(from))
                && (to == text.size() || text.spansParagraphs(to - 1))
                && (least < MIN_BLOCK_SHINGLES
                                ? text.sharedContentInside(other, from, to)
                                : text.sharedContent(other, from, to))
                        < MAX_CONTENT_OF_OTHER_SUBJECT;
    }

    private static Relation version(Side a, Side b) {
        if (!a.isSameSite(b) && !a.isSamePage(b)) {
            return Relation.NEAR_DUPLICATE;
        }
        return a.isLaterThan(b) ? Relation.UPDATED : b.isLaterThan(a) ? Relation.UPDATED_BY : Relation.NEAR_DUPLICATE;
    }

    private static boolean isOtherMessage(Side a, Side b, Alignment alignment) {
        int own = Math.min(a.text().distinct(), b.text().distinct()) - alignment.shared();
        if (own < MIN_OWN_SHINGLES) {
            return false;
        }
        ParallelWording wording = parallel(a, b, alignment);
        return wording.templateLogOdds() >= MIN_TEMPLATE_LOG_ODDS || (!a.isSamePage(b) && tellsOtherFacts(wording));
    }

    private static boolean tellsOtherFacts(ParallelWording wording) {
        boolean numbers = wording.numbers() >= MANY_NUMBERS && wording.otherFacts(true) >= MIN_OTHER_OF_MANY_NUMBERS;
        int facts = wording.facts();
        double others = facts >= MIN_FACTS ? wording.otherFacts(false) : 0;
        return numbers || others >= (facts >= MANY_FACTS ? MIN_OTHER_OF_MANY_FACTS : NEARLY_ALL_FACTS);
    }

    private static ParallelWording parallel(Side a, Side b, Alignment alignment) {
        return a.text().parallel(b.text(), alignment.passages(false), alignment.passages(true));
    }

    /** Tells whether two pages of one site and of different days fill other numbers, and words beside them, into one text. */
    private static boolean isOfSeries(Side a, Side b, Alignment alignment) {
        long days = a.daysBetween(b);
        if (days == 0 || !a.isSameSite(b) || a.page() == null || b.page() == null || a.isSamePage(b)) {
            return false;
        }
        boolean far = days >= DAYS_OF_A_SERIES;
        return Math.abs(length(a.text()) - length(b.text())) <= MAX_LONGER
                && a.text().longestOwn(b.text()) <= MAX_FILLED
                && b.text().longestOwn(a.text()) <= MAX_FILLED
                && parallel(a, b, alignment).otherFacts(far) >= (far ? MIN_OTHER_NUMBERS : MIN_OTHER_FACTS);
    }

    private boolean isCopied(Side a, Side b, Alignment alignment) {
        if (!a.isOtherSite(b)) {
            return false;
        }
        double covered = alignment.charactersOfPassages();
        int ofA = length(a.text());
        int ofB = length(b.text());
        return covered >= Math.max(similarity, MIN_COPIED_OF_SHORTER) * Math.min(ofA, ofB)
                && covered >= Math.max(similarity, MIN_COPIED_OF_LONGER) * Math.max(ofA, ofB);
    }

    private static boolean isCopiedPage(Side a, Side b, Alignment alignment) {
        double block = alignment.charactersOfLargestBlock();
        int ofA = length(a.text());
        int ofB = length(b.text());
        if (a.isOtherSite(b)) {
            return block >= MIN_BLOCK_OF_SHORTER_PAGE * Math.min(ofA, ofB)
                    && block >= MIN_BLOCK_OF_LONGER_PAGE * Math.max(ofA, ofB);
        }
        return a.isSameSite(b) && block >= MIN_BLOCK_WITHIN_SITE * Math.min(ofA, ofB);
    }

    private static int length(ShingledText text) {
        return text.end(text.size() - 1) - text.start(0);
    }
}
