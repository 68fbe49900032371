package newsfold.internal.blocks;

import newsfold.internal.Scripts;

/**
 * What the characters of a text look like, read in one pass, without knowing its language.
 *
 * @param length characters
 * @param words runs of letters and digits; in scripts without spaces each character counts half a word
 * @param letters letters
 * @param digits digits
 * @param upper upper-case letters
 * @param capitalised words that start in upper case
 * @param sentences marks that end a sentence, in any script, followed by white space or the end
 * @param commas commas and their like, in any script
 * @param marks other punctuation and symbols
 * @param endsSentence the last mark ends a sentence, quotes and brackets after it aside
 * @param endsColon the text ends in a colon
 * @param startsLower the first letter is lower case
 * @param startsQuote the text starts with a quotation mark
 * @param bars separators such as {@code |}, {@code ·}, {@code »}
 */
public record TextShape(
        int length,
        int words,
        int letters,
        int digits,
        int upper,
        int capitalised,
        int sentences,
        int commas,
        int marks,
        boolean endsSentence,
        boolean endsColon,
        boolean startsLower,
        boolean startsQuote,
        int bars) {

    /** From this many letters on, a text of such a script is a sentence. */
    private static final int MIN_UNMARKED = 60;

    /** A sentence of such a script has this number of letters. */
    private static final int UNMARKED_SENTENCE = 80;

    public static TextShape of(String text) {
        return of(text.toCharArray(), text.length());
    }

    /** Reads the first characters. */
    public static TextShape of(char[] text, int length) {
        int spaced = 0;
        int unspaced = 0;
        int letters = 0;
        int digits = 0;
        int upper = 0;
        int capitalised = 0;
        int sentences = 0;
        int commas = 0;
        int marks = 0;
        int bars = 0;
        boolean inWord = false;
        boolean seenLetter = false;
        boolean startsLower = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (inWord && seenLetter && c >= 'a' && c <= 'z') {
                letters++;
                continue;
            }
            if (c == ' ') {
                inWord = false;
                continue;
            }
            if ((c >= 'a' && c <= 'z') || (c > 0x7f && Character.isLetter(c)) || (c >= 'A' && c <= 'Z')) {
                letters++;
                boolean isUpper = c < 0x80 ? c <= 'Z' : Character.isUpperCase(c);
                if (isUpper) {
                    upper++;
                }
                if (!seenLetter) {
                    seenLetter = true;
                    startsLower = c < 0x80 ? c >= 'a' : Character.isLowerCase(c);
                }
                if (Scripts.isInUnspacedBlock(c)) {
                    unspaced++;
                    inWord = false;
                } else if (!inWord) {
                    inWord = true;
                    spaced++;
                    if (isUpper) {
                        capitalised++;
                    }
                }
            } else if ((c >= '0' && c <= '9') || (c > 0x7f && Character.isDigit(c))) {
                digits++;
                if (!inWord) {
                    inWord = true;
                    spaced++;
                }
            } else {
                if (c != '\'' && c != '\u2019' && c != '-') {
                    inWord = false;
                }
                if (isStop(c)) {
                    if (i + 1 == length || text[i + 1] == ' ' || c > 0x2fff) {
                        sentences++;
                    }
                } else if (c == ',' || c == '\u060c' || c == '\uff0c' || c == '\u3001' || c == ';') {
                    commas++;
                } else if (c == '|' || c == '\u00b7' || c == '\u00bb' || c == '\u2022' || c == '\u203a' || c == '>') {
                    bars++;
                } else if (!Character.isSurrogate(c)) {
                    marks++;
                }
            }
        }
        // Thai, Lao, Khmer and Burmese part sentences by spaces, if at all.
        boolean unmarked = sentences == 0 && unspaced >= MIN_UNMARKED && isUnmarked(text, length);
        sentences += unmarked ? 1 + unspaced / UNMARKED_SENTENCE : 0;
        int end = length;
        while (end > 0 && isCloser(text[end - 1])) {
            end--;
        }
        char last = end > 0 ? text[end - 1] : ' ';
        char first = length > 0 ? text[0] : ' ';
        return new TextShape(
                length,
                spaced + (unspaced + 1) / 2,
                letters,
                digits,
                upper,
                capitalised,
                sentences,
                commas,
                marks,
                isStop(last) || unmarked,
                last == ':' || last == '\uff1a',
                startsLower,
                "\"\u201c\u201e\u00ab\u2018\u300c'".indexOf(first) >= 0,
                bars);
    }

    /** Tells whether most letters are of a script that marks no end of a sentence. */
    private static boolean isUnmarked(char[] text, int length) {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            letters += Scripts.isInUnspacedBlock(text[i]) && !Scripts.isInHanOrKanaBlock(text[i]) ? 1 : -1;
        }
        return letters > 0;
    }

    /** Latin, Devanagari, Arabic, Ethiopic, Khmer and CJK sentence ends. */
    private static boolean isStop(char c) {
        return ".!?\u2026\u0964\u06d4\u061f\u1362\u17d4\u3002\uff01\uff1f".indexOf(c) >= 0;
    }

    private static boolean isCloser(char c) {
        return "\"')]\u201d\u2019\u201c\u00bb\u300d\uff09 ".indexOf(c) >= 0;
    }
}
