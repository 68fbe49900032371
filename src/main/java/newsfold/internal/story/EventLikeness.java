package newsfold.internal.story;

import java.util.Arrays;
import java.util.stream.Stream;
import newsfold.article.Article;

/**
 * Whether an article reports something that happened, or advises and explains: a logistic regression over marks that tell one from
 * the other in any language, and over words that speak to the reader in some. Reports quote and name; guides ask, list and say
 * "you". Learnt from news of five collections and half of the pages of a sixth, nearly all of which are guides.
 */
final class EventLikeness {
    /** What follows in a longer text is more of the same. */
    private static final int MAX_CHARS = 6_000;

    /** A shorter text says too little for shares. */
    private static final int MIN_WORDS = 20;

    /** As log-odds; an article is not surer than that. */
    private static final double MAX_LOG_ODDS = 4;

    /** At most eight ASCII characters each, as {@link #key} packs them, ascending. */
    private static final long[] TO_THE_READER = Stream.of(
                    "you",
                    "your",
                    "you're",
                    "you'll",
                    "you've",
                    "yourself",
                    "du",
                    "dir",
                    "dein",
                    "deine",
                    "deinen",
                    "vous",
                    "votre",
                    "vos",
                    "tu",
                    "tus",
                    "usted",
                    "ustedes",
                    "uw",
                    "je",
                    "jouw")
            .mapToLong(word -> key(word, 0, word.length()))
            .sorted()
            .toArray();

    /** A bit for the first letter of each, by its number modulo 64; other letters share some of the bits. */
    private static final long INITIALS = Arrays.stream(TO_THE_READER)
            .map(word ->
                    1L << (word >>> (Long.SIZE - Byte.SIZE - Long.numberOfLeadingZeros(word) / Byte.SIZE * Byte.SIZE)))
            .reduce(0, (all, bit) -> all | bit);

    private static final String QUOTATION_MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String MARKS = "?!:(";

    /** For quotation marks, capitals inside sentences, each of {@link #MARKS} and words to the reader, by their share of words. */
    private static final double[] WEIGHTS = {1.355, 1.71, -1.489, -0.312, -2.193, -1.8, -3.25};

    private static final double TITLE_ASKS = -1.068;
    private static final double TITLE_COUNTS = -1.658;
    private static final double TITLE_NAMES_YEAR = -2.449;
    private static final double BIAS = -1.553;

    private EventLikeness() {}

    /** Returns the log-odds that it is a report, at most 4 from 0; 0 where a text has no capitals. */
    static float of(Article article) {
        String text = article.text();
        int length = Math.min(MAX_CHARS, text.length());
        int[] counts = new int[WEIGHTS.length];
        int words = 0;
        boolean capitals = false;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (Letters.is(c, Letters.LETTER)) {
                int end = endOfWord(text, i, length);
                words++;
                capitals |= Letters.is(c, Letters.UPPER_CASE);
                counts[1] += isCapitalInside(text, i) ? 1 : 0;
                counts[6] += speaksToReader(text, i, end) ? 1 : 0;
                i = end;
            } else {
                if (c != ' ') {
                    int mark = MARKS.indexOf(c);
                    if (mark >= 0) {
                        counts[2 + mark]++;
                    } else if (QUOTATION_MARKS.indexOf(c) >= 0) {
                        counts[0]++;
                    }
                }
                i++;
            }
        }
        if (!capitals) {
            // A script without them shows no names this way.
            return 0;
        }
        double odds = BIAS + ofTitle(article.title());
        for (int k = 0; k < counts.length; k++) {
            odds += WEIGHTS[k] * Math.log1p(100.0 * counts[k] / Math.max(MIN_WORDS, words));
        }
        return (float) Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, odds));
    }

    private static int endOfWord(String text, int start, int length) {
        int end = start + 1;
        while (end < length
                && (Letters.is(text.charAt(end), Letters.LETTER)
                        || (isApostrophe(text.charAt(end))
                                && end + 1 < length
                                && Letters.is(text.charAt(end + 1), Letters.LETTER)))) {
            end++;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isCapitalInside(String text, int start) {
        return start >= 2
                && Letters.is(text.charAt(start), Letters.UPPER_CASE)
                && text.charAt(start - 1) == ' '
                && (Letters.is(text.charAt(start - 2), Letters.LOWER_CASE) || text.charAt(start - 2) == ',');
    }

    private static boolean speaksToReader(String text, int start, int end) {
        // Most words begin with other letters, and a search is expensive.
        char initial = Letters.lowerCase(text.charAt(start));
        return (INITIALS & 1L << initial) != 0 && Arrays.binarySearch(TO_THE_READER, key(text, start, end)) >= 0;
    }

    /** Packs a short word in lower case into a number, 0 for one that is longer or has other than ASCII characters. */
    private static long key(String text, int start, int end) {
        if (end - start > Long.BYTES) {
            return 0;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char plain = c == '\u2019' || c == '\'' ? '\'' : Letters.lowerCase(c);
            if (plain >= 128) {
                return 0;
            }
            key = key << Byte.SIZE | plain;
        }
        return key;
    }

    private static double ofTitle(String title) {
        double odds = title.indexOf('?') >= 0 ? TITLE_ASKS : 0;
        if (!title.isEmpty() && Character.isDigit(title.charAt(0))) {
            odds += TITLE_COUNTS;
        }
        for (int at = title.indexOf("20"); at >= 0; at = title.indexOf("20", at + 1)) {
            if (isYear(title, at)) {
                return odds + TITLE_NAMES_YEAR;
            }
        }
        return odds;
    }

    private static boolean isYear(String title, int at) {
        return at + 4 <= title.length()
                && !isDigit(title, at - 1)
                && isDigit(title, at + 2)
                && isDigit(title, at + 3)
                && !isDigit(title, at + 4);
    }

    private static boolean isDigit(String title, int at) {
        return at >= 0 && at < title.length() && Character.isDigit(title.charAt(at));
    }
}
