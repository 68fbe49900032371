package newsfold.internal.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import newsfold.article.Article;
import org.jspecify.annotations.Nullable;

/** A store in memory. */
final class MemoryStore implements ArchiveStore {
    private PendingBatch state = new PendingBatch();
    private long newestDay = PendingBatch.NO_DAY;
    private @Nullable String lastBatch;

    @Override
    public long size() {
        return state.articles().size();
    }

    @Override
    public int ordinal(String id) {
        return state.articles().ordinal(id);
    }

    @Override
    public String id(int ordinal) {
        return state.articles().item(ordinal).id();
    }

    @Override
    public Article article(int ordinal) {
        return state.articles().item(ordinal).article();
    }

    @Override
    public byte[] fingerprint(int ordinal) {
        return state.articles().item(ordinal).fingerprint();
    }

    @Override
    public int[][] find(long[] keys, int limit, IntPredicate hidden) {
        int[][] found = new int[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            found[i] = state.articles().find(keys[i], limit, hidden);
        }
        return found;
    }

    @Override
    public @Nullable StoredRecord record(RecordKind kind, String id) {
        return state.records(kind).get(id);
    }

    @Override
    public List<StoredRecord> linked(RecordKind kind, String link) {
        return state.records(kind).linked(link);
    }

    @Override
    public List<String> ids() {
        return state.articles().ids();
    }

    @Override
    public List<String> idsBefore(long day) {
        List<String> found = new ArrayList<>();
        for (ArticleTable.Item item : state.articles().all()) {
            if (item.day() < day) {
                found.add(item.id());
            }
        }
        return found;
    }

    @Override
    public List<String> recordIds(RecordKind kind) {
        List<String> ids = new ArrayList<>();
        for (StoredRecord rec : state.records(kind).all()) {
            ids.add(rec.id());
        }
        return ids;
    }

    @Override
    public long newestDay() {
        return newestDay;
    }

    @Override
    public ArchiveInfo info(ArchiveSettings opened) {
        return new ArchiveInfo(
                0,
                opened,
                size(),
                recordIds(RecordKind.GROUP).size(),
                recordIds(RecordKind.MATCH).size(),
                recordIds(RecordKind.STORY).size(),
                recordIds(RecordKind.BATCH).size(),
                Optional.ofNullable(lastBatch),
                0,
                List.of());
    }

    @Override
    public void apply(PendingBatch staged, String batchId) {
        lastBatch = batchId;
        newestDay = PendingBatch.newer(newestDay, staged.articles().newestDay());
        if (size() == 0
                && Arrays.stream(RecordKind.values())
                        .allMatch(kind -> state.records(kind).isUnchanged())) {
            // As for all who fold one batch: no copy of a large one.
            state = staged;
            return;
        }
        staged.hidden().stream()
                .mapToObj(ordinal -> state.articles().item(ordinal).id())
                .toList()
                .forEach(state.articles()::remove);
        staged.articles().all().forEach(state.articles()::put);
        for (RecordKind kind : RecordKind.values()) {
            state.records(kind).apply(staged.records(kind));
        }
    }

    @Override
    public void close() {}
}
