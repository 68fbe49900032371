package newsfold.archive;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Key to article ordinals in memory: one flat hash table whose slots head chains through two arrays. */
final class KeyTable {
    /** No key has the sign bit, because keys have fewer bits. */
    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private int[] heads = new int[1 << 10];
    private int used;
    private int[] ordinals = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int links;

    KeyTable() {
        Arrays.fill(keys, FREE);
    }

    void add(long key, int ordinal) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            heads[slot] = -1;
            used++;
        }
        if (links == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, links * 2);
            next = Arrays.copyOf(next, links * 2);
        }
        ordinals[links] = ordinal;
        next[links] = heads[slot];
        heads[slot] = links++;
    }

    /** Returns ordinals with the key that are not hidden, as many as there are but at most one more than the limit. */
    int[] find(long key, int limit, IntPredicate hidden) {
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            return ArchiveStore.NONE;
        }
        int[] found = new int[4];
        int count = 0;
        for (int link = heads[slot]; link >= 0 && count <= limit; link = next[link]) {
            if (!hidden.test(ordinals[link])) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = ordinals[link];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void grow() {
        long[] old = keys;
        int[] oldHeads = heads;
        keys = new long[old.length * 2];
        heads = new int[old.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != FREE) {
                int slot = slot(keys, old[i]);
                keys[slot] = old[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        // The low bits of a mixed key are as good as a hash of it.
        int slot = (int) key & mask;
        while (table[slot] != FREE && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
