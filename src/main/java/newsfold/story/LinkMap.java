package newsfold.story;

import java.util.Arrays;

/** Sums by cluster number: a flat hash table from ints of at least 0 to doubles. */
final class LinkMap {
    private static final int FREE = -1;
    private static final int GONE = -2;

    private int[] keys;
    private double[] values;
    private int size;
    private int used;

    LinkMap(int expected) {
        int length = Integer.highestOneBit(Math.max(4, expected * 2)) * 2;
        keys = new int[length];
        Arrays.fill(keys, FREE);
        values = new double[length];
    }

    int size() {
        return size;
    }

    int slots() {
        return keys.length;
    }

    /** Returns the key in a slot, negative if there is none. */
    int key(int slot) {
        return keys[slot];
    }

    double value(int slot) {
        return values[slot];
    }

    double get(int key) {
        int slot = find(key);
        return keys[slot] == key ? values[slot] : 0;
    }

    void add(int key, double value) {
        int slot = find(key);
        if (keys[slot] == key) {
            values[slot] += value;
            return;
        }
        if (2 * (used + 1) > keys.length) {
            rehash();
            slot = find(key);
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        used++;
    }

    void remove(int key) {
        int slot = find(key);
        if (keys[slot] == key) {
            keys[slot] = GONE;
            size--;
        }
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        int[] oldKeys = keys;
        double[] oldValues = values;
        keys = new int[Integer.highestOneBit(Math.max(4, size * 2)) * 4];
        Arrays.fill(keys, FREE);
        values = new double[keys.length];
        used = size;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] >= 0) {
                int free = find(oldKeys[slot]);
                keys[free] = oldKeys[slot];
                values[free] = oldValues[slot];
            }
        }
    }
}
