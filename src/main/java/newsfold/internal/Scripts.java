package newsfold.internal;

import java.lang.Character.UnicodeScript;

/**
 * Tells characters of scripts that are written without spaces between words, where a reader of words needs another unit.
 *
 * <p>{@link #isUnspaced} asks for the script of a character. The others ask for its block, which is faster and includes
 * digits and marks of the script; learnt tables and phrases depend on exactly these blocks.
 */
public final class Scripts {
    /** From here on stand radicals, kana, Han, Hangul syllables and their compatibility forms. */
    private static final char FIRST_EAST_ASIAN = '\u2e80';

    /** Thai is the first script without spaces. */
    private static final char FIRST_UNSPACED = '\u0e00';

    private Scripts() {}

    /**
     * Tells whether a character belongs to a script without spaces between words.
     *
     * @return true for Han, hiragana, katakana, Thai, Lao, Khmer and Myanmar
     */
    public static boolean isUnspaced(int codePoint) {
        if (codePoint < FIRST_UNSPACED) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /**
     * Tells whether a character may be of a script without spaces between words, or without capitals at least.
     *
     * @param codePoint a character
     * @return true from U+0E00 on, where Thai is the first such script
     */
    public static boolean isFromThaiOn(int codePoint) {
        return codePoint >= FIRST_UNSPACED;
    }

    /**
     * Tells whether a character stands in the block of a script without spaces between words.
     *
     * @param c a character of the basic plane
     * @return true for the blocks of Han, kana, Thai, Lao, Khmer and Myanmar
     */
    public static boolean isInUnspacedBlock(char c) {
        return (c >= '\u0e00' && c <= '\u0eff')
                || (c >= '\u1000' && c <= '\u109f')
                || (c >= '\u1780' && c <= '\u17ff')
                || isInHanOrKanaBlock(c);
    }

    /**
     * Tells whether a character stands in a block of Han or kana.
     *
     * @param c a character of the basic plane
     * @return true for hiragana, katakana, Han, its extension A and its compatibility forms
     */
    public static boolean isInHanOrKanaBlock(char c) {
        return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
    }

    /**
     * Tells whether a character stands where the East Asian scripts do, Hangul among them.
     *
     * @param c a character of the basic plane
     * @return true from U+2E80 on
     */
    public static boolean isEastAsian(char c) {
        return c >= FIRST_EAST_ASIAN;
    }
}
