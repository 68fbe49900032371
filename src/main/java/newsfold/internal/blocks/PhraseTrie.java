package newsfold.internal.blocks;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.LongIntMap;
import newsfold.internal.blocks.Phrases.Hit;
import newsfold.internal.blocks.Phrases.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a tree of words. All branches stand in one hash table by node and word; a small set of bits rules
 * out most words that start no phrase.
 */
final class PhraseTrie {
    private static final int FIRST_BITS = 16;

    /** Nodes by their parent and the word that leads to them. */
    private final LongIntMap children = new LongIntMap(1 << 12);

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
                node = children.get(key(node, words.get(end)));
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

    private static long key(int node, long id) {
        return (id ^ (node * 0xD6E8FEB86659FD93L)) * 0x9E3779B97F4A7C15L;
    }

    private int childOrNew(int node, long id) {
        long key = key(node, id);
        int known = children.get(key);
        if (known >= 0) {
            return known;
        }
        if (nodes == hits.length) {
            hits = Arrays.copyOf(hits, 2 * nodes);
        }
        children.put(key, nodes);
        return nodes++;
    }
}
