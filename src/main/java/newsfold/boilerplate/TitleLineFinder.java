package newsfold.boilerplate;

import java.util.List;
import java.util.Set;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.plaintext.PlainLine;

/** Finds the line with the headline above a body. */
final class TitleLineFinder {
    private static final int ABOVE = 40;
    private static final int PARAGRAPHS = 6;

    /** What a line counts more that has the words of the address, and no others. */
    private static final double ADDRESS = 20;

    /** A line with this share of the words of a given headline, and hardly others, says it. */
    private static final double SAYS_HINT = 0.75;

    private final LineDecisions page;
    private final List<TextLine> lines;
    private final ArticleHeaders headers;
    private final int first;
    private final List<String> hint;
    private final List<Set<String>> paragraphs;

    TitleLineFinder(LineDecisions page) {
        this.page = page;
        this.lines = page.lines;
        this.headers = page.headers;
        this.first = page.firstKept();
        this.hint = PhraseTokens.texts(PlainTextTitle.withoutSite(page.titleHint.orElse(""), lines), 100);
        this.paragraphs = lines.stream()
                .skip(first)
                .filter(TextLine::isProse)
                .limit(PARAGRAPHS)
                .map(line -> PlainTextTitle.content(line.tokens()))
                .toList();
    }

    /** Returns the line, or -1 if none looks like a headline. */
    int find() {
        int best = -1;
        double bestScore = 0;
        for (int i = Math.max(0, first - ABOVE); i < Math.min(first, lines.size()); i++) {
            TextLine line = lines.get(i);
            if (line.words < 2
                    || line.words > 35
                    || line.isBullet
                    || line.isBoilerplate()
                    || line.isCredit()
                    || line.hasDateline()) {
                continue;
            }
            if ((line.endsSentence && line.words >= 16 && hint.isEmpty()) || (page.isKept(i) && !standsAsHeadline(i))) {
                continue;
            }
            double score = Math.min(line.words, 9) - (line.endsSentence ? 4 : 0) + (headers.at(i) ? 3 : 0);
            if (!hint.isEmpty()) {
                score += 20 * PlainTextTitle.overlap(hint, line.tokens());
            }
            score += line.mark == PlainLine.Mark.TITLE ? 8 : line.mark == PlainLine.Mark.HEADING ? 3 : 0;
            score += 8 * bodyShare(line) + ADDRESS * page.address.agreement(line.text);
            // Only a page's own title carries the name of its site.
            if (!PlainTextTitle.withoutSite(line.text, lines).equals(line.text)) {
                score += 4;
            }
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** What the model holds for body is a headline only if it stands as one: the body must not lose its first line. */
    private boolean standsAsHeadline(int i) {
        TextLine line = lines.get(i);
        boolean runsOn = i + 1 < lines.size() && lines.get(i + 1).goesOn();
        if (line.text.startsWith("(") || line.goesOn() || (runsOn && !line.endsSentence)) {
            return false;
        }
        if (line.isHeading() || headers.at(i)) {
            return true;
        }
        return hint.isEmpty() ? !line.isProse() : saysHint(line);
    }

    private boolean saysHint(TextLine line) {
        List<String> own = line.tokens();
        return PlainTextTitle.overlap(hint, own) >= SAYS_HINT && PlainTextTitle.overlap(own, hint) >= SAYS_HINT;
    }

    /** The share of the headline's words that the first paragraphs have: a menu entry shares none. */
    private double bodyShare(TextLine line) {
        Set<String> own = PlainTextTitle.content(line.tokens());
        double best = 0;
        for (Set<String> paragraph : paragraphs) {
            best += PlainTextTitle.overlap(own, paragraph);
        }
        return paragraphs.isEmpty() ? 0 : Math.min(1, best / Math.min(paragraphs.size(), 3));
    }
}
