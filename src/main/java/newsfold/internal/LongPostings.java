package newsfold.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Posting lists in memory: each 64-bit key leads to the documents that have it, newest first. A hash table whose values
 * head chains through two arrays. Not for several threads.
 */
public final class LongPostings {
    private static final int[] NONE = {};

    private final LongIntMap heads = new LongIntMap(1 << 8);
    private int[] documents = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int size;

    /** Makes an empty index. */
    public LongPostings() {}

    /** Adds a document to the list of a key. */
    public void add(long key, int document) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        documents[size] = document;
        next[size] = heads.put(key, size);
        size++;
    }

    /**
     * Returns the newest documents of a key that pass a filter.
     *
     * @param max how many to return at most
     */
    public int[] find(long key, int max, IntPredicate filter) {
        int posting = heads.get(key);
        if (posting < 0) {
            return NONE;
        }
        int[] found = new int[4];
        int count = 0;
        for (; posting >= 0 && count < max; posting = next[posting]) {
            if (filter.test(documents[posting])) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = documents[posting];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
