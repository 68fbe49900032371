package newsfold.story;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Splits text into lower-case words: runs of letters, marks and digits. Scripts that are written without spaces give
 * pairs of neighbouring characters instead, which serve as words well enough for comparing topics.
 */
final class Words {
    private Words() {}

    /**
     * Hands each word to a consumer, in order.
     *
     * @param text any text
     * @param most how many words to hand out before stopping
     * @param words receives them, lower case in the root locale
     */
    static void forEach(String text, int most, Consumer<String> words) {
        int start = -1;
        int previousDense = -1;
        int length = text.length();
        int left = most;
        for (int i = 0; i < length && left > 0; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean dense = c >= 0x0E00 && isDense(c);
            boolean inside = !dense
                    && (Character.isLetterOrDigit(c)
                            || (start >= 0 && (isMark(c) || joinsDigits(text, c, start, i, next))));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.accept(text.substring(start, i).toLowerCase(Locale.ROOT));
                left--;
                start = -1;
                // The s of a genitive is no word of its own.
                if ((c == '\'' || c == '’') && next < length && Character.toLowerCase(text.charAt(next)) == 's') {
                    int after = next + 1;
                    if (after == length || !Character.isLetterOrDigit(text.codePointAt(after))) {
                        next = after;
                    }
                }
            }
            if (dense) {
                if (previousDense >= 0 && left > 0) {
                    words.accept(text.substring(previousDense, next));
                    left--;
                }
                previousDense = i;
            } else {
                previousDense = -1;
            }
            i = next;
        }
        if (start >= 0 && left > 0) {
            words.accept(text.substring(start).toLowerCase(Locale.ROOT));
        }
    }

    /** A separator between digits keeps 1,500 and 3.5 whole. */
    private static boolean joinsDigits(String text, int c, int start, int i, int next) {
        return (c == ',' || c == '.')
                && next < text.length()
                && i > start
                && isDigit(text.charAt(i - 1))
                && isDigit(text.charAt(next));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDense(int c) {
        if (!Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
