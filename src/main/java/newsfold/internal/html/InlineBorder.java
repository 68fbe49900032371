package newsfold.internal.html;

/** Tells by the characters on either side whether one inline element borders on another as words do. */
final class InlineBorder {
    private static final int MAX_PREPOSITION = 4;

    private InlineBorder() {}

    /**
     * Tells whether a text starts another word than the one before: a capital behind a small letter, a time or a year, or
     * a by-line behind a year.
     *
     * @param raw text of the next element, not empty
     * @param text characters before it
     * @param length number of them, at least 1
     */
    static boolean mayStart(String raw, char[] text, int length) {
        return Character.isUpperCase(raw.charAt(0))
                ? Character.isLowerCase(text[length - 1]) || endsWithTime(text, length) || endsWithYear(text, length)
                : endsWithYear(text, length) && opensByLine(raw);
    }

    /** "von Mara Quill" in a language that writes prepositions small. */
    private static boolean opensByLine(String raw) {
        int space = raw.indexOf(' ');
        return space > 0
                && space <= MAX_PREPOSITION
                && space + 1 < raw.length()
                && Character.isLowerCase(raw.charAt(0))
                && Character.isUpperCase(raw.charAt(space + 1));
    }

    /** "10:00". */
    private static boolean endsWithTime(char[] text, int length) {
        return length >= 4
                && text[length - 3] == ':'
                && Character.isDigit(text[length - 4])
                && Character.isDigit(text[length - 2])
                && Character.isDigit(text[length - 1]);
    }

    /** " 2026". */
    private static boolean endsWithYear(char[] text, int length) {
        return length >= 5
                && !Character.isLetterOrDigit(text[length - 5])
                && (text[length - 4] == '1' || text[length - 4] == '2')
                && Character.isDigit(text[length - 3])
                && Character.isDigit(text[length - 2])
                && Character.isDigit(text[length - 1]);
    }
}
