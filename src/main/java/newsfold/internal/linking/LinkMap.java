package newsfold.internal.linking;

import java.util.Arrays;

/** Sums of similarities and maxima of evidence by cluster number: a flat hash table with ints of at least 0 as keys. */
final class LinkMap {
    private static final int FREE = -1;
    private static final int GONE = -2;

    private int[] keys;
    private double[] values;
    private float[] maxima;
    private int size;
    private int used;

    LinkMap(int expected) {
        int length = slots(expected);
        keys = new int[length];
        Arrays.fill(keys, FREE);
        values = new double[length];
        maxima = new float[length];
    }

    /** Returns the power of two of which this number of keys fills at most four fifths. */
    private static int slots(int keys) {
        return Integer.highestOneBit(Math.max(1, 5 * keys / 4)) * 2;
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

    float maximum(int slot) {
        return maxima[slot];
    }

    double get(int key) {
        int slot = slotOf(key);
        return slot < 0 ? 0 : values[slot];
    }

    /** Returns the slot of a key, negative if there is none. */
    int slotOf(int key) {
        int slot = find(key);
        return keys[slot] == key ? slot : -1;
    }

    void add(int key, double value, float maximum) {
        int slot = find(key);
        if (keys[slot] == key) {
            maxima[slot] = Math.max(maxima[slot], maximum);
            values[slot] += value;
            return;
        }
        if (5 * (used + 1) > 4 * keys.length) {
            rehash();
            slot = find(key);
        }
        keys[slot] = key;
        values[slot] = value;
        maxima[slot] = maximum;
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
        float[] oldMaxima = maxima;
        keys = new int[slots(2 * size)];
        Arrays.fill(keys, FREE);
        values = new double[keys.length];
        maxima = new float[keys.length];
        used = size;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] >= 0) {
                int free = find(oldKeys[slot]);
                keys[free] = oldKeys[slot];
                values[free] = oldValues[slot];
                maxima[free] = oldMaxima[slot];
            }
        }
    }
}
