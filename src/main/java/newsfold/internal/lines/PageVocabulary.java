package newsfold.internal.lines;

import java.util.Arrays;
import newsfold.internal.LongIntMap;
import newsfold.internal.LongSet;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.metadata.DateWords;
import newsfold.internal.text.LanguageGuesser;

/**
 * The different words of one flattened page. Most words of a page come again and again: what is known of one is looked up
 * when it comes first, and later its number is enough.
 */
final class PageVocabulary {
    private static final byte FUNCTION = 1;
    private static final byte OF_DATES = 2;
    private static final byte NUMBER = 4;

    /** An ideograph, or another character that makes a word alone in a script without spaces. */
    private static final byte HALF = 8;

    /** Shorter words tell nothing of what a line is about, ideographs aside. */
    private static final int SHORT = 4;

    private static final long SIGN = WordHashes.id(PhraseTokens.NUMBER);

    private static final LongSet FUNCTION_WORDS = functionWords();

    private final LongIntMap words = new LongIntMap(256);
    private final LongIntMap stems = new LongIntMap(256);
    private byte[] kinds = new byte[256];
    private int[] stemOf = new int[256];

    /** What the words of a line are, in their order, and what they count. */
    static final class Reading {
        final PhraseTokens ids;

        /** Stems of the words that tell what the line is about, in their order. */
        final int[] stems;

        private int functionWords;
        private int numbers;
        private int dateWords;
        private int halves;

        private Reading(PhraseTokens ids, int[] stems) {
            this.ids = ids;
            this.stems = stems;
        }

        /** Words, where a letter of a script without spaces is half of one. */
        double words() {
            return ids.size() - 0.5 * halves;
        }

        double functionShare() {
            return share(functionWords);
        }

        /** The share of words that are numbers or words of dates. */
        double dateShare() {
            return share(numbers + dateWords);
        }

        private double share(int part) {
            return ids.size() == 0 ? 0 : (double) part / ids.size();
        }

        boolean isDate() {
            return DateWords.isDate(ids.size(), numbers, dateWords);
        }

        boolean hasNumber() {
            return numbers > 0;
        }
    }

    private static LongSet functionWords() {
        LongSet ids = new LongSet();
        for (String word : new LanguageGuesser().functionWords()) {
            ids.add(WordHashes.id(word));
        }
        return ids;
    }

    /** Reads the first words of a line. */
    Reading read(String line, int limit) {
        PhraseTokens ids = PhraseTokens.withStems(line, limit);
        int size = ids.size();
        int[] own = new int[size];
        int count = 0;
        int functionWords = 0;
        int numbers = 0;
        int dateWords = 0;
        int halves = 0;
        for (int i = 0; i < size; i++) {
            int before = words.size();
            int number = words.number(ids.get(i));
            if (number == before) {
                learn(number, ids, i);
            }
            int kind = kinds[number];
            functionWords += kind & FUNCTION;
            dateWords += (kind & OF_DATES) >> 1;
            numbers += (kind & NUMBER) >> 2;
            halves += (kind & HALF) >> 3;
            if (stemOf[number] >= 0) {
                own[count++] = stemOf[number];
            }
        }
        Reading reading = new Reading(ids, Arrays.copyOf(own, count));
        reading.functionWords = functionWords;
        reading.numbers = numbers;
        reading.dateWords = dateWords;
        reading.halves = halves;
        return reading;
    }

    private void learn(int number, PhraseTokens line, int i) {
        if (number == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * number);
            stemOf = Arrays.copyOf(stemOf, 2 * number);
        }
        long id = line.get(i);
        // Ideographs have no spaces and kana endings are not in the table; a fixed share stands in for them.
        boolean function = FUNCTION_WORDS.contains(id);
        int kind = (function ? FUNCTION : 0)
                | (id == SIGN ? NUMBER : DateWords.standard().contains(id) ? OF_DATES : 0)
                | (line.isEastAsian(i) && line.length(i) == 1 ? HALF : 0);
        kinds[number] = (byte) kind;
        boolean tells = line.isEastAsian(i) || (line.length(i) >= SHORT && !function);
        stemOf[number] = tells ? stems.number(line.stem(i)) : -1;
    }
}
