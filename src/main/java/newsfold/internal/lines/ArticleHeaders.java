package newsfold.internal.lines;

import java.util.List;
import newsfold.article.Removed.Reason;

/** Finds where articles seem to begin: a headline, soon after it a date or a by-line, then prose. */
public final class ArticleHeaders {
    /** Headers are short: between headline and date stand at most a deck, a section and a name. */
    private static final int LINES = 6;

    private final int size;
    private final boolean[] starts;
    private final int[] before;
    private final int first;
    private final String[] shapes;
    private final boolean[] labelled;

    /** Boilerplate right above a line by its words, 0 if there is none. */
    private final long[] labels;

    private final int[] others;
    private final double[] sinceOther;

    public ArticleHeaders(List<TextLine> lines) {
        this.size = lines.size();
        this.starts = new boolean[size];
        this.before = new int[size + 1];
        this.shapes = new String[size];
        this.labelled = new boolean[size];
        this.labels = new long[size];
        int found = -1;
        for (int i = 0; i < size; i++) {
            starts[i] = isHeader(lines, i);
            shapes[i] = starts[i] ? shape(lines, i) : "";
            TextLine above = i == 0 ? null : lines.get(i - 1);
            labels[i] = above != null && above.isBoilerplate() ? above.key() : 0;
            labelled[i] = starts[i]
                    && above != null
                    && above.isBoilerplate()
                    && (above.boilerplateReason() == Reason.LABEL || above.boilerplateReason() == Reason.TEASER);
            if (starts[i] && found < 0) {
                found = i;
            }
            before[i + 1] = before[i] + (starts[i] ? 1 : 0);
        }
        this.first = found;
        this.others = new int[size];
        this.sinceOther = new double[size];
        double prose = 0;
        int count = 0;
        double since = -1;
        for (int i = 0; i < size; i++) {
            if (prose >= 60 && opensAnother(i)) {
                count++;
                since = 0;
            }
            others[i] = count;
            sinceOther[i] = since;
            double words = lines.get(i).isProse() ? Math.min(lines.get(i).words, 400) : 0;
            prose += words;
            since = since < 0 ? since : Math.min(800, since + words + 1);
        }
    }

    /** Tells whether a headline stands at a line. */
    boolean at(int i) {
        return starts[i];
    }

    /** Tells whether the header at a line is built like the first one of the page, which is the page's own. */
    boolean repeats(int i) {
        return i != first && !shapes[i].isEmpty() && shapes[i].equals(shapes[first]);
    }

    /** Tells whether a label such as "Latest news" or "Read more" stands just above the header at a line. */
    boolean labelled(int i) {
        return labelled[i];
    }

    /** Tells whether a header looks like that of another article than the page's own. */
    boolean opensAnother(int i) {
        return starts[i] && (labelled[i] || repeats(i));
    }

    /**
     * Tells whether a header is surely that of another article: built like the page's own out of several marks that are
     * all known, or standing below the same label.
     */
    boolean isTwin(int i) {
        boolean marked = shapes[i].indexOf('?') < 0 && shapes[i].trim().indexOf(' ') > 0;
        return repeats(i) && (marked || (labels[i] != 0 && labels[i] == labels[first]));
    }

    /** Returns the first header's line, or -1. */
    int first() {
        return first;
    }

    void add(FeatureRow row, int i) {
        row.add(starts[i]);
        row.add(before[i]);
        row.add(before[size] - before[i]);
        int since = 0;
        while (since < 15 && i - since >= 0 && !starts[i - since]) {
            since++;
        }
        int until = 0;
        while (until < 15 && i + until < size && !starts[i + until]) {
            until++;
        }
        row.add(since);
        row.add(until);
        // A header like the page's own, or below a label, that stands below prose opens another article.
        row.add(others[i]);
        row.add(sinceOther[i]);
    }

    /** The marks between headline and prose, as words: two headers of one template have the same. */
    private static String shape(List<TextLine> lines, int at) {
        StringBuilder shape = new StringBuilder();
        for (int i = at + 1;
                i < lines.size() && i <= at + LINES && !lines.get(i).isProse();
                i++) {
            TextLine line = lines.get(i);
            shape.append(line.isDate ? "date" : line.isBoilerplate() && line.hit != null ? line.hit.phrase() : "?")
                    .append(' ');
        }
        return shape.toString();
    }

    private static boolean isHeader(List<TextLine> lines, int at) {
        TextLine headline = lines.get(at);
        if (headline.words < 3
                || headline.words > 30
                || headline.endsSentence
                || headline.isBullet
                || headline.isBoilerplate()
                || headline.isDate) {
            return false;
        }
        boolean dated = false;
        for (int i = at + 1; i < lines.size() && i <= at + LINES; i++) {
            TextLine line = lines.get(i);
            Reason reason = line.isBoilerplate() ? line.boilerplateReason() : null;
            if (line.isDate || reason == Reason.BYLINE) {
                dated = true;
            } else if (dated && line.isProse()) {
                return true;
            } else if (reason != null && reason != Reason.SOCIAL && reason != Reason.LABEL) {
                return false;
            }
        }
        return false;
    }
}
