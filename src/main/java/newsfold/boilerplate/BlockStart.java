package newsfold.boilerplate;

/** Describes how a text begins in four numbers: words before a colon, the first sign, a handle, an address. */
final class BlockStart {
    /** A colon further on belongs to a sentence. */
    private static final int MAX_COLON_INDEX = 48;

    /** How many numbers {@link #put} writes. */
    static final int COUNT = 4;

    /** Counts of words before a colon end here. */
    private static final int MAX_WORDS = 9;

    private static final char WIDE_COLON = '\uff1a';

    private BlockStart() {}

    /** Writes {@link #COUNT} numbers. */
    static void put(String text, float[] row, int from) {
        int end = Math.min(text.length() - 1, MAX_COLON_INDEX);
        int leadIn = 0;
        boolean colon = false;
        boolean handle = false;
        boolean address = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            // Of most texts no character gets further than this, and every block of a page is read.
            if (c != '.' && c != ':' && c != '@' && c != WIDE_COLON) {
                continue;
            }
            if (c == '.') {
                address |= i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3);
            } else if (c == '@') {
                boolean name = Character.isLetterOrDigit(text.charAt(i + 1));
                boolean after = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
                handle |= name && !after;
                address |= name && after;
            } else {
                address |= i > 0 && c == ':' && text.startsWith("//", i + 1);
                leadIn = colon ? leadIn : leadIn(text, i);
                colon = true;
            }
        }
        row[from] = Math.max(-MAX_WORDS, Math.min(MAX_WORDS, leadIn));
        row[from + 1] = firstCharacter(text.charAt(0));
        // A name in a network, such as @name.
        row[from + 2] = handle ? 1 : 0;
        // An address of a page or of a mailbox.
        row[from + 3] = address ? 1 : 0;
    }

    /** Returns the kind of the first character: 0 for a letter, and the greater, the less usual it is in prose. */
    private static int firstCharacter(char first) {
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

    /** Returns how many words stand before a colon near the start, below 0 if they are in capitals; 0 without one. */
    static int leadIn(String text) {
        int end = Math.min(text.length() - 1, MAX_COLON_INDEX);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == WIDE_COLON) {
                return leadIn(text, i);
            }
        }
        return 0;
    }

    /** Counts the words before the colon at this index. */
    private static int leadIn(String text, int colon) {
        char next = text.charAt(colon + 1);
        boolean clock = colon > 0 && Character.isDigit(text.charAt(colon - 1)) && Character.isDigit(next);
        if (clock || colon == 0 || next == '/') {
            return 0;
        }
        int words = 1;
        boolean capitals = true;
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            words += c == ' ' ? 1 : 0;
            capitals &= !Character.isLowerCase(c);
        }
        return capitals ? -words : words;
    }
}
