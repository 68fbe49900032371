package newsfold.internal.lines;

import java.util.List;
import java.util.Optional;
import newsfold.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of each line of one page: whether it stays, why not, on what evidence, and which line is the headline.
 * {@link LineRules} fill it in one after the other; afterwards it is only read.
 */
public final class LineDecisions {
    /** The log-odds that part body from boilerplate; scores are moved so that the threshold is this on every page. */
    static final double THRESHOLD = -0.6;

    /** Log-odds that no other page of a site outweighs. */
    private static final double SURE = 20;

    /** What log-odds fall short of what is shown as a probability: 0.55 parts what stays from what goes. */
    private static final double SHOWN_SHIFT = 0.2;

    final List<TextLine> lines;
    final ArticleHeaders headers;
    final Optional<String> titleHint;
    final AddressWords address;

    /** Log-odds that each line is body. Rules raise those of lines they protect. */
    final double[] scores;

    private final @Nullable Reason[] reasons;
    private final String[] evidence;

    /** The line from which on the page holds other articles, the number of lines if it does not. */
    private int end;

    private int titleLine = -1;

    LineDecisions(
            List<TextLine> lines,
            ArticleHeaders headers,
            double[] scores,
            Optional<String> titleHint,
            AddressWords address) {
        this.lines = lines;
        this.headers = headers;
        this.titleHint = titleHint;
        this.address = address;
        this.scores = LineSmoothing.of(lines, scores, THRESHOLD);
        this.reasons = new @Nullable Reason[lines.size()];
        this.evidence = new String[lines.size()];
        this.end = lines.size();
    }

    /** Returns why a line goes, or null if it stays. */
    @Nullable
    public Reason reason(int i) {
        return reasons[i];
    }

    /** Returns the evidence for cutting a line. */
    String evidence(int i) {
        return evidence[i];
    }

    /** Returns the probability that a line is body, such that 0.55 parts what stays from what goes. */
    float probability(int i) {
        return (float) (1 / (1 + Math.exp(THRESHOLD - SHOWN_SHIFT - scores[i])));
    }

    /** Returns the line of the headline, or -1. */
    int titleLine() {
        return titleLine;
    }

    void setTitleLine(int line) {
        titleLine = line;
    }

    /** Returns the line from which on the page holds other articles. */
    int end() {
        return end;
    }

    void setEnd(int line) {
        end = line;
    }

    boolean isCut(int i) {
        return reasons[i] != null;
    }

    void cut(int i, Reason reason, String why) {
        reasons[i] = reason;
        evidence[i] = why;
    }

    /** Keeps a line whatever the model and the rules say. */
    void keep(int i) {
        reasons[i] = null;
        protect(i, SURE);
    }

    /** Lifts a line to a score at which it stays if no rule cuts it. */
    void protect(int i, double score) {
        scores[i] = Math.max(scores[i], score);
    }

    /** Tells whether a line stays as far as is known by now. */
    boolean isKept(int i) {
        return reasons[i] == null && scores[i] > THRESHOLD;
    }

    /** Tells whether a paragraph stays as far as is known by now. */
    boolean isKeptProse(int i) {
        return isKept(i) && lines.get(i).isProse();
    }

    /** Returns the first line of the body as far as is known by now, or the end. */
    int firstKept() {
        int first = 0;
        while (first < end && !(isKept(first) && (lines.get(first).isProse() || lines.get(first).isBullet))) {
            first++;
        }
        return first;
    }

    /** Returns the last line of the body as far as is known by now, or -1. */
    int lastKept() {
        int last = end - 1;
        while (last >= 0 && !isKept(last)) {
            last--;
        }
        return last;
    }
}
