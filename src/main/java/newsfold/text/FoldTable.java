package newsfold.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import newsfold.internal.Mix;
import newsfold.internal.Scripts;

/**
 * What each character means to the tokeniser, as one 64-bit code a character: {@link #SEPARATOR}; a negative random code
 * for a character of a word, the same for all characters that fold alike; {@link #IGNORED}; {@link #SPECIAL}, which
 * {@link #codes} resolves; or a larger positive random code for a character that is a token by itself.
 *
 * <p>Folding is: compatibility decomposition, marks off, lower case, decimal digits to ASCII. Marks stay where they are
 * vowels (Indic and South-East Asian scripts).
 */
final class FoldTable {
    static final long SEPARATOR = 0;
    static final long IGNORED = 1;
    static final long SPECIAL = 2;

    /** Tokens by themselves have codes from here on. The two low bits hold {@link #isLong}. */
    private static final long FIRST_IDEOGRAPH = 16;

    private static final Map<Character, long[]> EXPANSIONS = new HashMap<>();
    private static final long[] CODES = build();

    private FoldTable() {}

    /** Returns the shared table of 65,536 codes, by UTF-16 code unit. Callers must not write to it. */
    static long[] codes() {
        return CODES;
    }

    /** Returns the codes of a {@link #SPECIAL} code unit that decomposes into several, empty if it is none of these. */
    static long[] expansion(char unit) {
        return EXPANSIONS.getOrDefault(unit, NONE);
    }

    private static final long[] NONE = {};

    /** Returns the code of a supplementary code point: never {@link #SPECIAL}. */
    static long supplementary(int codePoint) {
        if (isIdeograph(codePoint)) {
            return ideograph(codePoint);
        }
        if (!isWord(codePoint)) {
            return isIgnorable(codePoint) ? IGNORED : SEPARATOR;
        }
        String folded = fold(codePoint);
        // Styled letters and digits decompose into one; for the handful that give more, the first tells enough.
        return folded.isEmpty() ? IGNORED : word(folded.codePointAt(0));
    }

    private static long[] build() {
        long[] codes = new long[1 << 16];
        for (int unit = 0; unit < codes.length; unit++) {
            codes[unit] = code((char) unit);
        }
        return codes;
    }

    private static long code(char unit) {
        if (Character.isSurrogate(unit) || isConjoiningJamo(unit)) {
            return SPECIAL;
        }
        if (isHangulSyllable(unit) || (unit >= 0x4e00 && unit <= 0x9fff)) {
            return ideograph(unit);
        }
        if (isIgnorable(unit)) {
            return IGNORED;
        }
        if (!isWord(unit)) {
            return SEPARATOR;
        }
        String folded = fold(unit);
        if (folded.isEmpty()) {
            return IGNORED;
        }
        if (folded.codePointCount(0, folded.length()) == 1) {
            int only = folded.codePointAt(0);
            return isIdeograph(only) ? ideograph(only) : word(only);
        }
        EXPANSIONS.put(
                unit,
                folded.codePoints()
                        .mapToLong(part -> isIdeograph(part) ? ideograph(part) : isWord(part) ? word(part) : IGNORED)
                        .toArray());
        return SPECIAL;
    }

    /** Returns the folded form of a letter, mark or digit, which may be empty or several characters. */
    private static String fold(int codePoint) {
        int digit =
                Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(codePoint, 10) : -1;
        if (digit >= 0) {
            return String.valueOf((char) ('0' + digit));
        }
        if (codePoint == 'ß' || codePoint == 'ẞ') {
            return "ss";
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder();
        decomposed
                .codePoints()
                .filter(part -> !isIgnorable(part))
                // Through upper case, so that final sigma and dotless i meet their siblings.
                .map(part -> Character.toLowerCase(Character.toUpperCase(part)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Soft hyphens, joiners, direction and variation marks, tatweel, and marks that only decorate a letter. */
    private static boolean isIgnorable(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT
                || type == Character.ENCLOSING_MARK
                || codePoint == 0x0640
                || codePoint == 0x034f) {
            return true;
        }
        if (codePoint == 0xff9e || codePoint == 0xff9f || codePoint == 0x3099 || codePoint == 0x309a) {
            return true;
        }
        if (type != Character.NON_SPACING_MARK) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, ARMENIAN, SYRIAC -> true;
            // The nukta, a dot that normal forms move in and out of letters.
            default -> codePoint >= 0x0900 && codePoint <= 0x0d7f && (codePoint & 0x7f) == 0x3c;
        };
    }

    private static boolean isIdeograph(int codePoint) {
        if (codePoint == 0x30fc) {
            return true;
        }
        if (!isWord(codePoint) || Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            return false;
        }
        return Scripts.isUnspaced(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
    }

    private static long ideograph(int codePoint) {
        long code = (Mix.mix(codePoint) >>> 1 | FIRST_IDEOGRAPH) & ~1L;
        return switch (UnicodeScript.of(codePoint)) {
            // These spell a word with four or five characters, the others with one or two.
            case THAI, LAO, KHMER, MYANMAR -> code | 1;
            default -> code;
        };
    }

    /** Tells whether the code of a token by itself belongs to a script that spells words with many characters. */
    static boolean isLong(long ideographCode) {
        return (ideographCode & 1) != 0;
    }

    private static long word(int codePoint) {
        return Mix.mix(codePoint) | Long.MIN_VALUE;
    }

    private static boolean isHangulSyllable(int codePoint) {
        return codePoint >= 0xac00 && codePoint <= 0xd7a3;
    }

    private static boolean isConjoiningJamo(char unit) {
        return unit >= 0x1100 && unit <= 0x11ff;
    }

    /**
     * Composes the conjoining jamo that start at a position into one Hangul syllable (Unicode Standard, section 3.12).
     *
     * @return the syllable in the low 16 bits and the number of code units used above them, or 0 if they form none
     */
    static int composeHangul(char[] units, int from, int end) {
        int lead = units[from] - 0x1100;
        if (lead < 0 || lead >= 19 || from + 1 >= end) {
            return 0;
        }
        int vowel = units[from + 1] - 0x1161;
        if (vowel < 0 || vowel >= 21) {
            return 0;
        }
        int syllable = 0xac00 + (lead * 21 + vowel) * 28;
        int tail = from + 2 < end ? units[from + 2] - 0x11a7 : 0;
        return tail > 0 && tail < 28 ? (3 << 16) | (syllable + tail) : (2 << 16) | syllable;
    }

    /** Tells whether a code unit stands between tokens; the low half of a pair has been judged with the high one. */
    static boolean isBetween(String text, int at) {
        char unit = text.charAt(at);
        long code = CODES[unit];
        if (Character.isHighSurrogate(unit)) {
            code = at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    ? supplementary(Character.toCodePoint(unit, text.charAt(at + 1)))
                    : SEPARATOR;
        }
        return code == SEPARATOR || code == IGNORED || Character.isLowSurrogate(unit);
    }

    /** Returns the code of a jamo that stands alone. */
    static long loneJamo(char unit) {
        return ideograph(unit);
    }
}
