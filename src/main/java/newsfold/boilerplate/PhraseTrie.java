package newsfold.boilerplate;

import java.util.Arrays;
import java.util.List;
import newsfold.boilerplate.Phrases.Hit;
import newsfold.boilerplate.Phrases.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a tree of words. All branches stand in one open-addressed table by node and word, and a small set of bits
 * turns away most words that start no phrase.
 */
final class PhraseTrie {
    private static final int FIRST_BITS = 16;

    private long[] keys = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private @Nullable Hit[][] hits = new @Nullable Hit[1 << 12][];
    private final long[] first = new long[1 << (FIRST_BITS - 6)];
    private int nodes = 1;

    /** Adds a phrase; the first one with the same words and mode stays. */
    void add(List<String> words, Hit hit) {
        int node = 0;
        for (String word : words) {
            long id = WordHashes.id(word);
            if (node == 0) {
                int bit = bit(id);
                first[bit >> 6] |= 1L << bit;
            }
            node = childOrNew(node, id);
        }
        @Nullable Hit[] own = hits[node];
        if (own == null) {
            own = new @Nullable Hit[Mode.values().length];
            hits[node] = own;
        }
        int mode = index(hit.mode());
        own[mode] = own[mode] == null ? hit : own[mode];
    }

    private static int index(Mode mode) {
        return switch (mode) {
            case WHOLE -> 0;
            case START -> 1;
            case INSIDE -> 2;
            case PLUG -> 3;
        };
    }

    /** Finds the phrase that says most about a line of the first {@code count} words. */
    @Nullable
    Hit find(PhraseTokens words, int count) {
        Hit best = null;
        for (int start = 0; start < count; start++) {
            int bit = bit(words.get(start));
            if ((first[bit >> 6] & (1L << bit)) == 0) {
                continue;
            }
            int node = 0;
            for (int end = start; end < count; end++) {
                node = child(node, words.get(end));
                if (node < 0) {
                    break;
                }
                @Nullable Hit[] own = hits[node];
                if (own != null) {
                    if (start == 0 && end == count - 1) {
                        best = better(best, own[0]);
                    }
                    if (start == 0) {
                        best = better(best, own[1]);
                    }
                    best = better(best, own[2]);
                    best = better(best, own[3]);
                }
            }
        }
        return best;
    }

    private static @Nullable Hit better(@Nullable Hit a, @Nullable Hit b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int order = a.mode().compareTo(b.mode());
        if (order == 0) {
            order = b.words() - a.words();
        }
        return order <= 0 ? a : b;
    }

    private static int bit(long id) {
        return (int) (id >>> (64 - FIRST_BITS));
    }

    /** Never 0, which marks free slots. */
    private static long key(int node, long id) {
        long key = (id ^ (node * 0xD6E8FEB86659FD93L)) * 0x9E3779B97F4A7C15L;
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int child(int node, long id) {
        long key = key(node, id);
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : children[slot];
    }

    private int childOrNew(int node, long id) {
        long key = key(node, id);
        int slot = slot(key);
        if (keys[slot] != 0) {
            return children[slot];
        }
        if (2 * nodes > keys.length) {
            grow();
            slot = slot(key);
        }
        if (nodes == hits.length) {
            hits = Arrays.copyOf(hits, 2 * nodes);
        }
        keys[slot] = key;
        children[slot] = nodes;
        return nodes++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[2 * oldKeys.length];
        children = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                children[slot] = oldChildren[i];
            }
        }
    }
}
