package newsfold.internal.plaintext;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.Scripts;

/**
 * The width at which a text was wrapped, found by the rule that wraps it: a line ends where the first word of the next
 * would not have fitted.
 */
final class LineWrap {
    private static final int MIN_WIDTH = 30;
    private static final int MAX_WIDTH = 160;

    /** Lines that end where the width says, before one is believed. */
    private static final int MIN_FULL = 3;

    /** The share of those that end inside a sentence: lines that are paragraphs end with one. */
    private static final double MIN_INSIDE = 0.6;

    /** From this share of the width on a line is long, and so many of the long ones end where the width says. */
    private static final double LONG = 0.6;

    private static final double MIN_FULL_SHARE = 0.3;

    /** Where fewer do, the share of ends behind which a line goes on with a small letter. */
    private static final double MIN_SMALL = 0.3;

    /** Lines longer than the width, beside those that end where it says. */
    private static final double MAX_BEYOND = 0.1;

    private static final LineWrap NONE = new LineWrap(0, false);

    private final int width;

    /** Whether an East Asian character counts two columns. */
    private final boolean wide;

    private LineWrap(int width, boolean wide) {
        this.width = width;
        this.wide = wide;
    }

    static LineWrap of(List<SourceLine> lines) {
        LineWrap wrap = find(lines, false);
        return wrap.width > 0 ? wrap : find(lines, true);
    }

    private static LineWrap find(List<SourceLine> lines, boolean wide) {
        int[] full = new int[MAX_WIDTH + 2];
        int[] inside = new int[MAX_WIDTH + 2];
        int[] small = new int[MAX_WIDTH + 2];
        int[] lengths = new int[MAX_WIDTH + 2];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (line.isBlank() || !isProse(line)) {
                continue;
            }
            int length = columns(line, 0, line.length(), wide);
            boolean last = i + 1 >= lines.size() || lines.get(i + 1).isBlank();
            lengths[Math.min(length, MAX_WIDTH + 1)] += last && length <= MAX_WIDTH ? 0 : 1;
            if (last || length > MAX_WIDTH) {
                continue;
            }
            String next = lines.get(i + 1).text();
            int from = Math.max(MIN_WIDTH, length);
            int until = Math.min(MAX_WIDTH, length + firstWord(next, wide));
            if (from <= until) {
                between(full, from, until);
                if (!SourceLine.endsSentence(line)) {
                    between(inside, from, until);
                    if (Character.isLowerCase(next.strip().charAt(0))) {
                        between(small, from, until);
                    }
                }
            }
        }
        return best(full, inside, small, lengths, wide);
    }

    private static void between(int[] steps, int from, int until) {
        steps[from]++;
        steps[until + 1]--;
    }

    /** The width that explains most ends of lines and is exceeded by fewest lines. */
    private static LineWrap best(int[] full, int[] inside, int[] small, int[] lengths, boolean wide) {
        int longer = Arrays.stream(lengths).sum();
        int best = 0;
        int bestLonger = 0;
        for (int w = 0; w <= MAX_WIDTH; w++) {
            longer -= lengths[w];
            if (w > 0) {
                full[w] += full[w - 1];
                inside[w] += inside[w - 1];
                small[w] += small[w - 1];
            }
            if (best == 0 ? inside[w] > 0 : inside[w] - longer > inside[best] - bestLonger) {
                best = w;
                bestLonger = longer;
            }
        }
        int longLines = 0;
        for (int length = (int) Math.ceil(LONG * best); length <= best; length++) {
            longLines += lengths[length];
        }
        boolean shaped = full[best] >= MIN_FULL_SHARE * longLines || small[best] >= MIN_SMALL * full[best];
        boolean wrapped = full[best] >= MIN_FULL
                && inside[best] >= MIN_INSIDE * full[best]
                && bestLonger <= MAX_BEYOND * full[best]
                && shaped;
        return wrapped ? new LineWrap(best, wide) : NONE;
    }

    /** Rows, items and addresses are left unwrapped by tools that wrap all else. */
    private static boolean isProse(String line) {
        String text = line.strip();
        char c = text.charAt(0);
        boolean item = text.length() > 1 && text.charAt(1) == ' ' && "*-+#\u2022".indexOf(c) >= 0;
        return !item && c != '|' && c != '#' && !text.contains("://");
    }

    boolean isFound() {
        return width > 0;
    }

    /** Tells whether a line goes on in the next. */
    boolean continues(SourceLine line, SourceLine next) {
        if (width == 0 || line.isBlank() || next.isBlank()) {
            return false;
        }
        String text = line.text();
        return columns(text, 0, text.length(), wide) + firstWord(next.text(), wide) >= width
                && (next.indent() <= line.indent() + 1 || !Character.isLetter(next.text().charAt(next.indent())) || isHanging(line));
    }

    /** Below an item stands its text further in. */
    private static boolean isHanging(SourceLine line) {
        int at = line.indent();
        return at + 1 < line.text().length() && "*+-o#@>0123456789\u2022".indexOf(line.text().charAt(at)) >= 0;
    }

    private static int firstWord(String line, boolean wide) {
        int start = 0;
        while (start < line.length() && line.charAt(start) <= ' ') {
            start++;
        }
        int end = start;
        while (end < line.length() && line.charAt(end) > ' ') {
            if (Scripts.isInHanOrKanaBlock(line.charAt(end)) && end > start) {
                break;
            }
            end++;
        }
        return columns(line, start, end, wide);
    }

    private static int columns(String text, int from, int to, boolean wide) {
        int columns = to - from;
        for (int i = from; wide && i < to; i++) {
            columns += Scripts.isEastAsian(text.charAt(i)) ? 1 : 0;
        }
        return columns;
    }

    /** Joins two lines of one paragraph, without a space where the script has none. */
    static void join(StringBuilder text, String next) {
        char last = text.charAt(text.length() - 1);
        if (!(isUnspaced(last) && isUnspaced(next.charAt(0)))) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isUnspaced(char c) {
        return Scripts.isInHanOrKanaBlock(c) || (c >= '\u3000' && c < '\u3040') || (c >= '\uff00' && c < '\uff66');
    }
}
