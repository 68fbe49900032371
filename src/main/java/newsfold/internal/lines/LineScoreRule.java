package newsfold.internal.lines;

import java.util.Locale;
import java.util.Set;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;

/**
 * Cuts the lines that the model holds for boilerplate, but for prose that the body around it protects, and the lines above
 * the body that say the headline again. One pass from top to bottom: a line that is protected protects those below it.
 */
final class LineScoreRule {
    /** The last paragraph is cut only if the model is very sure. */
    private static final double MIN_LAST_PARAGRAPH = -5;

    /** The same for prose between paragraphs of the body. */
    private static final double MIN_BETWEEN_PARAGRAPHS = -1.4;

    /** The same for a paragraph behind an interruption. */
    private static final double MIN_BEHIND_INTERRUPTION = -2;

    /** The most words of a line that may say the headline again, and the share of the headline's words it must have. */
    private static final double MAX_HEADLINE_WORDS = 35;

    private static final double MIN_HEADLINE_SHARE = 0.5;

    private final LineDecisions page;
    private final int first;
    private final Set<String> title;

    /** The last line of the body so far. */
    private int last;

    private LineScoreRule(LineDecisions page) {
        this.page = page;
        this.first = page.firstKept();
        this.last = page.lastKept();
        this.title = page.titleLine() < 0
                ? Set.of()
                : PlainTextTitle.content(page.lines.get(page.titleLine()).tokens());
    }

    static void apply(LineDecisions page) {
        LineScoreRule rule = new LineScoreRule(page);
        for (int i = 0; i < page.end(); i++) {
            if (!page.isCut(i)) {
                rule.decide(i);
            }
        }
    }

    private void decide(int i) {
        if (isProtected(i)) {
            page.protect(i, 0);
            last = Math.max(last, i);
        } else if (saysHeadline(i)) {
            page.cut(i, Reason.TITLE, "says the headline again");
        } else if (!page.isKept(i)) {
            cut(i);
        }
    }

    private void cut(int i) {
        TextLine line = page.lines.get(i);
        boolean belowTitle = page.titleLine() >= 0 && i > page.titleLine();
        Reason reason;
        String where;
        if (i < first) {
            reason = belowTitle ? Reason.BYLINE : Reason.NAVIGATION;
            where = belowTitle ? "between headline and body" : "before the headline";
        } else if (i > last) {
            reason = line.isProse() ? Reason.TEASER : Reason.OUTSIDE;
            where = "after the body";
        } else {
            reason = line.endsSentence ? Reason.CAPTION : Reason.OUTSIDE;
            where = "inside the body";
        }
        page.cut(i, reason, String.format(Locale.ROOT, "line model %.1f, %s", page.scores[i], where));
    }

    private boolean saysHeadline(int i) {
        TextLine line = page.lines.get(i);
        return page.titleLine() >= 0
                && i <= first
                && !line.endsSentence
                && !line.isBullet
                && line.words <= MAX_HEADLINE_WORDS
                && PlainTextTitle.overlap(PlainTextTitle.content(line.tokens()), title) >= MIN_HEADLINE_SHARE;
    }

    private boolean isProtected(int i) {
        return (i == last + 1 && followsParagraph(i))
                || (i == last + 2 && resumes(i))
                || (i < last && isBetweenParagraphs(i));
    }

    /** A paragraph that follows a paragraph without any boilerplate between is hardly ever anything else. */
    private boolean followsParagraph(int i) {
        TextLine line = page.lines.get(i);
        return i > 0
                && line.isProse()
                && line.hit == null
                && page.scores[i] > MIN_LAST_PARAGRAPH
                && page.isKeptProse(i - 1);
    }

    /** Prose among the body's own paragraphs needs less, and also where a teaser interrupts it. */
    private boolean isBetweenParagraphs(int i) {
        return page.isKeptProse(i + 1)
                && page.scores[i] > MIN_BETWEEN_PARAGRAPHS
                && (followsParagraph(i) || resumes(i));
    }

    /** A single teaser or advertisement between two paragraphs interrupts the article and does not end it. */
    private boolean resumes(int i) {
        TextLine line = page.lines.get(i);
        Phrases.Hit between = i < 2 ? null : page.lines.get(i - 1).hit;
        return between != null
                && page.isCut(i - 1)
                && (between.mode() != Phrases.Mode.WHOLE || between.reason() == Reason.ADVERTISEMENT)
                && line.isProse()
                && line.hit == null
                && page.scores[i] > MIN_BEHIND_INTERRUPTION
                && page.isKeptProse(i - 2);
    }
}
