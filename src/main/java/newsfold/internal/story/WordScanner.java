package newsfold.internal.story;

import java.util.Arrays;
import java.util.function.Consumer;
import newsfold.internal.Scripts;

/**
 * Splits text into lower-case words: runs of letters, marks and digits. Scripts that are written without spaces give
 * pairs of neighbouring characters instead, which serve as words well enough for comparing topics.
 */
final class WordScanner {
    private static final int ASCII = 128;

    private WordScanner() {}

    /** Takes words without asking for a string of each. */
    interface Sink {
        /**
         * Takes a word.
         *
         * @param characters hold it in lower case from their start; valid during the call
         * @param length how many of them are the word, at least 1
         */
        void word(char[] characters, int length);
    }

    /**
     * Hands each word to a consumer, in order.
     *
     * @param text any text
     * @param most how many words to hand out before stopping
     * @param words receives them, lower case whatever the locale
     */
    static void forEach(String text, int most, Consumer<String> words) {
        scan(text, most, (characters, length) -> words.accept(new String(characters, 0, length)));
    }

    /**
     * Hands each word to a sink, in order.
     *
     * @param text any text
     * @param most how many words to hand out before stopping
     * @param words receives them, lower case whatever the locale
     */
    static void scan(String text, int most, Sink words) {
        char[] word = new char[64];
        int size = 0;
        int previousDense = -1;
        int length = text.length();
        int left = most;
        for (int i = 0; i < length && left > 0; ) {
            char first = text.charAt(i);
            if (first < ASCII && Letters.lowerCase(first) != 0) {
                if (size == word.length) {
                    word = Arrays.copyOf(word, 2 * size);
                }
                word[size++] = Letters.lowerCase(first);
                previousDense = -1;
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean dense = c >= 0x0E00 && isDense(c);
            boolean inside = !dense
                    && ((c >= ASCII && Character.isLetterOrDigit(c))
                            || (size > 0 && (isMark(c) || joinsDigits(text, c, i, next))));
            if (inside) {
                if (size + 2 > word.length) {
                    word = Arrays.copyOf(word, 2 * word.length);
                }
                size += Character.toChars(Character.toLowerCase(c), word, size);
            } else if (size > 0) {
                words.word(word, size);
                left--;
                size = 0;
                if (isApostrophe(c)) {
                    next = afterGenitive(text, next);
                }
            }
            if (dense) {
                if (previousDense >= 0 && left > 0) {
                    text.getChars(previousDense, next, word, 0);
                    words.word(word, next - previousDense);
                    left--;
                }
                previousDense = i;
            } else {
                previousDense = -1;
            }
            i = next;
        }
        if (size > 0 && left > 0) {
            words.word(word, size);
        }
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    /** The s of a genitive is no word of its own. */
    private static int afterGenitive(String text, int next) {
        if (next < text.length() && Character.toLowerCase(text.charAt(next)) == 's') {
            int after = next + 1;
            if (after == text.length() || !Character.isLetterOrDigit(text.codePointAt(after))) {
                return after;
            }
        }
        return next;
    }

    /** A separator between digits keeps 1,500 and 3.5 whole. */
    private static boolean joinsDigits(String text, int c, int i, int next) {
        return (c == ',' || c == '.')
                && next < text.length()
                && i > 0
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
        return Character.isLetter(c) && Scripts.isUnspaced(c);
    }
}
