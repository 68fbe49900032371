package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the articles added so far that share a key: an open-addressing table from key to a chain of articles. Takes about
 * 40 bytes a key. Not for several threads.
 */
public final class BatchIndex {
    /** Longer chains are furniture; their newest articles say as much as all of them. */
    private static final int LONGEST_CHAIN = 2000;

    private final List<FingerprintedArticle> articles = new ArrayList<>();
    private long[] table = new long[1 << 10];
    private int[] heads = new int[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int postings;
    private int keys;

    /**
     * Adds an article.
     *
     * @param article the article
     */
    public void add(FingerprintedArticle article) {
        int owner = articles.size();
        articles.add(article);
        for (long key : article.keys()) {
            int slot = slot(key);
            if (heads[slot] == 0) {
                table[slot] = key;
                keys++;
            }
            if (++postings == owners.length) {
                owners = Arrays.copyOf(owners, postings * 2);
                next = Arrays.copyOf(next, postings * 2);
            }
            owners[postings] = owner;
            next[postings] = heads[slot];
            heads[slot] = postings;
            if (keys * 2 > table.length) {
                grow();
            }
        }
    }

    /** Returns the articles that share a key with the given ones, in the order they were added. */
    List<FingerprintedArticle> sharing(long[] wanted) {
        TreeSet<Integer> found = new TreeSet<>();
        for (long key : wanted) {
            int steps = 0;
            for (int at = heads[slot(key)]; at != 0 && steps < LONGEST_CHAIN; at = next[at], steps++) {
                found.add(owners[at]);
            }
        }
        return found.stream().map(articles::get).toList();
    }

    private int slot(long key) {
        int mask = table.length - 1;
        // Keys are mixed already; the high bits spread as well as any.
        int slot = (int) (key >>> 32) & mask;
        while (heads[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldTable = table;
        int[] oldHeads = heads;
        table = new long[oldTable.length * 2];
        heads = new int[oldHeads.length * 2];
        for (int i = 0; i < oldTable.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = slot(oldTable[i]);
                table[slot] = oldTable[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
