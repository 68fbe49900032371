package newsfold.internal;

/**
 * A hash table from 64-bit keys to ints of at least 0, in two flat arrays: 24 to 48 bytes a key. Open addressing with
 * linear probing, at most half full. Nothing is ever removed. Not for several threads.
 */
public final class LongIntMap {
    private long[] keys;

    /** The value plus one, 0 where the slot is free. */
    private int[] values;

    private int size;

    /** Makes an empty table of the smallest size. */
    public LongIntMap() {
        this(8);
    }

    /**
     * Makes an empty table.
     *
     * @param expected how many keys it holds before it grows, at least 0
     */
    public LongIntMap(int expected) {
        Check.argument(expected >= 0, "expected must be at least 0, got %d", expected);
        int length = Integer.highestOneBit(Math.max(8, expected)) * 4;
        keys = new long[length];
        values = new int[length];
    }

    /** Returns the number of keys. */
    public int size() {
        return size;
    }

    /**
     * Looks a key up.
     *
     * @return its value, -1 if it has none
     */
    public int get(long key) {
        return values[slot(key)] - 1;
    }

    /**
     * Sets the value of a key.
     *
     * @param value from 0 to one below the greatest int
     * @return the value before, -1 if it had none
     */
    public int put(long key, int value) {
        int slot = slot(key);
        int before = values[slot];
        if (before == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        values[slot] = value + 1;
        return before - 1;
    }

    /**
     * Returns the number of a key, counted from 0 in the order in which keys come; a new key gets the next number. Not to
     * be mixed with {@link #put}.
     */
    public int number(long key) {
        int known = get(key);
        if (known >= 0) {
            return known;
        }
        put(key, size);
        return size - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // Keys may be hashes or small numbers; the high bits of a product spread both.
        int slot = (int) (((key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
