package newsfold.internal.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import newsfold.internal.Mix;
import newsfold.internal.Scripts;

/**
 * Maps each character to the 64-bit code of its folded form.
 *
 * <p>A code is one of these: {@link #SEPARATOR}; {@link #IGNORED}; {@link #SPECIAL} for a character that the slow path
 * handles; a negative random number for a character of a word, the same for all characters with one folded form; a larger
 * positive random number for a character of a script without spaces, which is a token by itself.
 *
 * <p>Folding is compatibility decomposition, removal of marks, lower case, decimal digits to ASCII, and one form for the
 * {@link ScriptVariants variants} of a letter. Marks stay in
 * scripts where they are vowels (Indic and South-East Asian scripts).
 */
final class FoldTable {
    static final long SEPARATOR = 0;
    static final long IGNORED = 1;
    static final long SPECIAL = 2;

    /** The lowest code of a character that is a token by itself. The lowest bit holds {@link #isAlphabetic}. */
    private static final long FIRST_UNSPACED = 16;

    private static final ScriptVariants VARIANTS = ScriptVariants.load();
    private static final Map<Character, long[]> EXPANSIONS = new HashMap<>();
    private static final long[] CODES = build();

    private FoldTable() {}

    /** Returns the shared table of 65,536 codes, by UTF-16 code unit. Callers must not write to it. */
    static long[] codes() {
        return CODES;
    }

    /** Returns the codes of a {@link #SPECIAL} code unit that decomposes into several, empty for all others. */
    static long[] expansion(char unit) {
        return EXPANSIONS.getOrDefault(unit, NONE);
    }

    private static final long[] NONE = {};

    /** Returns the code of a supplementary code point: never {@link #SPECIAL}. */
    static long supplementary(int codePoint) {
        if (isUnspaced(codePoint)) {
            return unspaced(codePoint);
        }
        if (!isWord(codePoint)) {
            return isIgnorable(codePoint) ? IGNORED : SEPARATOR;
        }
        String folded = fold(codePoint);
        // Styled letters and digits decompose into one; for the few that give more, the first is enough.
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
            return unspaced(VARIANTS.fold(unit).charAt(0));
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
            return isUnspaced(only) ? unspaced(only) : word(only);
        }
        EXPANSIONS.put(
                unit,
                folded.codePoints()
                        .mapToLong(part -> isUnspaced(part) ? unspaced(part) : isWord(part) ? word(part) : IGNORED)
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
                // Through upper case, so that final sigma folds as sigma and dotless i as i.
                .map(part -> Character.toLowerCase(Character.toUpperCase(part)))
                .forEach(part -> folded.append(VARIANTS.fold(part)));
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

    /** Returns true for soft hyphens, joiners, direction and variation marks, tatweel and marks that are no vowels. */
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

    private static boolean isUnspaced(int codePoint) {
        if (codePoint == 0x30fc) {
            return true;
        }
        if (!isWord(codePoint) || Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            return false;
        }
        return Scripts.isUnspaced(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
    }

    private static long unspaced(int codePoint) {
        long code = (Mix.mix(codePoint) >>> 1 | FIRST_UNSPACED) & ~1L;
        return switch (UnicodeScript.of(codePoint)) {
            // Alphabets spell a word with four or five characters, the other scripts with one or two.
            case THAI, LAO, KHMER, MYANMAR -> code | 1;
            default -> code;
        };
    }

    /** Returns whether a code unit is a token by itself. */
    static boolean isUnspacedUnit(char unit) {
        return CODES[unit] >= FIRST_UNSPACED;
    }

    /** Returns whether the code of a character of a script without spaces belongs to an alphabet. */
    static boolean isAlphabetic(long unspacedCode) {
        return (unspacedCode & 1) != 0;
    }

    private static long word(int codePoint) {
        return Mix.mix(codePoint) | Long.MIN_VALUE;
    }

    /** Returns the hash that a word of letters without marks has as a token. */
    static long word(String letters) {
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            hash = Long.rotateLeft(hash, 7) ^ CODES[letters.charAt(i)];
        }
        return hash;
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

    /** Returns whether a code unit stands between tokens. The high half of a surrogate pair decides for both halves. */
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
        return unspaced(unit);
    }
}
