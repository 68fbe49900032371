package newsfold.internal.text;

/**
 * Makes "ae", "oe" and "ue" of a German text equal to the umlauts they stand for, which have lost their marks.
 *
 * <p>The e is passed over wherever it follows one of these vowels, so "neue" loses it too, in all copies alike. Other languages
 * are left as they are.
 */
final class GermanSpelling {
    private static final String[] WORDS =
            "der die das und den im von mit ein eine nicht auf ist sich dem des".split(" ", -1);

    /** Tokens that are looked at. */
    private static final int HEAD = 128;

    /** German has one of the words in five tokens, its neighbours one in fifty. */
    private static final int MAX_TOKENS_A_WORD = 16;

    private static final int MIN_WORDS = 2;

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

    /** Tells by its first tokens whether a text is German. */
    static boolean isGerman(long[] tokens, int count) {
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

    /** Puts what tokens pass over in the place of an e behind a, o and u, and tells whether there was one. */
    static boolean fold(char[] units, int length) {
        boolean found = false;
        for (int i = 1; i < length; i++) {
            if ((units[i] | 0x20) == 'e') {
                int before = units[i - 1] | 0x20;
                if (before == 'a' || before == 'o' || before == 'u') {
                    units[i] = PASSED_OVER;
                    found = true;
                }
            }
        }
        return found;
    }
}
