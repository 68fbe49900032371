package newsfold.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.article.Article;
import newsfold.text.ShingledText;
import newsfold.text.Shingler;

/**
 * How two articles relate and why, for a person to read: relation, figures, the shared passages and what differs.
 *
 * @param match the verified match
 * @param a the match's first article
 * @param b the match's second article
 * @param onlyInA the stretches of the first article that no shared shingle covers, in text order
 * @param onlyInB the stretches of the second article that no shared shingle covers, in text order
 */
public record Explanation(Match match, Article a, Article b, List<Stretch> onlyInA, List<Stretch> onlyInB) {
    private static final int MOST_PASSAGES = 8;
    private static final int MOST_STRETCHES = 12;
    private static final int SHOWN = 70;

    /**
     * A stretch of an article's text.
     *
     * @param start its first character
     * @param end its end, exclusive
     */
    public record Stretch(int start, int end) {}

    /** Copies the stretches. */
    public Explanation {
        onlyInA = List.copyOf(onlyInA);
        onlyInB = List.copyOf(onlyInB);
    }

    /**
     * Compares two articles.
     *
     * @param x one article
     * @param y another, with another id
     * @param verifier decides how they relate
     * @return the explanation, sides in the order of the match
     */
    public static Explanation of(Article x, Article y, Verifier verifier) {
        Shingler shingler = new Shingler();
        Side sideX = Side.of(x, shingler);
        Side sideY = Side.of(y, shingler);
        Match match = verifier.verify(sideX, sideY);
        boolean inOrder = match.a().equals(x.id());
        Article a = inOrder ? x : y;
        Article b = inOrder ? y : x;
        ShingledText textA = inOrder ? sideX.text() : sideY.text();
        ShingledText textB = inOrder ? sideY.text() : sideX.text();
        return new Explanation(match, a, b, uncovered(a.text(), textA, textB), uncovered(b.text(), textB, textA));
    }

    private static List<Stretch> uncovered(String text, ShingledText own, ShingledText other) {
        List<Stretch> stretches = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < own.size(); i++) {
            if (other.find(own.shingle(i)) >= 0) {
                add(stretches, text, covered, own.start(i));
                covered = Math.max(covered, own.end(i));
            }
        }
        add(stretches, text, covered, text.length());
        return stretches;
    }

    private static void add(List<Stretch> stretches, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            stretches.add(new Stretch(start, end));
        }
    }

    /** Returns the explanation in about 30 lines of at most 120 characters. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(headline("A", a)).append(headline("B", b)).append('\n');
        text.append(match.relation()).append(": ").append(sentence()).append('\n');
        text.append(line("  Jaccard %.3f of shingles of %d words", match.jaccard(), Shingler.DEFAULT_SIZE));
        text.append(line("  %5.1f %% of A stands in B", 100 * match.containmentOfA()));
        text.append(line("  %5.1f %% of B stands in A", 100 * match.containmentOfB()));
        List<Passage> passages = match.passages();
        text.append(line("%nShared passages: %d", passages.size()));
        for (Passage passage : passages.subList(0, Math.min(MOST_PASSAGES, passages.size()))) {
            text.append(line(
                    "  A %d-%d, B %d-%d, %d shingles: %s",
                    passage.startA(),
                    passage.endA(),
                    passage.startB(),
                    passage.endB(),
                    passage.shingles(),
                    snippet(a.text(), passage.startA(), passage.endA())));
        }
        more(text, passages.size() - MOST_PASSAGES);
        stretches(text, "A", a.text(), onlyInA);
        stretches(text, "B", b.text(), onlyInB);
        return text.toString();
    }

    private static String headline(String name, Article article) {
        StringBuilder known = new StringBuilder();
        article.site().ifPresent(site -> known.append(", ").append(site));
        article.published().ifPresent(date -> known.append(", ").append(date));
        return line(
                "%s = %s (%d characters%s) %s",
                name, article.id(), article.text().length(), known, article.title());
    }

    private String sentence() {
        return switch (match.relation()) {
            case EXACT -> "the same words in the same order";
            case NEAR_DUPLICATE -> "the same article with changes";
            case UPDATED -> "A is a later version of B";
            case CONTAINS -> "A holds nearly all of B, and much more";
            case CONTAINED_IN -> "nearly all of A stands in B, which holds much more";
            case SHARES_PASSAGE -> "they share a passage, and differ otherwise";
            case NONE -> "nothing worth reporting in common";
        };
    }

    private static void stretches(StringBuilder text, String name, String body, List<Stretch> stretches) {
        text.append(line("%nOnly in %s: %d", name, stretches.size()));
        for (Stretch stretch : stretches.subList(0, Math.min(MOST_STRETCHES, stretches.size()))) {
            text.append(
                    line("  %d-%d: %s", stretch.start(), stretch.end(), snippet(body, stretch.start(), stretch.end())));
        }
        more(text, stretches.size() - MOST_STRETCHES);
    }

    private static void more(StringBuilder text, int count) {
        if (count > 0) {
            text.append(line("  and %d more", count));
        }
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    /** Shows a stretch by its beginning and end. */
    private static String snippet(String text, int start, int end) {
        String whole = text.substring(start, end).replaceAll("\\s+", " ").strip();
        if (whole.codePointCount(0, whole.length()) <= SHOWN) {
            return whole;
        }
        int head = whole.offsetByCodePoints(0, SHOWN / 2);
        int tail = whole.offsetByCodePoints(whole.length(), -SHOWN / 2);
        return whole.substring(0, head) + " ... " + whole.substring(tail);
    }
}
