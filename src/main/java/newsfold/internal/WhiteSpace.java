package newsfold.internal;

/** Writes all white space as single spaces. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /**
     * Folds white space, also the kinds that {@link Character#isWhitespace} does not count, and trims.
     *
     * @return the same text with one space for each run of white space, and none at its ends
     */
    public static String fold(String text) {
        return isFolded(text) ? text : folded(text);
    }

    /** Most texts need no folding, and this answers so without a copy. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f || c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                folded.append(c);
            }
        }
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') {
            folded.setLength(end - 1);
        }
        return folded.toString();
    }
}
