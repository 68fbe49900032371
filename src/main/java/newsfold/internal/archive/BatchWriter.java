package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.duplicates.DuplicateGroup;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/** Writes the changes of one batch and commits them. Used once. */
final class BatchWriter {
    /**
     * A blob of this many bytes gets a segment of its own, which goes as a whole with the commit that replaces it: among
     * other records it would keep its room until those are merged.
     */
    private static final int LARGE = 1 << 20;

    private final IndexWriter writer;
    private final IndexSnapshot snapshot;
    private final ArchiveStore store;
    private final PendingBatch staged;
    private final Map<RecordKind, Long> grown = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>();

    /**
     * @param snapshot the last commit, opened from the writer
     * @param store the store over the snapshot
     */
    BatchWriter(IndexWriter writer, IndexSnapshot snapshot, ArchiveStore store, PendingBatch staged) {
        this.writer = writer;
        this.snapshot = snapshot;
        this.store = store;
        this.staged = staged;
    }

    /** Writes and commits, and returns what the commit says about itself. */
    Map<String, String> write(Map<String, String> before, String batchId) throws IOException {
        // Deletions first: they name documents of the snapshot, which merges would move.
        deleteArticles();
        for (RecordKind kind : RecordKind.values()) {
            deleteRecords(kind);
        }
        Map<String, String> ownGroups = ownGroups();
        addArticles(ownGroups);
        addRecords(new HashSet<>(ownGroups.values()));
        Map<String, String> data = commitData(before, batchId);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        return data;
    }

    private void deleteArticles() throws IOException {
        for (int ordinal = staged.hidden().nextSetBit(0);
                ordinal >= 0;
                ordinal = staged.hidden().nextSetBit(ordinal + 1)) {
            delete(ordinal);
        }
    }

    private void deleteRecords(RecordKind kind) throws IOException {
        RecordTable changes = staged.records(kind);
        long growth = 0;
        for (String id : changes.touched()) {
            @Nullable StoredRecord now = changes.get(id);
            growth += (now == null ? 0 : 1) - (store.record(kind, id) == null ? 0 : 1);
            for (int document : snapshot.recordDocuments(kind, id)) {
                delete(document);
            }
            if (kind == RecordKind.GROUP && now == null) {
                if (isCarried(id)) {
                    hidden.add(id);
                }
            }
        }
        grown.put(kind, growth);
    }

    private void delete(int document) throws IOException {
        if (writer.tryDeleteDocument(snapshot.reader(), document) < 0) {
            throw new IOException("document " + document + " was merged away while the archive was locked");
        }
    }

    /** Returns the groups of one fresh article each, by article: their articles carry them. */
    private Map<String, String> ownGroups() throws IOException {
        Map<String, String> groups = new HashMap<>();
        for (StoredRecord rec : staged.records(RecordKind.GROUP).all()) {
            DuplicateGroup group = RecordCodec.group(rec.bytes());
            if (LuceneDocuments.isAlone(group)
                    && staged.articles().ordinal(group.canonical()) >= 0
                    && !isCarried(group.id())) {
                groups.put(group.canonical(), group.id());
            }
        }
        return groups;
    }

    /** Tells whether an article that stays carries a group. If it has left the group, another carrier would make two owners. */
    private boolean isCarried(String group) throws IOException {
        int owner = snapshot.ownerOf(group);
        return owner >= 0 && !staged.hidden().get(owner);
    }

    private void addArticles(Map<String, String> ownGroups) throws IOException {
        for (List<ArticleTable.Item> segment : Quarter.split(staged.articles().all())) {
            for (ArticleTable.Item item : segment) {
                writer.addDocument(LuceneDocuments.article(item, ownGroups.get(item.id())));
            }
            writer.flush();
        }
    }

    private void addRecords(Set<String> carried) throws IOException {
        List<StoredRecord> large = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            for (StoredRecord rec : staged.records(kind).all()) {
                if (kind == RecordKind.BLOB && rec.bytes().length >= LARGE) {
                    large.add(rec);
                } else if (kind != RecordKind.GROUP || !carried.contains(rec.id())) {
                    writer.addDocument(LuceneDocuments.record(kind, rec));
                }
            }
        }
        for (String group : hidden) {
            StoredRecord nobody = RecordCodec.group(new DuplicateGroup(group, "", List.of()));
            writer.addDocument(LuceneDocuments.record(RecordKind.GROUP, nobody));
        }
        for (StoredRecord rec : large) {
            writer.flush();
            ((ArchiveCodec) writer.getConfig().getCodec()).packQuickly(true);
            writer.addDocument(LuceneDocuments.record(RecordKind.BLOB, rec));
            ((ArchiveCodec) writer.getConfig().getCodec()).packQuickly(false);
        }
    }

    private Map<String, String> commitData(Map<String, String> before, String batchId) {
        Map<String, String> data = new TreeMap<>(before);
        long articles = ArchiveFormat.number(before, ArchiveFormat.ARTICLES_ENTRY, 0)
                - staged.hidden().cardinality()
                + staged.articles().size();
        long newest = PendingBatch.newer(
                ArchiveFormat.number(before, ArchiveFormat.NEWEST_ENTRY, PendingBatch.NO_DAY),
                staged.articles().newestDay());
        data.put(ArchiveFormat.FORMAT_ENTRY, Integer.toString(ArchiveFormat.VERSION));
        data.put(ArchiveFormat.ARTICLES_ENTRY, Long.toString(articles));
        data.put(ArchiveFormat.NEWEST_ENTRY, Long.toString(newest));
        data.put(ArchiveFormat.BATCH_ENTRY, batchId);
        grown.forEach((kind, growth) -> {
            String entry = ArchiveFormat.countEntry(kind);
            data.put(entry, Long.toString(ArchiveFormat.number(before, entry, 0) + growth));
        });
        return data;
    }
}
