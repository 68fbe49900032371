package newsfold.boilerplate;

/** How a text begins, in any language: teasers and credits with a word and a colon. */
final class Opening {
    /** A colon further on is the prose's own. */
    private static final int FARTHEST = 48;

    private Opening() {}

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
