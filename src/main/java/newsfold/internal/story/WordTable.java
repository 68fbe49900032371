package newsfold.internal.story;

import java.util.Arrays;

/**
 * Numbers of words: a flat hash table, so that looking up a word makes no string of it. A short word is its own key; only
 * longer ones are compared character by character, in an array too large for the caches.
 */
final class WordTable {
    private static final int FREE = -1;

    /** A key has room for this number of ASCII characters. */
    private static final int SHORT = 8;

    private static final int ASCII = 128;

    private char[] characters = new char[1 << 13];
    private int used;
    private int[] starts = new int[1 << 10];
    private int[] lengths = new int[1 << 10];

    /** For each word its key, then its number with its count below: one look-up reads them from one place. */
    private long[] entries = new long[1 << 11];

    private int[] slots = new int[1 << 11];
    private int size;

    WordTable() {
        Arrays.fill(slots, FREE);
    }

    int size() {
        return size;
    }

    /** Counts a word and returns its number, -1 if it has none. */
    int count(char[] word, int length) {
        int entry = slots[slot(word, length, key(word, length))];
        if (entry == FREE) {
            return FREE;
        }
        return (int) (++entries[2 * entry + 1] >>> 32);
    }

    /** Takes the words that were counted since the last time. */
    interface Counted {
        void word(String word, int value, int count);
    }

    /** Hands out each word that was counted, and starts counting anew. */
    void flush(Counted counted) {
        for (int entry = 0; entry < size; entry++) {
            long counting = entries[2 * entry + 1];
            int count = (int) counting;
            if (count > 0) {
                counted.word(new String(characters, starts[entry], lengths[entry]), (int) (counting >>> 32), count);
                entries[2 * entry + 1] -= count;
            }
        }
    }

    /** Gives a number, at least 0, to a word that has none, and counts it. */
    void put(char[] word, int length, int value) {
        long key = key(word, length);
        if (size == starts.length) {
            grow();
        }
        if (used + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, used + length));
        }
        System.arraycopy(word, 0, characters, used, length);
        starts[size] = used;
        lengths[size] = length;
        entries[2 * size] = key;
        entries[2 * size + 1] = ((long) value << 32) + 1;
        used += length;
        slots[slot(word, length, key)] = size++;
    }

    private int slot(char[] word, int length, long key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        while (slots[slot] != FREE && !matches(slots[slot], word, length, key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean matches(int entry, char[] word, int length, long key) {
        return entries[2 * entry] == key
                && (key >= 0
                        || Arrays.equals(characters, starts[entry], starts[entry] + lengths[entry], word, 0, length));
    }

    /** Returns the word itself, which has no zeros in it, if it is short and of ASCII characters; a negative hash otherwise. */
    private static long key(char[] word, int length) {
        long packed = 0;
        int all = length <= SHORT ? 0 : ASCII;
        for (int i = 0; i < length && all < ASCII; i++) {
            packed = packed << 8 | word[i];
            all |= word[i];
        }
        if (all < ASCII) {
            return packed;
        }
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash | Long.MIN_VALUE;
    }

    private static int hash(long key) {
        // The upper half of a product depends on all that is multiplied only if the halves were mixed before.
        return (int) (((key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private void grow() {
        int length = 2 * size;
        starts = Arrays.copyOf(starts, length);
        lengths = Arrays.copyOf(lengths, length);
        entries = Arrays.copyOf(entries, 2 * length);
        slots = new int[2 * length];
        Arrays.fill(slots, FREE);
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hash(entries[2 * entry]) & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        }
    }
}
