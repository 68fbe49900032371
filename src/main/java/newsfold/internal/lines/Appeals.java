package newsfold.internal.lines;

import java.util.EnumSet;
import java.util.Set;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.metadata.HtmlLine;

/** Tells paragraphs that ask for money, subscriptions or followers in whole sentences. */
public final class Appeals {
    /** What asks readers for something. */
    public static final Set<Reason> REASONS = EnumSet.of(Reason.PROMOTION, Reason.SOCIAL);

    private static final int MAX_WORDS = 120;
    private static final String ENDS = ".!?。！？";

    private Appeals() {}

    /** Tells whether at least half of the sentences of a paragraph, too long for a line, ask for something. */
    public static boolean isAppeal(String text, double words) {
        if (words <= HtmlLine.MAX_WORDS || words > MAX_WORDS) {
            return false;
        }
        int asking = 0;
        int sentences = 0;
        for (int from = 0, to; from < text.length(); from = to) {
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            to = from;
            while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            to = Math.min(text.length(), to + 1);
            Phrases.Hit hit = Phrases.standard().find(text.substring(from, to), HtmlLine.MAX_WORDS);
            asking += hit != null && REASONS.contains(hit.reason()) ? 1 : 0;
            sentences += from < to ? 1 : 0;
        }
        return asking > 0 && 2 * asking >= sentences;
    }
}
