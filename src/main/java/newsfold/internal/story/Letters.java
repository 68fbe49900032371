package newsfold.internal.story;

import newsfold.internal.Scripts;

/** What the characters of the basic plane are, looked up instead of asked for each time: texts are read several times. */
final class Letters {
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte UPPER_CASE = 4;
    static final byte LOWER_CASE = 8;

    /** A mark that belongs to the letter before. */
    static final byte MARK = 16;

    /** Of a script without spaces between words. */
    static final byte UNSPACED = 32;

    private static final int CHARACTERS = 1 << Character.SIZE;
    private static final byte[] KINDS = new byte[CHARACTERS];
    /** Lower case of letters and digits, 0 for anything else. */
    private static final char[] LOWER_CASES = new char[CHARACTERS];

    static {
        for (int i = 0; i < CHARACTERS; i++) {
            char c = (char) i;
            int type = Character.getType(c);
            KINDS[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) ? UPPER_CASE : 0)
                    | (Character.isLowerCase(c) ? LOWER_CASE : 0)
                    | (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? MARK : 0)
                    | (Scripts.isInUnspacedBlock(c) ? UNSPACED : 0));
            LOWER_CASES[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Letters() {}

    /** Tells whether a character has one of some properties, which are added up. */
    static boolean is(char c, int properties) {
        return (KINDS[c] & properties) != 0;
    }

    /** Returns the lower case of a letter or digit, 0 for anything else. */
    static char lowerCase(char c) {
        return LOWER_CASES[c];
    }
}
