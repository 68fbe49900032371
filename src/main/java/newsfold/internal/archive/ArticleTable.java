package newsfold.internal.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import newsfold.article.Article;
import newsfold.internal.LongPostings;
import org.jspecify.annotations.Nullable;

/** Articles in memory, found by id and by key. */
final class ArticleTable {
    private final List<@Nullable Item> items = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final LongPostings keys = new LongPostings();

    /**
     * An article as it is stored.
     *
     * @param id its id
     * @param article what is kept of it, not encoded: a batch in memory shares the texts with its caller
     * @param fingerprint the caller's bytes
     * @param keys archived keys, ascending, distinct
     * @param day days since 1970, or {@link PendingBatch#NO_DAY}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Item(String id, Article article, byte[] fingerprint, long[] keys, long day) {}

    void put(Item item) {
        remove(item.id());
        int ordinal = items.size();
        items.add(item);
        byId.put(item.id(), ordinal);
        for (long key : item.keys()) {
            keys.add(key, ordinal);
        }
    }

    boolean remove(String id) {
        Integer ordinal = byId.remove(id);
        if (ordinal == null) {
            return false;
        }
        items.set(ordinal, null);
        return true;
    }

    int size() {
        return byId.size();
    }

    int ordinal(String id) {
        return byId.getOrDefault(id, -1);
    }

    Item item(int ordinal) {
        Item item = items.get(ordinal);
        if (item == null) {
            throw new IllegalArgumentException("no article has the ordinal " + ordinal);
        }
        return item;
    }

    int[] find(long key, int limit, IntPredicate hidden) {
        return keys.find(
                key,
                (int) Math.min(limit + 1L, Integer.MAX_VALUE),
                ordinal -> items.get(ordinal) != null && !hidden.test(ordinal));
    }

    List<String> ids() {
        return new ArrayList<>(new TreeSet<>(byId.keySet()));
    }

    /** Returns all articles, by id. */
    List<Item> all() {
        List<Item> all = new ArrayList<>();
        for (String id : ids()) {
            all.add(item(ordinal(id)));
        }
        return all;
    }

    /** Returns the newest day of any article, or {@link PendingBatch#NO_DAY}. */
    long newestDay() {
        long newest = Long.MIN_VALUE;
        for (Item item : items) {
            if (item != null && item.day() != PendingBatch.NO_DAY) {
                newest = Math.max(newest, item.day());
            }
        }
        return newest == Long.MIN_VALUE ? PendingBatch.NO_DAY : newest;
    }

    /** Gives a day to the articles of which none is known. */
    void dateUndated(long day) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item != null && item.day() == PendingBatch.NO_DAY) {
                items.set(i, new Item(item.id(), item.article(), item.fingerprint(), item.keys(), day));
            }
        }
    }
}
