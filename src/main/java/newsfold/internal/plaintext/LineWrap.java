package newsfold.internal.plaintext;

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

    private static final double MIN_FULL_SHARE = 0.55;

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
        int[] lengths = new int[MAX_WIDTH + 2];
        int beyond = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            int length = columns(line, 0, line.length(), wide);
            boolean free = line.isBlank() || !isProse(line);
            if (length > MAX_WIDTH) {
                beyond += free ? 0 : 1;
                continue;
            }
            if (free || i + 1 >= lines.size() || lines.get(i + 1).isBlank()) {
                continue;
            }
            lengths[length]++;
            int until = Math.min(MAX_WIDTH, length + firstWord(lines.get(i + 1).text(), wide));
            int from = Math.max(MIN_WIDTH, length);
            if (from <= until) {
                full[from]++;
                full[until + 1]--;
                if (!SourceLine.endsSentence(line)) {
                    inside[from]++;
                    inside[until + 1]--;
                }
            }
        }
        int best = 0;
        int most = 0;
        int ends = 0;
        int runs = 0;
        int bestInside = 0;
        for (int w = 0; w <= MAX_WIDTH; w++) {
            ends += full[w];
            runs += inside[w];
            if (ends > most) {
                most = ends;
                best = w;
                bestInside = runs;
            }
        }
        int longer = beyond;
        int longLines = 0;
        for (int length = 0; length <= MAX_WIDTH; length++) {
            longer += length > best ? lengths[length] : 0;
            longLines += length >= LONG * best && length <= best ? lengths[length] : 0;
        }
        boolean wrapped = most >= MIN_FULL
                && bestInside >= MIN_INSIDE * most
                && most >= MIN_FULL_SHARE * longLines
                && longer <= MAX_BEYOND * most;
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
