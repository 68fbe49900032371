package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newsfold.internal.linking.TermProfile;

/**
 * Turns articles into counted terms: stemmed words of title and body, where the title counts double and a word of the
 * body counts the less the later it stands, because reporters put the news first. Not for sharing between threads.
 */
final class TermCounter {
    private static final int LONGEST = 800;
    private static final int MAX_WORDS = 500_000;
    private static final double TITLE = 2;
    private static final double TAIL = 0.3;
    private static final double LEAD_WORDS = 200;
    private static final String LANGUAGE = "\n";
    private static final float[] BY_POSITION = new float[LONGEST];

    static {
        for (int i = 0; i < LONGEST; i++) {
            BY_POSITION[i] = (float) (TAIL + (1 - TAIL) * Math.exp(-i / LEAD_WORDS));
        }
    }

    private final BackgroundFrequencies background;
    private final FunctionWords lists = new FunctionWords();
    private final Stemmers stemmers = new Stemmers();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Term numbers of words as written, by language: one look-up a word, where stemming it takes three. */
    private final Map<String, WordTable> byWord = new HashMap<>();

    private final List<String> terms = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    /** How often the shown word was written in the batch in which it was written most. */
    private final List<Integer> shownCounts = new ArrayList<>();

    private final BitSet functionWords;
    private float[] tally = new float[1024];
    private float[] backgroundShares = new float[1024];
    private int[] seen = new int[1024];

    /** Starts without terms. */
    TermCounter() {
        this(BackgroundFrequencies.shipped());
    }

    /** Starts without terms, by a table of newspapers in general. */
    TermCounter(BackgroundFrequencies background) {
        this.background = background;
        functionWords = new BitSet();
    }

    /** Starts with terms under their numbers, the word to show for each with its count, and which are function words. */
    TermCounter(List<String> stems, List<String> shown, List<Integer> shownCounts, BitSet functionWords) {
        this.background = BackgroundFrequencies.shipped();
        this.functionWords = functionWords;
        this.shownCounts.addAll(shownCounts);
        for (int i = 0; i < stems.size(); i++) {
            numbers.put(stems.get(i), i);
        }
        this.terms.addAll(stems);
        this.shown.addAll(shown);
        tally = new float[Math.max(1024, stems.size())];
        backgroundShares = new float[tally.length];
        for (int i = 0; i < stems.size(); i++) {
            backgroundShares[i] = background.share(stems.get(i));
        }
    }

    /** Counts the terms of a text with a title in a language, which may be unknown and empty. */
    TermProfile profile(String language, String title, String text) {
        WordTable known = byWord.get(language);
        if (known == null || known.size() > MAX_WORDS) {
            if (known != null) {
                endBatch();
            }
            known = new WordTable();
            byWord.put(language, known);
        }
        WordTable table = known;
        UnaryOperator<String> stemmer = stemmers.of(language);
        int[] state = new int[2];
        WordScanner.scan(title, LONGEST, (word, length) -> {
            count(number(word, length, table, stemmer, language), (float) TITLE, state);
            state[1]++;
        });
        int[] position = new int[1];
        WordScanner.scan(text, LONGEST, (word, length) -> {
            count(number(word, length, table, stemmer, language), BY_POSITION[position[0]++], state);
            state[1]++;
        });
        // The language is counted as a term without weight, so that how many groups have it is known.
        count(languageTerm(language), Float.MIN_NORMAL, state);
        int size = state[0];
        int[] ids = Arrays.copyOf(seen, size);
        Arrays.sort(ids);
        float[] counts = new float[size];
        for (int i = 0; i < size; i++) {
            counts[i] = tally[ids[i]];
            tally[ids[i]] = 0;
        }
        return new TermProfile(ids, counts, state[1]);
    }

    /**
     * Ends a batch: of the forms of a word the one written most often is shown. Counts of one batch are compared with those
     * of another, so that no form but the shown one needs to be remembered.
     */
    void endBatch() {
        for (WordTable table : byWord.values()) {
            table.flush((word, number, count) -> {
                int best = shownCounts.get(number);
                if (count > best || (count == best && word.compareTo(shown.get(number)) < 0)) {
                    shown.set(number, word);
                    shownCounts.set(number, count);
                }
            });
        }
    }

    private int number(char[] word, int length, WordTable known, UnaryOperator<String> stemmer, String language) {
        int number = known.count(word, length);
        if (number < 0) {
            String written = new String(word, 0, length);
            number = numberOf(stemmer.apply(written));
            known.put(word, length, number);
            if (lists.contain(written, language)) {
                functionWords.set(number);
            }
        }
        return number;
    }

    private int numberOf(String stem) {
        Integer number = numbers.get(stem);
        if (number == null) {
            number = terms.size();
            numbers.put(stem, number);
            terms.add(stem);
            shown.add("");
            shownCounts.add(0);
            if (number == tally.length) {
                tally = Arrays.copyOf(tally, 2 * number);
                backgroundShares = Arrays.copyOf(backgroundShares, 2 * number);
            }
            backgroundShares[number] = background.share(stem);
        }
        return number;
    }

    private void count(int number, float weight, int[] state) {
        if (tally[number] == 0) {
            if (state[0] == seen.length) {
                seen = Arrays.copyOf(seen, 2 * seen.length);
            }
            seen[state[0]++] = number;
        }
        tally[number] += weight;
    }

    /** Returns the number of the term that stands for a language. */
    int languageTerm(String language) {
        return numberOf(LANGUAGE + language);
    }

    /** Returns how many terms were seen so far; their numbers run from 0. */
    int termCount() {
        return terms.size();
    }

    /** Returns the numbers of function words. */
    BitSet functionWords() {
        return functionWords;
    }

    String term(int number) {
        return terms.get(number);
    }

    /** Tells whether a term is a word that any text of its language has, whatever it is about. */
    boolean isFunctionWord(int number) {
        return functionWords.get(number);
    }

    /** Returns in what share of newspaper articles a term is, 0 if that is not known. */
    float backgroundShare(int number) {
        return backgroundShares[number];
    }

    /** Returns a word to show for a term. */
    String shown(int number) {
        return shown.get(number);
    }

    int shownCount(int number) {
        return shownCounts.get(number);
    }
}
