package newsfold.internal.story;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<String> TO_THE_READER = Set.of(
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
            "jouw");

    private static final int MAX_WORD_CHARS = 8;
    /** Few words begin like one of them, and only these are cut out. */
    private static final String FIRST_LETTERS =
            TO_THE_READER.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());

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
            if (isLetter(c)) {
                int end = endOfWord(text, i, length);
                words++;
                capitals |= Character.isUpperCase(c);
                counts[1] += isCapitalInside(text, i) ? 1 : 0;
                counts[6] += speaksToReader(text, i, end) ? 1 : 0;
                i = end;
            } else {
                int mark = MARKS.indexOf(c);
                if (mark >= 0) {
                    counts[2 + mark]++;
                } else if (QUOTATION_MARKS.indexOf(c) >= 0) {
                    counts[0]++;
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

    private static boolean isLetter(char c) {
        return c < '\u0080' ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private static int endOfWord(String text, int start, int length) {
        int end = start + 1;
        while (end < length
                && (isLetter(text.charAt(end))
                        || (isApostrophe(text.charAt(end)) && end + 1 < length && isLetter(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isCapitalInside(String text, int start) {
        return start >= 2
                && Character.isUpperCase(text.charAt(start))
                && text.charAt(start - 1) == ' '
                && (Character.isLowerCase(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
    }

    private static boolean speaksToReader(String text, int start, int end) {
        return end - start <= MAX_WORD_CHARS
                && FIRST_LETTERS.indexOf(Character.toLowerCase(text.charAt(start))) >= 0
                && TO_THE_READER.contains(
                        text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
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
