package newsfold.internal.plaintext;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import newsfold.internal.Scripts;

/**
 * The width at which a text was wrapped, found by the rule that wraps it: a line ends where the first word of the next
 * would not have fitted.
 */
final class LineWrap {
    private static final int MIN_WIDTH = 30;
    private static final int MAX_WIDTH = 160;

    /** A longer line is no address and no row. */
    private static final int MAX_ADDRESS_LINE = 2000;

    /** Lines that end where the width says, before one is believed. */
    private static final int MIN_FULL = 3;

    /** The share of those that end inside a sentence: lines that are paragraphs end with one. */
    private static final double MIN_INSIDE = 0.6;

    /** From this share of the width on a line is long; below it stands the share of long lines that end at the width. */
    private static final double LONG = 0.6;

    private static final double MIN_FULL_SHARE = 0.3;

    /** The share of ends behind which a line goes on with a small letter, in scripts that have them: headlines do not. */
    private static final double MIN_SMALL = 0.2;

    /** Columns from which on a line begins further in, and the share of the others that begin with a small letter. */
    private static final int MIN_INDENT = 2;

    private static final double MIN_SMALL_BELOW = 0.4;

    /** Where a blank line follows within this many others, all paragraphs are parted by one. */
    private static final int MAX_LINES_BETWEEN = 15;

    /** Lines longer than the width, beside those that end where it says. */
    private static final double MAX_BEYOND = 0.1;

    private static final int MIN_UNFINISHED = 25;
    private static final Pattern BYLINE =
            Pattern.compile("(?:by|von|vom|par|por|di|de|da|af|av|door|od|oleh|del|dal)\\s+\\p{Lu}");

    private final int width;

    /** Whether an East Asian character counts two columns. */
    private final boolean wide;

    /** Whether blank lines part paragraphs; else a line may end one although it is full. */
    private final boolean parted;

    /** Whether paragraphs begin further in, without blank lines between. */
    private final boolean indented;

    private LineWrap(int width, boolean wide, boolean parted, boolean indented) {
        this.width = width;
        this.wide = wide;
        this.parted = parted;
        this.indented = indented;
    }

    static LineWrap of(List<SourceLine> lines) {
        return of(lines, MIN_FULL);
    }

    /** The same, for a text of which at least this many lines must be full to be taken for wrapped. */
    static LineWrap of(List<SourceLine> lines, int minFull) {
        // What ends the last line begins a blank one.
        long blank = lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(SourceLine::isBlank)
                .count();
        boolean parted = blank * MAX_LINES_BETWEEN >= lines.size() - blank;
        boolean indented = !parted && beginsFurtherIn(lines);
        int narrow = find(lines, false, minFull);
        return narrow > 0
                ? new LineWrap(narrow, false, parted, indented)
                : new LineWrap(find(lines, true, minFull), true, parted, indented);
    }

    /** Tells whether lines that stand further in begin paragraphs and the others go on with them. */
    private static boolean beginsFurtherIn(List<SourceLine> lines) {
        int starts = 0;
        int others = 0;
        int small = 0;
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            if (!text.isEmpty() && lines.get(i).indent() >= MIN_INDENT) {
                starts += Character.isLowerCase(text.charAt(0)) ? 0 : 1;
            } else if (!text.isEmpty()
                    && lines.get(i).indent() == 0
                    && !lines.get(i - 1).isBlank()) {
                others++;
                small += Character.isLowerCase(text.charAt(0)) ? 1 : 0;
            }
        }
        return starts > 0 && others > 1 && small >= MIN_SMALL_BELOW * others;
    }

    private static int find(List<SourceLine> lines, boolean wide, int minFull) {
        int[] full = new int[MAX_WIDTH + 2];
        int[] inside = new int[MAX_WIDTH + 2];
        int[] small = new int[MAX_WIDTH + 2];
        int[] cased = new int[MAX_WIDTH + 2];
        int[] lengths = new int[MAX_WIDTH + 2];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (line.isBlank() || !isProse(line)) {
                continue;
            }
            // Of an endless line nothing more need be known.
            int length = line.length() > MAX_WIDTH ? line.length() : columns(line, 0, line.length(), wide);
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
                    char first = next.strip().charAt(0);
                    if (Character.isLowerCase(first)) {
                        between(small, from, until);
                    }
                    if (Character.isLowerCase(first) || Character.isUpperCase(first)) {
                        between(cased, from, until);
                    }
                }
            }
        }
        return best(new int[][] {full, inside, small, cased}, lengths, minFull);
    }

    private static void between(int[] steps, int from, int until) {
        steps[from]++;
        steps[until + 1]--;
    }

    /** The width that explains most ends of lines and is exceeded by fewest lines. */
    private static int best(int[][] ends, int[] lengths, int minFull) {
        int[] full = ends[0];
        int[] inside = ends[1];
        int[] small = ends[2];
        int[] cased = ends[3];
        int longer = Arrays.stream(lengths).sum();
        int best = 0;
        int bestLonger = 0;
        for (int w = 0; w <= MAX_WIDTH; w++) {
            longer -= lengths[w];
            for (int[] steps : ends) {
                steps[w] += w == 0 ? 0 : steps[w - 1];
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
        boolean shaped = 2 * cased[best] > inside[best]
                ? small[best] >= MIN_SMALL * full[best]
                : full[best] >= MIN_FULL_SHARE * longLines;
        boolean wrapped = best > 0
                && full[best] >= minFull
                && inside[best] >= MIN_INSIDE * full[best]
                && bestLonger <= MAX_BEYOND * full[best]
                && shaped;
        return wrapped ? best : 0;
    }

    /** Rows, items, addresses and parts of addresses are left unwrapped by tools that wrap all else. */
    private static boolean isProse(String line) {
        if (line.length() > MAX_ADDRESS_LINE) {
            return true;
        }
        String text = line.strip();
        char c = text.charAt(0);
        boolean item = text.length() > 1 && text.charAt(1) == ' ' && "*-+#\u2022".indexOf(c) >= 0;
        return !item
                && !text.contains("]{")
                && !text.contains("){")
                && c != '|'
                && c != '#'
                && !text.contains("://")
                && !text.chars().allMatch(i -> i > ' ' && i <= '~');
    }

    boolean isFound() {
        return width > 0 || indented;
    }

    /** Tells whether a line goes on in the next. */
    boolean continues(SourceLine line, SourceLine next) {
        if (line.isBlank() || next.isBlank()) {
            return false;
        }
        if (parted && goesOn(line, next)) {
            return true;
        }
        if (!isFound()) {
            return false;
        }
        if (indented) {
            return next.indent() == 0;
        }
        String text = line.text();
        char first = next.text().charAt(next.indent());
        if (!parted && Character.isUpperCase(first) && SourceLine.endsSentence(text)) {
            return false;
        }
        return columns(text, 0, text.length(), wide) + firstWord(next.text(), wide) >= width
                && (next.indent() <= line.indent() + 1 || !Character.isLetter(first) || isHanging(line));
    }

    /** Where blank lines part paragraphs, a small letter behind an unfinished line goes on with it, however short that is. */
    private static boolean goesOn(SourceLine line, SourceLine next) {
        String text = line.text().strip();
        String rest = next.text().strip();
        return text.length() >= MIN_UNFINISHED
                && text.length() <= MAX_WIDTH
                && rest.indexOf(' ') > 0
                && Character.isLowerCase(rest.charAt(0))
                && Character.isUpperCase(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && line.indent() == next.indent()
                && !BYLINE.matcher(rest).lookingAt();
    }

    /** Below an item stands its text further in. */
    private static boolean isHanging(SourceLine line) {
        int at = line.indent();
        return at + 1 < line.text().length()
                && "*+-o#@>0123456789\u2022".indexOf(line.text().charAt(at)) >= 0;
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
