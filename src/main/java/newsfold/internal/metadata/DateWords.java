package newsfold.internal.metadata;

import java.util.List;
import newsfold.internal.LongSet;
import newsfold.internal.WordLists;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.blocks.WordHashes;

/** Tells lines that are nothing but a date or a time, in many languages. */
public final class DateWords {
    private static final int MAX_WORDS = 16;

    private static final DateWords STANDARD = new DateWords();

    private final LongSet ids = new LongSet();

    private DateWords() {
        for (String line : new WordLists(DateWords.class, "date-words.txt").lines("")) {
            PhraseTokens.texts(line, Integer.MAX_VALUE).forEach(word -> ids.add(WordHashes.id(word)));
        }
    }

    public static DateWords standard() {
        return STANDARD;
    }

    /** Tells whether a word is one of dates, by what {@link WordHashes#id} gives for it. */
    public boolean contains(long id) {
        return ids.contains(id);
    }

    /**
     * Tells whether a line is a date and nothing else.
     *
     * @param size number of its words
     * @param numbers how many of them are numbers
     * @param dateWords how many are words of dates
     */
    public static boolean isDate(int size, int numbers, int dateWords) {
        return size >= 2 && size <= MAX_WORDS && numbers > 0 && numbers + dateWords == size;
    }

    /** Tells whether the words hold a number and besides it nothing but words of dates. */
    public boolean isDate(List<String> tokens) {
        int numbers = 0;
        int dateWords = 0;
        for (String token : tokens) {
            if (token.equals("#")) {
                numbers++;
            } else if (ids.contains(WordHashes.id(token))) {
                dateWords++;
            }
        }
        return isDate(tokens.size(), numbers, dateWords);
    }
}
