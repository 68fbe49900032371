package newsfold.story;

import java.util.Arrays;

/** Numbers of words: a flat hash table whose keys lie in one array, so that looking up a word makes no string of it. */
final class WordTable {
    private static final int FREE = -1;

    private char[] characters = new char[1 << 13];
    private int used;
    private int[] starts = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] values = new int[1 << 10];
    private int[] counts = new int[1 << 10];
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
        int entry = slots[slot(word, length, hash(word, length))];
        if (entry == FREE) {
            return FREE;
        }
        counts[entry]++;
        return values[entry];
    }

    /** Takes the words that were counted since the last time. */
    interface Counted {
        void word(String word, int value, int count);
    }

    /** Hands out each word that was counted, and starts counting anew. */
    void flush(Counted counted) {
        for (int entry = 0; entry < size; entry++) {
            if (counts[entry] > 0) {
                counted.word(new String(characters, starts[entry], lengths[entry]), values[entry], counts[entry]);
                counts[entry] = 0;
            }
        }
    }

    /** Gives a number, at least 0, to a word that has none, and counts it. */
    void put(char[] word, int length, int value) {
        int hash = hash(word, length);
        if (size == starts.length) {
            grow();
        }
        if (used + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, used + length));
        }
        System.arraycopy(word, 0, characters, used, length);
        starts[size] = used;
        lengths[size] = length;
        hashes[size] = hash;
        values[size] = value;
        counts[size] = 1;
        used += length;
        slots[slot(word, length, hash)] = size++;
    }

    private int slot(char[] word, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != FREE && !matches(slots[slot], word, length, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean matches(int entry, char[] word, int length, int hash) {
        return hashes[entry] == hash
                && lengths[entry] == length
                && Arrays.equals(characters, starts[entry], starts[entry] + length, word, 0, length);
    }

    private static int hash(char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private void grow() {
        int length = 2 * size;
        starts = Arrays.copyOf(starts, length);
        lengths = Arrays.copyOf(lengths, length);
        hashes = Arrays.copyOf(hashes, length);
        values = Arrays.copyOf(values, length);
        counts = Arrays.copyOf(counts, length);
        slots = new int[2 * length];
        Arrays.fill(slots, FREE);
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hashes[entry] & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        }
    }
}
