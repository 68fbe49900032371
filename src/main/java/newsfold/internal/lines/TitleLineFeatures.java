package newsfold.internal.lines;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.plaintext.PlainLine;

/** What speaks for and against a line of flattened text being the headline of the body below it. */
public final class TitleLineFeatures {
    /** Names of the numbers, in their order. */
    public static final List<String> NAMES = List.of(
            "words",
            "wordsAboveNine",
            "sentence",
            "hint",
            "hintSaid",
            "marked",
            "heading",
            "bodyShare",
            "bodyStems",
            "address",
            "distance",
            "farther",
            "credit",
            "shortAbove",
            "shortBelow",
            "logOdds",
            "trail",
            "asks",
            "lowered",
            "intoBody",
            "link",
            "phrase",
            "credited",
            "byline");

    private static final int PARAGRAPHS = 6;
    private static final int BODY_LINES = 60;
    private static final int NEAR = 5;

    /** A line with this share of the words of a given headline, and hardly others, says it. */
    private static final double SAYS_HINT = 0.75;

    private final LineDecisions page;
    private final List<TextLine> lines;
    private final int first;

    /** Words of the headline that is known from elsewhere, without the name of the site. */
    final List<String> hint;

    private final List<Set<String>> paragraphs;
    private final Set<String> body = new HashSet<>();

    public TitleLineFeatures(LineDecisions page) {
        this.page = page;
        this.lines = page.lines;
        this.first = page.firstKept();
        this.hint = PhraseTokens.texts(PlainTextTitle.withoutSite(page.titleHint.orElse(""), lines), 100);
        List<TextLine> below = lines.subList(Math.min(first, lines.size()), lines.size());
        List<Set<String>> prose = below.stream()
                .filter(TextLine::isProse)
                .limit(BODY_LINES)
                .map(line -> PlainTextTitle.content(line.tokens()))
                .toList();
        this.paragraphs = prose.subList(0, Math.min(PARAGRAPHS, prose.size()));
        prose.forEach(body::addAll);
    }

    /** Returns the numbers of a line, in the order of {@link #NAMES}. */
    public double[] of(int i) {
        TextLine line = lines.get(i);
        List<String> tokens = line.tokens();
        Set<String> own = PlainTextTitle.content(tokens);
        char start = line.text.charAt(0);
        int distance = Math.max(0, first - i);
        return new double[] {
            Math.min(line.words, 9),
            Math.min(Math.max(0, line.words - 9), 20),
            line.endsSentence ? 1 : 0,
            hint.isEmpty() ? 0 : PlainTextTitle.overlap(hint, tokens),
            hint.isEmpty() ? 0 : PlainTextTitle.overlap(tokens, hint),
            line.mark == PlainLine.Mark.TITLE ? 1 : 0,
            line.mark == PlainLine.Mark.HEADING ? 1 : 0,
            bodyShare(own),
            own.isEmpty() ? 0 : PlainTextTitle.overlap(own, body),
            page.address.agreement(line.text),
            Math.min(distance, 8),
            Math.max(0, distance - 8),
            creditBelow(i) ? 1 : 0,
            shortLines(i - NEAR, i),
            shortLines(i + 1, i + 1 + NEAR),
            Math.max(-6, Math.min(6, page.scores[i])),
            isTrail(line.text) ? 1 : 0,
            line.asks() ? 1 : 0,
            Character.isLowerCase(start) ? 1 : 0,
            i >= first ? 1 : 0,
            Math.max(0, line.linkShare),
            line.isBoilerplate() ? 1 : 0,
            line.isCredit() ? 1 : 0,
            line.isByline() ? 1 : 0
        };
    }

    /** Tells whether a line has the words of the headline known from elsewhere, and hardly others. */
    boolean saysHint(List<String> tokens) {
        return !hint.isEmpty()
                && PlainTextTitle.overlap(hint, tokens) >= SAYS_HINT
                && PlainTextTitle.overlap(tokens, hint) >= SAYS_HINT;
    }

    private boolean creditBelow(int i) {
        return lines.subList(i + 1, Math.min(lines.size(), i + NEAR)).stream().anyMatch(TextLine::isCredit);
    }

    /** Tells whether a line is the way from the front page to the article. */
    private static boolean isTrail(String text) {
        return text.startsWith("/") || text.contains(" \u203a ") || text.contains(" \u00bb ") || text.contains(" > ");
    }

    /** The share of the headline's words that the first paragraphs have: a menu entry shares none. */
    private double bodyShare(Set<String> own) {
        double sum = 0;
        for (Set<String> paragraph : paragraphs) {
            sum += PlainTextTitle.overlap(own, paragraph);
        }
        return paragraphs.isEmpty() ? 0 : Math.min(1, sum / Math.min(paragraphs.size(), 3));
    }

    private double shortLines(int from, int to) {
        int count = 0;
        int found = 0;
        for (int i = Math.max(0, from); i < Math.min(lines.size(), to); i++) {
            count++;
            found += lines.get(i).words < 5 ? 1 : 0;
        }
        return count == 0 ? 0 : (double) found / count;
    }
}
