package newsfold.boilerplate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the line with the headline above a body. */
final class TitleLineFinder {
    private static final int ABOVE = 40;
    private static final int PARAGRAPHS = 6;

    private final List<TextLine> lines;
    private final ArticleHeaders headers;
    private final int first;
    private final Optional<String> hint;
    private final List<Set<String>> paragraphs;

    TitleLineFinder(List<TextLine> lines, ArticleHeaders headers, int first, Optional<String> hint) {
        this.lines = lines;
        this.headers = headers;
        this.first = first;
        this.hint = hint;
        this.paragraphs = lines.stream()
                .skip(first)
                .filter(TextLine::isProse)
                .limit(PARAGRAPHS)
                .map(line -> PlainTextTitle.content(line.tokens()))
                .toList();
    }

    /** Returns the line, or -1 if none looks like a headline. */
    int find() {
        List<String> known = PhraseTokens.texts(hint.orElse(""), 100);
        int best = -1;
        double bestScore = 0;
        for (int i = Math.max(0, first - ABOVE); i < Math.min(first, lines.size()); i++) {
            TextLine line = lines.get(i);
            if (line.words < 2 || line.words > 35 || line.isBullet || line.isFurniture() || line.isCredit()) {
                continue;
            }
            if (line.endsSentence && line.words >= 16 && known.isEmpty()) {
                continue;
            }
            double score = Math.min(line.words, 9) - (line.endsSentence ? 4 : 0) + (headers.at(i) ? 3 : 0);
            if (!known.isEmpty()) {
                score += 20 * PlainTextTitle.overlap(known, line.tokens());
            }
            score += 8 * bodyShare(line);
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
