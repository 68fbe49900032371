package newsfold.internal.linking;

import java.util.Arrays;

/** Sums and maxima by cluster number: a flat hash table with ints of at least 0 as keys. */
final class LinkMap {
    private static final int FREE = -1;
    private static final int GONE = -2;

    private int[] keys;
    private double[] values;
    private float[] maxima;
    private int size;
    private int used;

    LinkMap(int expected) {
        int length = Integer.highestOneBit(Math.max(4, expected * 2)) * 2;
        keys = new int[length];
        Arrays.fill(keys, FREE);
        values = new double[length];
        maxima = new float[length];
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
        int slot = find(key);
        return keys[slot] == key ? values[slot] : 0;
    }

    void add(int key, double value, float maximum) {
        int slot = find(key);
        if (keys[slot] == key) {
            maxima[slot] = Math.max(maxima[slot], maximum);
            values[slot] += value;
            return;
        }
        if (2 * (used + 1) > keys.length) {
            rehash();
            slot = find(key);
        }
        keys[slot] = key;
        values[slot] = value;
        maxima[slot] = maximum;
        size++;
        used++;
    }

    float maximumOf(int key) {
        int slot = find(key);
        return keys[slot] == key ? maxima[slot] : 0;
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
        keys = new int[Integer.highestOneBit(Math.max(4, size * 2)) * 4];
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
