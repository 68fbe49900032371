package newsfold.internal.templates;

import newsfold.internal.Scripts;

/**
 * Tells which blocks are the same on several pages: a hash of their words, all numbers alike, so that counters and dates do not
 * hide a template. In sentences that tell figures the numbers count as well, for they are the message: every page of a weather
 * service has the same words.
 */
final class BlockKey {
    private static final long PRIME = 0x100000001B3L;

    /** Fewer figures are a price or a count in a sentence of the template. */
    private static final int MIN_FIGURES = 2;

    /** Letters of a sentence; East Asian scripts need fewer. */
    private static final int MIN_LETTERS = 40;

    private static final int MIN_EAST_ASIAN_LETTERS = 14;

    /** Up to this a whole number may be a day. */
    private static final int MAX_DAY = 31;

    private static final int MAX_VALUE = 100_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final String SENTENCE_ENDS = ".!?\u3002\uff01\uff1f";

    private BlockKey() {}

    /** Returns the key of a block. */
    static long of(String text) {
        return hash(text, tellsFigures(text));
    }

    private static long hash(String text, boolean numbers) {
        // One pass over the characters: this runs over every block of every page.
        long hash = 0x9E3779B97F4A7C15L;
        boolean inNumber = false;
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                // Most characters, for which the tests below are expensive.
                hash = (hash ^ (c | 0x20)) * PRIME;
                inNumber = false;
                between = false;
                continue;
            }
            boolean digit = c >= '0' && c <= '9';
            if (digit && inNumber && !numbers) {
                continue;
            }
            inNumber = digit || (inNumber && (c == ',' || c == '.'));
            if (digit) {
                hash = (hash ^ (numbers ? c : '#')) * PRIME;
                between = false;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
                between = false;
            } else if (!between && !inNumber) {
                hash = (hash ^ ' ') * PRIME;
                between = true;
            }
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** Tells whether a text is a sentence with figures that are neither dates nor times. */
    private static boolean tellsFigures(String text) {
        int length = text.length();
        if (length == 0 || SENTENCE_ENDS.indexOf(text.charAt(length - 1)) < 0) {
            return false;
        }
        int figures = 0;
        int letters = 0;
        boolean eastAsian = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int start = i;
                while (i + 1 < length && isInNumber(text, i + 1)) {
                    i++;
                }
                figures += isFigure(text, start, i + 1) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                eastAsian |= Scripts.isEastAsian(c);
            }
        }
        return figures >= MIN_FIGURES && letters >= (eastAsian ? MIN_EAST_ASIAN_LETTERS : MIN_LETTERS);
    }

    private static boolean isInNumber(String text, int at) {
        char c = text.charAt(at);
        return isDigit(c)
                || ((c == '.' || c == ',' || c == ':' || c == '/' || c == '-')
                        && at + 1 < text.length()
                        && isDigit(text.charAt(at + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Tells whether a number is none of a day, a year, a date, a time or a telephone. */
    private static boolean isFigure(String text, int start, int end) {
        int value = 0;
        int dots = 0;
        boolean fraction = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '/' || c == '-') {
                return false;
            }
            dots += c == '.' ? 1 : 0;
            fraction |= !isDigit(c);
            value = isDigit(c) ? Math.min(MAX_VALUE, 10 * value + c - '0') : value;
        }
        return fraction ? dots < 2 : value > MAX_DAY && (value < FIRST_YEAR || value > LAST_YEAR);
    }
}
