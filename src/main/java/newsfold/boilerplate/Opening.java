package newsfold.boilerplate;

/** How a text begins, in any language: teasers and credits with a word and a colon, posts of networks, contacts. */
final class Opening {
    /** A colon further on is the prose's own. */
    private static final int FARTHEST = 48;

    /** How many numbers {@link #put} writes. */
    static final int COUNT = 4;

    /** More words than this before a colon are a sentence's own. */
    private static final int MOST_WORDS = 9;

    private Opening() {}

    /** Writes {@link #COUNT} numbers. */
    static void put(String text, float[] row, int from) {
        row[from] = Math.max(-MOST_WORDS, Math.min(MOST_WORDS, leadIn(text)));
        row[from + 1] = sign(text.charAt(0));
        row[from + 2] = hasHandle(text) ? 1 : 0;
        row[from + 3] = hasAddress(text) ? 1 : 0;
    }

    /** What kind of character a text starts with; letters come first, what prose never starts with last. */
    private static int sign(char first) {
        return switch (Character.getType(first)) {
            case Character.DECIMAL_DIGIT_NUMBER -> 1;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> 2;
            case Character.START_PUNCTUATION -> first == '(' || first == '[' ? 3 : 2;
            case Character.DASH_PUNCTUATION -> 4;
            case Character.OTHER_PUNCTUATION ->
                first == '"' || first == '\'' ? 2 : first == '@' || first == '#' ? 5 : 6;
            case Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> 7;
            default -> 0;
        };
    }

    /** A name in a network, such as {@code @name}, near the start. */
    private static boolean hasHandle(String text) {
        int end = Math.min(text.length() - 1, FARTHEST);
        int at = text.indexOf('@');
        while (at >= 0 && at < end) {
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && Character.isLetterOrDigit(text.charAt(at + 1))) {
                return true;
            }
            at = text.indexOf('@', at + 1);
        }
        return false;
    }

    /** An address of a page or of a mailbox near the start. */
    private static boolean hasAddress(String text) {
        int end = Math.min(text.length() - 1, FARTHEST);
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if ((c == ':' && text.startsWith("//", i + 1))
                    || (c == '.' && i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3))
                    || (c == '@'
                            && Character.isLetterOrDigit(text.charAt(i - 1))
                            && Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many words stand before a colon near the start, below 0 if they are in capitals; 0 without one. */
    static int leadIn(String text) {
        int end = Math.min(text.length() - 1, FARTHEST);
        int words = 1;
        boolean capitals = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '\uff1a') {
                char next = text.charAt(i + 1);
                boolean clock = i > 0 && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(next);
                if (clock || i == 0 || next == '/') {
                    return 0;
                }
                return capitals ? -words : words;
            }
            words += c == ' ' ? 1 : 0;
            capitals &= !Character.isLowerCase(c);
        }
        return 0;
    }
}
