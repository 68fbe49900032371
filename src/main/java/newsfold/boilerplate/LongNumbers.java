package newsfold.boilerplate;

/** Numbers different 64-bit values in the order in which they come, from 0 on; open addressing, at most half full. */
final class LongNumbers {
    private long[] keys = new long[512];

    /** The number after that of the key, 0 where there is none. */
    private int[] next = new int[512];

    private int size;

    /** Returns the number of a value, the next free one if it is new. */
    int of(long value) {
        int slot = slot(value);
        if (next[slot] == 0) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(value);
            }
            keys[slot] = value;
            next[slot] = ++size;
        }
        return next[slot] - 1;
    }

    int size() {
        return size;
    }

    /** The slot of a value, or the free one where it would stand. */
    private int slot(long value) {
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
        while (next[slot] != 0 && keys[slot] != value) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNext = next;
        keys = new long[2 * oldKeys.length];
        next = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNext[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                next[slot] = oldNext[i];
            }
        }
    }
}
