package newsfold.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks up the keys of many queries in one sorted pass over a store and the batch that is laid over it. */
final class KeyQuery {
    private static final Comparator<ArchiveHit> MOST_SHARED_FIRST =
            Comparator.comparingInt(ArchiveHit::sharedKeys).reversed().thenComparing(ArchiveHit::id);

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
        int[][] committed = view.store().find(all, limit, view.staged().hidden()::get);
        List<LookupResult> found = new ArrayList<>(queries.size());
        for (int query = 0; query < queries.size(); query++) {
            found.add(find(query, archived.get(query), all, committed, filter));
        }
        return found;
    }

    private LookupResult find(int query, long[] keys, long[] all, int[][] committed, HitFilter filter)
            throws IOException {
        int[] ordinals = ArchiveStore.NONE;
        int count = 0;
        int common = 0;
        ArticleTable staged = view.staged().articles();
        for (long key : keys) {
            int[] old = committed[Arrays.binarySearch(all, key)];
            int[] fresh = staged.find(key, limit, ordinal -> false);
            if (old.length + fresh.length > limit) {
                common++;
                continue;
            }
            int needed = count + old.length + fresh.length;
            if (needed > ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, Math.max(needed, ordinals.length * 2));
            }
            System.arraycopy(old, 0, ordinals, count, old.length);
            count += old.length;
            for (int ordinal : fresh) {
                // Staged articles count downwards from -1, so that one array holds both kinds.
                ordinals[count++] = -1 - ordinal;
            }
        }
        Arrays.sort(ordinals, 0, count);
        List<ArchiveHit> found = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            int ordinal = ordinals[from];
            to = from + 1;
            while (to < count && ordinals[to] == ordinal) {
                to++;
            }
            byte[] fingerprint = ordinal < 0
                    ? staged.item(-1 - ordinal).fingerprint()
                    : view.store().fingerprint(ordinal);
            if (filter.accepts(query, to - from, fingerprint)) {
                String id = ordinal < 0
                        ? staged.item(-1 - ordinal).id()
                        : view.store().id(ordinal);
                found.add(new ArchiveHit(id, to - from, fingerprint));
            }
        }
        found.sort(MOST_SHARED_FIRST);
        return new LookupResult(found, common);
    }
}
