package newsfold.boilerplate;

import java.util.Arrays;

/**
 * Finds the first place in a text where any of some strings stands, letter case aside. What a regular expression of
 * alternatives finds, at a fraction of its cost: at most places the first two characters turn all of them away.
 *
 * <p>Immutable, safe for all threads. Takes time linear in the text.
 */
final class AnyOf {
    /** Stands for any one character in a string to look for. */
    static final char ANY = '\uffff';

    private static final int ASCII = 0x80;

    private final char[][] wanted;

    /** A bit for each pair of characters that one of the strings starts with, those beyond ASCII all alike. */
    private final long[] starts = new long[(ASCII + 1) * (ASCII + 1) / Long.SIZE + 1];

    /** Takes strings of two characters or more. */
    AnyOf(String... wanted) {
        this.wanted = Arrays.stream(wanted).map(AnyOf::folded).toArray(char[][]::new);
        for (char[] each : this.wanted) {
            int pair = pair(each[0], each[1]);
            starts[pair >> 6] |= 1L << pair;
        }
    }

    private static char[] folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return folded;
    }

    /** The Turkish letters i and the long s fold to ASCII, as they do where a pattern ignores case. */
    private static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static int pair(char first, char second) {
        return Math.min(first, ASCII) * (ASCII + 1) + Math.min(second, ASCII);
    }

    /** Tells whether any of the strings stands in a text. */
    boolean isIn(String text) {
        return find(text) >= 0;
    }

    /** Returns the first place where one of the strings starts, or -1. */
    int find(String text) {
        int last = text.length() - 1;
        char next = last < 0 ? 0 : fold(text.charAt(0));
        for (int i = 0; i < last; i++) {
            char here = next;
            next = fold(text.charAt(i + 1));
            int pair = pair(here, next);
            if ((starts[pair >> 6] & (1L << pair)) != 0 && stands(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean stands(String text, int at) {
        for (char[] each : wanted) {
            int length = each.length;
            int i = 0;
            if (at + length <= text.length()) {
                while (i < length && (each[i] == ANY || each[i] == fold(text.charAt(at + i)))) {
                    i++;
                }
            }
            if (i == length) {
                return true;
            }
        }
        return false;
    }
}
