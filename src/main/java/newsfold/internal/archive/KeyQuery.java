package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks up the keys of many queries in one sorted pass over a store and the batch that is laid over it. */
final class KeyQuery {
    private static final Comparator<ArchiveHit> MAX_SHARED_FIRST =
            Comparator.comparingInt(ArchiveHit::sharedKeys).reversed().thenComparing(ArchiveHit::id);

    /** Articles that are looked at though they share common keys only. */
    private static final int MAX_VAGUE = 64;

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final BatchOverlay view;
    private final int limit;

    KeyQuery(BatchOverlay view, int limit) {
        this.view = view;
        this.limit = limit;
    }

    List<LookupResult> find(List<long[]> queries, HitFilter filter) throws IOException {
        List<long[]> archived = new ArrayList<>(queries.size());
        int total = 0;
        for (long[] query : queries) {
            long[] keys = KeyHashing.archived(query);
            archived.add(keys);
            total += keys.length;
        }
        long[] all = new long[total];
        int filled = 0;
        for (long[] keys : archived) {
            System.arraycopy(keys, 0, all, filled, keys.length);
            filled += keys.length;
        }
        all = KeyHashing.distinct(all);
        int[][] committed = view.store().find(all, ALL, view.staged().hidden()::get);
        List<LookupResult> found = new ArrayList<>(queries.size());
        for (int query = 0; query < queries.size(); query++) {
            found.add(find(query, archived.get(query), all, committed, filter));
        }
        return found;
    }

    private LookupResult find(int query, long[] keys, long[] all, int[][] committed, HitFilter filter)
            throws IOException {
        long[] met = new long[keys.length];
        int count = 0;
        int common = 0;
        ArticleTable staged = view.staged().articles();
        for (long key : keys) {
            int[] old = committed[Arrays.binarySearch(all, key)];
            int[] fresh = staged.find(key, ALL, ordinal -> false);
            boolean isCommon = old.length + fresh.length > limit;
            common += isCommon ? 1 : 0;
            int needed = count + old.length + fresh.length;
            if (needed > met.length) {
                met = Arrays.copyOf(met, Math.max(needed, met.length * 2));
            }
            for (int ordinal : old) {
                met[count++] = met(ordinal, isCommon);
            }
            for (int ordinal : fresh) {
                // Staged articles count downwards from -1, so that one array holds both kinds.
                met[count++] = met(-1 - ordinal, isCommon);
            }
        }
        Arrays.sort(met, 0, count);
        List<ArchiveHit> found = new ArrayList<>();
        // Those that share common keys only, by how many.
        List<int[]> vague = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            int ordinal = (int) (met[from] >> 1);
            to = from + 1;
            while (to < count && met[to] >> 1 == ordinal) {
                to++;
            }
            if ((met[from] & 1) == 0) {
                add(query, ordinal, to - from, filter, found);
            } else {
                vague.add(new int[] {ordinal, to - from});
            }
        }
        vague.sort(Comparator.comparingInt(one -> -one[1]));
        for (int[] one : vague.subList(0, Math.min(MAX_VAGUE, vague.size()))) {
            add(query, one[0], one[1], filter, found);
        }
        found.sort(MAX_SHARED_FIRST);
        return new LookupResult(found, common);
    }

    /** Packs an article with the kind of key that it was met under, so that rarer keys sort first. */
    private static long met(int ordinal, boolean isCommon) {
        return (long) ordinal << 1 | (isCommon ? 1 : 0);
    }

    private void add(int query, int ordinal, int shared, HitFilter filter, List<ArchiveHit> found) throws IOException {
        ArticleTable staged = view.staged().articles();
        byte[] fingerprint = ordinal < 0
                ? staged.item(-1 - ordinal).fingerprint()
                : view.store().fingerprint(ordinal);
        if (filter.accepts(query, shared, fingerprint)) {
            String id =
                    ordinal < 0 ? staged.item(-1 - ordinal).id() : view.store().id(ordinal);
            found.add(new ArchiveHit(id, shared, fingerprint));
        }
    }
}
