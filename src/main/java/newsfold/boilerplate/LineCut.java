package newsfold.boilerplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsfold.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/** Decides for each line of one page whether it stays, from the model's opinion and the rules that overrule it. */
final class LineCut {
    /** The bar that parts body from chrome; scores are moved so that it stands here on every page. */
    private static final double KEEP = -0.6;

    /** How sure the model must be that a line is body to overrule a phrase that says it is not. */
    private static final double OVERRULE = 0;

    /** How sure the model must be that a name or a date is body: short lines of tables look like both. */
    private static final double CREDIT = -0.3;

    /** The same where no prose stands above: there a by-line is hardly ever anything else. */
    private static final double BYLINE = 1;

    /** A strong opinion that what follows the header of another article is body all the same. */
    private static final double SAME_ARTICLE = 1.0;

    /** So sure the model must be to keep a short line below furniture at the end of the body. */
    private static final double HEADLINE_BELOW = 1.5;

    /** The last paragraph is cut only if the model is very sure. */
    private static final double LAST_PARAGRAPH = -5;

    /** So likely prose between paragraphs of the body must be. */
    private static final double AMONG = -1.4;

    /** What an interruption makes the model doubt. */
    private static final double RESUMED = -2;

    private final List<TextLine> lines;
    private final double[] scores;
    private final @Nullable Reason[] reasons;
    private final String[] rules;
    private final ArticleHeaders headers;
    private int titleLine = -1;

    LineCut(List<TextLine> lines, ArticleHeaders headers, double[] scores, Optional<String> titleHint) {
        this.lines = lines;
        this.scores = LineSmoothing.of(lines, scores, KEEP);
        this.reasons = new @Nullable Reason[lines.size()];
        this.rules = new String[lines.size()];
        this.headers = headers;
        keepSomething();
        furniture();
        int end = appended();
        openingParagraph(end);
        titleLine = new TitleLineFinder(lines, headers, firstKept(end), titleHint).find();
        opinions(end);
        tail(end);
        repetitions();
    }

    /** Returns why a line goes, or null if it stays. */
    @Nullable
    Reason reason(int i) {
        return reasons[i];
    }

    /** Returns how likely a line is body, such that 0.55 parts what stays from what goes. */
    float likely(int i) {
        return (float) (1 / (1 + Math.exp(KEEP - 0.2 - scores[i])));
    }

    /** Returns the evidence for cutting a line. */
    String rule(int i) {
        return rules[i];
    }

    /** Returns the line of the headline, or -1. */
    int titleLine() {
        return titleLine;
    }

    private boolean isKept(int i) {
        return reasons[i] == null && scores[i] > KEEP;
    }

    /** A page of a shape the model never saw must not come out empty: then the prose stays. */
    private void keepSomething() {
        double kept = 0;
        double prose = 0;
        for (int i = 0; i < scores.length; i++) {
            kept += scores[i] > KEEP ? lines.get(i).words : 0;
            prose += isPlainProse(i) ? lines.get(i).words : 0;
        }
        if (kept >= 15 || (kept > 0 && kept >= 0.15 * prose)) {
            return;
        }
        for (int i = 0; i < scores.length; i++) {
            if (prose > 0 ? isPlainProse(i) : !lines.get(i).isFurniture() && !lines.get(i).isDate) {
                scores[i] = Math.max(scores[i], 0.01);
            }
        }
    }

    private boolean isPlainProse(int i) {
        return lines.get(i).isProse() && !lines.get(i).isFurniture();
    }

    private void furniture() {
        boolean opening = true;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.isFurniture() && (line.isUnmistakable() || scores[i] < OVERRULE)) {
                cut(i, line.furnitureReason(), line.rule());
            } else if (scores[i] < CREDIT && line.isCredit()) {
                cut(i, Reason.BYLINE, line.isDate ? "a date" : "a name or a date");
            } else if (opening && scores[i] < BYLINE && line.isByline()) {
                cut(i, Reason.BYLINE, "a name above all prose");
            }
            opening &= !line.isProse();
        }
    }

    /** Cuts from the first header of a second article on, and returns where that is. */
    private int appended() {
        double kept = 0;
        int keptLines = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (keptLines >= 2
                    && kept >= 60
                    && (headers.isTwin(i) || (headers.opensAnother(i) && after(i) < SAME_ARTICLE))) {
                int from = i;
                while (from > 0 && !isKept(from - 1)) {
                    from--;
                }
                for (int j = from; j < lines.size(); j++) {
                    if (reasons[j] == null) {
                        cut(j, Reason.TEASER, "after the header of another article in line " + lines.get(i).number);
                    }
                }
                return from;
            }
            if (isKept(i) && lines.get(i).isProse()) {
                kept += lines.get(i).words;
                keptLines++;
            }
        }
        return lines.size();
    }

    /** The model's mean opinion, by words, of what follows a line. */
    private double after(int i) {
        double sum = 0;
        double words = 0;
        for (int j = i; j < Math.min(lines.size(), i + 12); j++) {
            double weight = Math.min(lines.get(j).words, 100);
            sum += weight * Math.max(-4, Math.min(4, scores[j]));
            words += weight;
        }
        return words == 0 ? 0 : sum / words;
    }

    /** A page that opens with prose and goes on with prose has no headline: its first paragraph is no deck. */
    private void openingParagraph(int end) {
        int first = firstKept(end);
        for (int i = 0; i < first; i++) {
            if (!lines.get(i).isProse() || lines.get(i).hit != null || reasons[i] != null) {
                return;
            }
        }
        for (int i = 0; first < end && i < first; i++) {
            scores[i] = Math.max(scores[i], 0);
        }
    }

    private int firstKept(int end) {
        int first = 0;
        while (first < end && !(isKept(first) && (lines.get(first).isProse() || lines.get(first).isBullet))) {
            first++;
        }
        return first;
    }

    private void opinions(int end) {
        int first = firstKept(end);
        int last = end - 1;
        while (last >= 0 && !isKept(last)) {
            last--;
        }
        if (titleLine >= 0 && reasons[titleLine] == null) {
            cut(titleLine, Reason.TITLE, "the headline");
        }
        Set<String> title = titleLine < 0
                ? Set.of()
                : PlainTextTitle.content(lines.get(titleLine).tokens());
        for (int i = 0; i < end; i++) {
            if (reasons[i] != null) {
                continue;
            }
            TextLine line = lines.get(i);
            boolean headline = titleLine >= 0
                    && i <= first
                    && !line.endsSentence
                    && !line.isBullet
                    && line.words <= 35
                    && PlainTextTitle.overlap(PlainTextTitle.content(line.tokens()), title) >= 0.5;
            if ((i == last + 1 && isLastParagraph(i)) || (i == last + 2 && resumes(i)) || (i < last && isAmid(i))) {
                scores[i] = Math.max(scores[i], 0);
                last = Math.max(last, i);
            } else if (headline) {
                cut(i, Reason.TITLE, "says the headline again");
            } else if (scores[i] <= KEEP) {
                String odds = "line model " + OneDecimal.of(scores[i]);
                if (i < first) {
                    boolean below = titleLine >= 0 && i > titleLine;
                    cut(
                            i,
                            below ? Reason.BYLINE : Reason.NAVIGATION,
                            odds + (below ? ", between headline and body" : ", before the headline"));
                } else if (i > last) {
                    cut(i, line.isProse() ? Reason.TEASER : Reason.OUTSIDE, odds + ", after the body");
                } else {
                    cut(i, line.endsSentence ? Reason.CAPTION : Reason.OUTSIDE, odds + ", inside the body");
                }
            }
        }
    }

    /** A paragraph that follows paragraphs without any furniture between is hardly ever anything else. */
    private boolean isLastParagraph(int i) {
        TextLine line = lines.get(i);
        return i > 0
                && line.isProse()
                && line.hit == null
                && scores[i] > LAST_PARAGRAPH
                && isKept(i - 1)
                && lines.get(i - 1).isProse();
    }

    /** Running prose among the body's own paragraphs needs less, and also where a teaser interrupts it. */
    private boolean isAmid(int i) {
        return lines.get(i + 1).isProse() && isKept(i + 1) && scores[i] > AMONG && (isLastParagraph(i) || resumes(i));
    }

    /** A single teaser or advertisement between two paragraphs interrupts the article and does not end it. */
    private boolean resumes(int i) {
        TextLine line = lines.get(i);
        Phrases.Hit between = i < 2 ? null : lines.get(i - 1).hit;
        return between != null
                && reasons[i - 1] != null
                && (between.mode() != Phrases.Mode.WHOLE || between.reason() == Reason.ADVERTISEMENT)
                && line.isProse()
                && line.hit == null
                && scores[i] > RESUMED
                && isKept(i - 2)
                && lines.get(i - 2).isProse();
    }

    /** Cuts plugs and labels that are left between the last paragraph and the furniture. */
    private void tail(int end) {
        boolean furnitureFollows = end < lines.size();
        for (int i = end - 1; i >= 0; i--) {
            TextLine line = lines.get(i);
            if (reasons[i] != null) {
                furnitureFollows = true;
                continue;
            }
            String plug = line.plug();
            boolean headline = !line.endsSentence
                    && !line.isBullet
                    && line.words < 25
                    && scores[i] < HEADLINE_BELOW
                    && i > 0
                    && reasons[i - 1] != null;
            if (headline && furnitureFollows) {
                cut(i, Reason.TEASER, "a headline below furniture");
            } else if (!plug.isEmpty() && furnitureFollows) {
                cut(i, Reason.PROMOTION, "plug '" + plug + "' before furniture");
            } else {
                return;
            }
        }
    }

    private void repetitions() {
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (reasons[i] == null && lines.get(i).words >= 10) {
                // The second copy stays: the first was a deck or a pull quote.
                Integer earlier = kept.put(lines.get(i).text, i);
                if (earlier != null) {
                    cut(earlier, Reason.REPETITION, "repeated in line " + lines.get(i).number);
                }
            }
        }
    }

    private void cut(int i, Reason reason, String rule) {
        reasons[i] = reason;
        rules[i] = rule;
    }
}
