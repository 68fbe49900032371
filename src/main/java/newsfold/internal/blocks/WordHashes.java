package newsfold.internal.blocks;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text in lower case as hashes, because words of blocks are only ever compared: {@link String#hashCode}
 * for the learnt tables, and 64 bits that stand for the word itself.
 */
public final class WordHashes {
    /** What {@link #step} starts from. */
    public static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Marks digits, apostrophes and all beyond ASCII, which make a text no longer {@link #isSimple}. */
    private static final int ODD = 1 << 16;

    /** Lower case of letters and digits, 0 for all else, with {@link #ODD} where it applies. */
    private static final int[] ASCII = ascii();

    private int[] hashes;
    private long[] ids;
    private int size;
    private int letters;

    /** No digit, apostrophe or character beyond ASCII was read. */
    private boolean simple = true;

    /** The place in the text up to which it was read. */
    private int read;

    private WordHashes(int room) {
        this.hashes = new int[room];
        this.ids = new long[room];
    }

    /** Reads the first words of a text. */
    public static WordHashes of(String text, int limit) {
        return of(text, 0, limit);
    }

    /** Reads the last words of a text. */
    public static WordHashes last(String text, int count) {
        int from = text.length();
        int words = 0;
        boolean inside = false;
        while (from > 0 && words <= count) {
            boolean letter = isWordChar(text.charAt(from - 1));
            words += letter && !inside ? 1 : 0;
            inside = letter;
            if (words <= count) {
                from--;
            }
        }
        return of(text, from, count);
    }

    private static WordHashes of(String text, int from, int limit) {
        WordHashes words = new WordHashes(Math.min(limit, (text.length() - from) / 5 + 2));
        words.read(text, from, limit);
        return words;
    }

    /** Returns all words of the text that these are the first words of. */
    public WordHashes continued(String text) {
        WordHashes all = new WordHashes(0);
        int room = size + (text.length() - read) / 5 + 2;
        all.hashes = Arrays.copyOf(hashes, room);
        all.ids = Arrays.copyOf(ids, room);
        all.size = size;
        all.letters = letters;
        all.read(text, read, Integer.MAX_VALUE);
        return all;
    }

    private void read(String text, int from, int limit) {
        int end = text.length();
        int start = -1;
        int special = -1;
        int hash = 0;
        int seen = 0;
        long id = BASIS;
        for (int i = from; i < end && size < limit; i++) {
            char c = text.charAt(i);
            int folded;
            if (c < 0x80) {
                folded = ASCII[c];
            } else {
                folded = fold(c) | ODD;
                // The two letters whose lower case depends on their neighbours or is two characters.
                special = c == '\u0130' || c == '\u03a3' ? i : special;
            }
            seen |= folded;
            int lower = folded & Character.MAX_VALUE;
            if (lower != 0) {
                if (start < 0) {
                    start = i;
                    hash = 0;
                    id = BASIS;
                }
                hash = 31 * hash + lower;
                id = step(id, (char) lower);
            } else if (start >= 0) {
                add(text, start, i, special < start, hash, id);
                start = -1;
            }
        }
        simple &= (seen & ODD) == 0;
        if (start >= 0 && size < limit) {
            add(text, start, end, special < start, hash, id);
        }
    }

    private void add(String text, int start, int end, boolean plain, int hash, long id) {
        if (size == ids.length) {
            hashes = Arrays.copyOf(hashes, 2 * size + 2);
            ids = Arrays.copyOf(ids, 2 * size + 2);
        }
        if (plain) {
            hashes[size] = hash;
            ids[size] = id;
        } else {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            hashes[size] = word.hashCode();
            ids[size] = id(word);
        }
        size++;
        letters += end - start;
        read = end;
    }

    private static boolean isWordChar(char c) {
        return c < 0x80 ? (char) ASCII[c] != 0 : Character.isLetterOrDigit(c);
    }

    /** Lower case of letters and digits, 0 for all else. */
    private static char fold(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static int[] ascii() {
        int[] ascii = new int[0x80];
        for (char c = 0; c < ascii.length; c++) {
            boolean odd = (c >= '0' && c <= '9') || c == '\'';
            ascii[c] = fold(c) | (odd ? ODD : 0);
        }
        return ascii;
    }

    /** Returns the 64 bits that stand for a word as it is written. */
    public static long id(String word) {
        long id = BASIS;
        for (int i = 0; i < word.length(); i++) {
            id = step(id, word.charAt(i));
        }
        return id;
    }

    /** Returns the bits of a word that is longer by one character. */
    public static long step(long id, char c) {
        return (id ^ c) * PRIME;
    }

    public int size() {
        return size;
    }

    /** Characters of all words together. */
    public int letters() {
        return letters;
    }

    /** Nothing was read but letters of ASCII and marks that part words for everybody. */
    public boolean isSimple() {
        return simple;
    }

    /** The 64 bits that stand for each of the first words. */
    public long[] ids(int limit) {
        return Arrays.copyOf(ids, Math.min(size, limit));
    }

    /** The hash that the word has as a string. */
    public int hash(int i) {
        return hashes[i];
    }

    /** The 64 bits that stand for the word. */
    public long id(int i) {
        return ids[i];
    }

    public boolean contains(long id) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == id) {
                return true;
            }
        }
        return false;
    }

    /** Returns what stands for a sequence of words that is longer by one. */
    public static long append(long sequence, long id) {
        return (sequence ^ (id >>> 29) ^ id) * PRIME;
    }

    /** The 64 bits that stand for all words in their order. */
    public long sequence() {
        long sequence = size;
        for (int i = 0; i < size; i++) {
            sequence = append(sequence, ids[i]);
        }
        return sequence;
    }
}
