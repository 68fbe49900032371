package newsfold.internal.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import newsfold.article.PageKind;
import newsfold.internal.kinds.StubPhrases.Sign;

/** Finds the lines of a paywall at the end of a body: "This article is for subscribers", an offer, a link to log in. */
public final class PaywallLines {
    private static final int MAX_LINES = 6;

    /** A line of more words is a paragraph of the article. */
    private static final int MAX_WORDS = 25;

    /** A longer line below a body is no offer. */
    private static final int MAX_CHARS = 1_000;

    private PaywallLines() {}

    /**
     * Finds where a paywall begins, in time linear in the last lines.
     *
     * @param texts the lines of a page in order
     * @param body tells which of them are body
     * @return index of the first line of the paywall in the body, the number of lines if there is none or if too little
     *     stands above it to be the beginning of an article
     */
    public static int start(List<String> texts, IntPredicate body) {
        int size = texts.size();
        int last = size - 1;
        while (last >= 0 && !body.test(last)) {
            last--;
        }
        int start = size;
        Map<Sign, Integer> weights = new HashMap<>();
        int left = MAX_LINES;
        for (int i = Math.min(size, last + 1 + PageKinds.MAX_WALL_LINES) - 1; i > 0 && left > 0; i--) {
            if (i <= last && (!body.test(i) || PageKinds.words(texts.get(i)) > MAX_WORDS)) {
                left -= body.test(i) ? left : 1;
                continue;
            }
            if (texts.get(i).length() > MAX_CHARS) {
                continue;
            }
            PhraseText line = new PhraseText();
            line.add(texts.get(i));
            for (StubPhrases.Hit hit : StubPhrases.standard().find(line)) {
                if (hit.sign().kind() == PageKind.PAYWALL && hit.weight() > 1) {
                    weights.merge(hit.sign(), hit.weight(), Integer::sum);
                    start = i <= last && hit.weight() == PageKinds.ALONE ? i : start;
                }
            }
            left -= i <= last ? 1 : 0;
        }
        boolean wall = weights.values().stream().anyMatch(weight -> weight >= 2 * PageKinds.MIN_SCORE);
        return wall && isBeginning(texts.subList(0, start), body) ? start : size;
    }

    private static boolean isBeginning(List<String> texts, IntPredicate body) {
        int words = 0;
        for (int i = 0; i < texts.size() && words < PageKinds.MIN_TEASER_WORDS; i++) {
            words += body.test(i) ? PageKinds.words(texts.get(i)) : 0;
        }
        return words >= PageKinds.MIN_TEASER_WORDS;
    }
}
