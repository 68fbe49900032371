package newsfold.internal.text;

/**
 * Makes "ae", "oe" and "ue" of a German text that is written without umlauts equal to the umlauts, which have lost their marks.
 *
 * <p>The e is passed over where it follows one of these vowels, unless German words have it there ("neue", "Quelle", "aktuell",
 * "Poet", "Israel"). Texts with umlauts and other languages are left as they are.
 */
final class GermanSpelling {
    private static final String[] WORDS =
            "der die das und den im von mit ein eine nicht auf ist sich dem des".split(" ", -1);

    /** Tokens that are looked at. */
    private static final int HEAD = 128;

    /** German has one of the words in five tokens, its neighbours one in fifty. */
    private static final int MAX_TOKENS_A_WORD = 16;

    private static final int MIN_WORDS = 2;

    /** The last one is the mark alone, as texts have it that are decomposed. */
    private static final String UMLAUTS = "äöüÄÖÜ\u0308";

    private static final char PASSED_OVER = '\u00ad';

    /** The hash of each word at the place that eight of its bits say. */
    private static final long[] PLACES = new long[256];

    static {
        for (String word : WORDS) {
            long hash = FoldTable.word(word);
            PLACES[place(hash)] = hash;
        }
    }

    private GermanSpelling() {}

    /**
     * Tells by its first tokens whether a text is German without umlauts.
     *
     * @param ends where each token ends in the units
     */
    static boolean lacksUmlauts(char[] units, long[] tokens, int[] ends, int count) {
        // One word in twelve has an umlaut, so the first tokens of a text that is written with umlauts have some.
        return isGerman(tokens, count) && !hasUmlaut(units, ends[Math.min(count, HEAD) - 1]);
    }

    private static boolean hasUmlaut(char[] units, int length) {
        for (int i = 0; i < length; i++) {
            if (units[i] >= 'Ä' && UMLAUTS.indexOf(units[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGerman(long[] tokens, int count) {
        int head = Math.min(count, HEAD);
        int words = 0;
        for (int i = 0; i < head; i++) {
            words += PLACES[place(tokens[i])] == tokens[i] ? 1 : 0;
        }
        return words >= MIN_WORDS && words * MAX_TOKENS_A_WORD >= head;
    }

    private static int place(long hash) {
        return (int) (hash >>> 32) & 255;
    }

    /**
     * Puts what tokens pass over in the place of each e that marks an umlaut, and mends the hashes of their tokens.
     *
     * @return false if a hash cannot be mended, so that the text must be cut into tokens again
     */
    static boolean fold(char[] units, int length, long[] tokens, int[] ends) {
        boolean mended = true;
        int token = 0;
        for (int i = digraph(units, 1, length); i < length; ) {
            while (ends[token] <= i) {
                token++;
            }
            // A token is mended once, however many digraphs it has.
            boolean changed = false;
            for (; i < ends[token]; i = digraph(units, i + 1, length)) {
                if (GermanDigraphs.marksUmlaut(units, i, length)) {
                    units[i] = PASSED_OVER;
                    changed = true;
                }
            }
            mended &= !changed || mend(units, token, tokens, ends);
        }
        return mended;
    }

    /** Returns the place of the next e behind a, o or u, or the end. */
    private static int digraph(char[] units, int from, int length) {
        for (int i = from; i < length; i++) {
            if ((units[i] | 0x20) == 'e') {
                int before = units[i - 1] | 0x20;
                if (before == 'a' || before == 'o' || before == 'u') {
                    return i;
                }
            }
        }
        return length;
    }

    private static boolean mend(char[] units, int token, long[] tokens, int[] ends) {
        long[] codes = FoldTable.codes();
        long hash = 0;
        for (int i = token == 0 ? 0 : ends[token - 1]; i < ends[token]; i++) {
            long code = codes[units[i]];
            if (code == FoldTable.SEPARATOR) {
                hash = 0;
            } else if (code < 0) {
                hash = Long.rotateLeft(hash, 7) ^ code;
            } else if (code != FoldTable.IGNORED) {
                return false;
            }
        }
        tokens[token] = hash;
        return true;
    }
}
