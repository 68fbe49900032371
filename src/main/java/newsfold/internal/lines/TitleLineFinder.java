package newsfold.internal.lines;

import java.util.List;
import newsfold.internal.WordLists;
import newsfold.internal.plaintext.PlainLine;

/**
 * Finds the line with the headline above a body: the likeliest of the lines there, by a conditional logit (McFadden,
 * <i>Conditional logit analysis of qualitative choice behavior</i>, 1974) over {@link TitleLineFeatures}.
 */
public final class TitleLineFinder {
    private static final int ABOVE = 60;

    /** A headline that markup calls one may stand this many lines below a picture's caption that counts as body. */
    private static final int BELOW = 6;

    /** What a unit of each feature adds to the log-odds of a line against the others, in the order of their names. */
    private static final double[] WEIGHTS = weights();

    private final LineDecisions page;
    private final List<TextLine> lines;
    private final TitleLineFeatures features;
    private final int first;

    public TitleLineFinder(LineDecisions page) {
        this.page = page;
        this.lines = page.lines;
        this.first = page.firstKept();
        this.features = new TitleLineFeatures(page);
    }

    private static double[] weights() {
        List<String> rows = new WordLists(TitleLineFinder.class, "title-line-weights.txt").lines("");
        return TitleLineFeatures.NAMES.stream()
                .mapToDouble(name -> rows.stream()
                        .filter(row -> row.startsWith(name + " "))
                        .mapToDouble(row -> Double.parseDouble(row.substring(name.length() + 1)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("title-line-weights.txt lacks " + name)))
                .toArray();
    }

    /** Returns the line, or -1 if none may be a headline. */
    int find() {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = from(); i < to(); i++) {
            if (!mayBe(i)) {
                continue;
            }
            double[] row = features.of(i);
            double score = 0;
            for (int f = 0; f < row.length; f++) {
                score += WEIGHTS[f] * row[f];
            }
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** Returns the first line that may be one. */
    public int from() {
        return Math.max(0, first - ABOVE);
    }

    /** Returns the line after the last one. */
    public int to() {
        return Math.min(first + BELOW, lines.size());
    }

    /** Tells whether a line may be the headline. */
    public boolean mayBe(int i) {
        TextLine line = lines.get(i);
        return (i < first || line.mark == PlainLine.Mark.TITLE)
                && line.words >= 2
                && line.words <= 35
                && !line.isBullet
                && !line.isWholePhrase()
                && !line.hasDateline()
                && !(line.endsSentence && line.words >= 16 && features.hint.isEmpty())
                && !(page.isKept(i) && !standsAsHeadline(i));
    }

    /** What the model holds for body is a headline only if it stands as one: the body must not lose its first line. */
    private boolean standsAsHeadline(int i) {
        TextLine line = lines.get(i);
        boolean runsOn = i + 1 < lines.size() && lines.get(i + 1).goesOn();
        if (line.text.startsWith("(") || line.goesOn() || (runsOn && !line.endsSentence)) {
            return false;
        }
        if (line.isHeading() || page.headers.at(i)) {
            return true;
        }
        return features.hint.isEmpty() ? !line.isProse() : features.saysHint(line.tokens());
    }
}
