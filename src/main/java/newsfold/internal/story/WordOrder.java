package newsfold.internal.story;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a short text in their order, as hashes, to tell two messages in which whole clauses are filled in. These share runs
 * of words from start to end, what stands between the runs is short, and what stands there has nothing to do with the other text.
 * Reports of one event share a quotation or an agency's paragraph and say the rest in words of their own, and there they name
 * the same people, places and numbers again.
 */
final class WordOrder {
    /** Of longer texts nothing is kept: the longest messages have fewer, and reports of one event agree in their beginnings. */
    static final int MAX_WORDS = 240;

    /** A name or a number. */
    static final int FACT = 1;

    /** A word of four letters and more, a number, or a character of a script without spaces between words. */
    static final int CONTENT = 2;

    /** A character of a script without spaces between words, which only means something together with the next one. */
    static final int UNSPACED = 4;

    private static final int FLAGS = 3;

    /** Shorter runs of words are shared by chance. */
    private static final int RUN = 3;

    /** The share of the words of each text that stands in shared runs; less is a phrase. */
    private static final double MIN_SHARED = 0.33;

    /** From here on copies in which names do not show differ by the numbers that rose. */
    private static final double MAX_SHARED_OF_WORDS = 0.82;

    /** What is filled in between two shared runs is shorter; reports have sentences of their own there. */
    private static final int MAX_FILLED = 26;

    private static final int MIN_PLACES = 2;

    /** How much shorter one of two messages may be. */
    private static final double MIN_LENGTH = 0.75;

    /**
     * The share of names and numbers that both have, and of words outside shared runs that the other text has anywhere, in
     * one: pairs of one event, labelled in four sets, have 0.80 and more.
     */
    private static final double MAX_COMMON = 0.75;

    /** The same where names and numbers hardly tell: the script has no capitals, or there are too few. */
    private static final double MAX_COMMON_OF_WORDS = 0.4;

    private static final int MIN_FACTS = 2;

    /** Of a text that is longer, or not known. */
    static final WordOrder NONE = new WordOrder(new char[0]);

    /** Hash and, in the lowest bits, what the word is. */
    final char[] words;

    WordOrder(char[] words) {
        this.words = words;
    }

    /** Returns a word as it is kept. */
    static char word(int hash, int flags) {
        return (char) (hash << FLAGS | flags);
    }

    /**
     * Tells whether two texts are messages of one template, in time linear in their words but for sorting them.
     *
     * @param cased whether the script of both has capitals, which show names
     */
    boolean isFilledInAs(WordOrder other, boolean cased) {
        int shorter = Math.min(words.length, other.words.length);
        if (shorter < RUN || shorter < MIN_LENGTH * Math.max(words.length, other.words.length)) {
            return false;
        }
        BitSet here = runsIn(other);
        BitSet there = other.runsIn(this);
        double shared =
                Math.min((double) here.cardinality() / words.length, (double) there.cardinality() / other.words.length);
        if (shared < MIN_SHARED || !isInterleaved(here) || !isInterleaved(there)) {
            return false;
        }
        char[] facts = facts();
        char[] otherFacts = other.facts();
        int fewer = Math.min(facts.length, otherFacts.length);
        double common = (fewer == 0 ? 0 : (double) shared(facts, otherFacts) / fewer)
                + Math.max(commonOutside(here, other), other.commonOutside(there, this));
        if (cased && fewer >= MIN_FACTS) {
            return common < MAX_COMMON;
        }
        return shared < MAX_SHARED_OF_WORDS && common < MAX_COMMON_OF_WORDS;
    }

    /** Marks the words in runs that another text has too. */
    private BitSet runsIn(WordOrder other) {
        long[] runs = other.runs();
        Arrays.sort(runs);
        long[] own = runs();
        BitSet shared = new BitSet(words.length);
        for (int i = 0; i < own.length; i++) {
            if (Arrays.binarySearch(runs, own[i]) >= 0) {
                shared.set(i, i + RUN);
            }
        }
        return shared;
    }

    private long[] runs() {
        long[] runs = new long[Math.max(0, words.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            for (int j = 0; j < RUN; j++) {
                runs[i] = runs[i] << Character.SIZE | words[i + j] >>> FLAGS;
            }
        }
        return runs;
    }

    /** Tells whether what stands between shared runs is short everywhere, and there in several places. */
    private static boolean isInterleaved(BitSet shared) {
        int places = 0;
        int end = shared.nextClearBit(shared.nextSetBit(0));
        for (int next = shared.nextSetBit(end); next >= 0; next = shared.nextSetBit(end)) {
            if (next - end > MAX_FILLED) {
                return false;
            }
            places++;
            end = shared.nextClearBit(next);
        }
        return places >= MIN_PLACES;
    }

    /** Returns the hashes of different names and numbers, ascending. */
    private char[] facts() {
        char[] facts = new char[words.length];
        int count = 0;
        for (char word : words) {
            if ((word & FACT) != 0) {
                facts[count++] = (char) (word >>> FLAGS);
            }
        }
        Arrays.sort(facts, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || facts[i] != facts[i - 1]) {
                facts[different++] = facts[i];
            }
        }
        return Arrays.copyOf(facts, different);
    }

    private static int shared(char[] some, char[] others) {
        int shared = 0;
        for (char fact : some) {
            shared += Arrays.binarySearch(others, fact) >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Returns how many of the words outside shared runs another text has somewhere, 0 if there are none. */
    private double commonOutside(BitSet runs, WordOrder other) {
        int[] words = contents(runs);
        int[] all = other.contents(new BitSet());
        Arrays.sort(all);
        int common = 0;
        for (int word : words) {
            common += Arrays.binarySearch(all, word) >= 0 ? 1 : 0;
        }
        return words.length == 0 ? 0 : (double) common / words.length;
    }

    /** Returns words that say something and are not marked; of a script without spaces, pairs of characters. */
    private int[] contents(BitSet without) {
        int[] contents = new int[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & UNSPACED) != 0) {
                if (i + 1 < words.length && (words[i + 1] & UNSPACED) != 0 && !(without.get(i) && without.get(i + 1))) {
                    contents[count++] = words[i] << Character.SIZE | words[i + 1];
                }
            } else if ((words[i] & CONTENT) != 0 && !without.get(i)) {
                // A word that starts a sentence here may be a name there.
                contents[count++] = words[i] >>> FLAGS;
            }
        }
        return Arrays.copyOf(contents, count);
    }
}
