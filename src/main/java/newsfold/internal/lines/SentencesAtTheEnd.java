package newsfold.internal.lines;

import newsfold.internal.blocks.Phrases;

/**
 * Keeps short sentences between the last paragraph of a flattened page and the boilerplate below it: the model takes them
 * for teasers, but teasers stand behind a label. One line of advertising may part them from the paragraph.
 */
final class SentencesAtTheEnd {
    /** The model is so sure of hardly any sentence of a body. */
    private static final double MIN_SENTENCE = -5;

    /** A line that ends no sentence is a sub-heading, an item or the headline of another article. */
    private static final double MIN_LINE = -2;

    private static final int MAX_LINES = 8;
    private static final int NEAR = 3;
    private static final int MAX_LINES_OF_PAGE = 60;
    private static final double MAX_WORDS = 150;

    private SentencesAtTheEnd() {}

    static void keep(LineDecisions page) {
        int last = page.lines.size() > MAX_LINES_OF_PAGE ? -1 : page.lastKept();
        if (last < 0 || !isStatement(page.lines.get(last)) || keptWords(page) > MAX_WORDS) {
            return;
        }
        int from = isInterruption(page, last + 1) ? last + 2 : last + 1;
        int sentence = -1;
        int i = from;
        while (i < page.end() && i - from < MAX_LINES && mayBeBody(page, i)) {
            sentence = isStatement(page.lines.get(i)) ? i : sentence;
            i++;
        }
        boolean boilerplateFollows = i == page.lines.size() || isAboveBoilerplate(page, i);
        for (int k = from; boilerplateFollows && k <= sentence; k++) {
            page.protect(k, 0);
        }
    }

    /** On longer pages the model knows better: what stands below them are notes and offers. */
    private static double keptWords(LineDecisions page) {
        double words = 0;
        for (int i = 0; i < page.end(); i++) {
            words += page.isKept(i) ? page.lines.get(i).words : 0;
        }
        return words;
    }

    /** Questions, shouts and sentences that break off are asked of readers. */
    private static boolean isStatement(TextLine line) {
        String text = line.text;
        return line.endsSentence
                && !line.asks()
                && !text.endsWith("!")
                && !text.endsWith("...")
                && !text.endsWith("\u2026")
                && !text.endsWith(":");
    }

    private static boolean mayBeBody(LineDecisions page, int i) {
        TextLine line = page.lines.get(i);
        return !page.isCut(i)
                && line.hit == null
                && !line.isBoilerplate()
                && line.linkShare < 0.5
                && page.scores[i] > (line.endsSentence ? MIN_SENTENCE : MIN_LINE);
    }

    private static boolean isInterruption(LineDecisions page, int i) {
        Phrases.Hit hit = i < page.end() && page.isCut(i) ? page.lines.get(i).hit : null;
        return hit != null && hit.mode() == Phrases.Mode.START && i + 1 < page.end();
    }

    private static boolean isAboveBoilerplate(LineDecisions page, int at) {
        for (int i = at; i < Math.min(page.end(), at + NEAR); i++) {
            if (isBoilerplate(page, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoilerplate(LineDecisions page, int i) {
        return page.isCut(i)
                || page.lines.get(i).hit != null
                || page.lines.get(i).isBoilerplate();
    }
}
