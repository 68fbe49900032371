package newsfold.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import newsfold.duplicates.DuplicateGroup;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A store on disk: one Lucene index, whose commits are the commits of the archive. */
final class LuceneStore implements Store {
    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final ArchiveSettings settings;
    private Snapshot snapshot;
    private Map<String, String> commitData;

    private LuceneStore(
            Directory directory,
            @Nullable IndexWriter writer,
            ArchiveSettings settings,
            Snapshot snapshot,
            Map<String, String> commitData) {
        this.directory = directory;
        this.writer = writer;
        this.settings = settings;
        this.snapshot = snapshot;
        this.commitData = commitData;
    }

    /** Opens the last commit for reading. */
    static LuceneStore read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new IOException("there is no archive at " + path);
        }
        Directory directory = FSDirectory.open(path);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            Map<String, String> data = reader.getIndexCommit().getUserData();
            ArchiveFormat.check(path, data);
            return new LuceneStore(directory, null, ArchiveFormat.settings(data), new Snapshot(reader), data);
        } catch (IndexNotFoundException e) {
            directory.close();
            throw new IOException("there is no archive at " + path, e);
        } catch (IOException | RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the last commit for writing, or makes an empty one. */
    static LuceneStore write(Path path, ArchiveSettings settings) throws IOException {
        Files.createDirectories(path);
        return write(FSDirectory.open(path), path, settings);
    }

    static LuceneStore write(Directory directory, Path path, ArchiveSettings settings) throws IOException {
        IndexWriter writer = null;
        try {
            boolean isNew = !DirectoryReader.indexExists(directory);
            if (!isNew) {
                // Before the writer opens, because opening would already tidy up files that are not ours to touch.
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    ArchiveFormat.check(path, reader.getIndexCommit().getUserData(), settings);
                }
            }
            writer = new IndexWriter(directory, config());
            if (isNew) {
                writer.setLiveCommitData(
                        ArchiveFormat.commitData(settings, 0, Staged.NO_DAY, "").entrySet());
                writer.commit();
            }
            DirectoryReader reader = DirectoryReader.open(writer);
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            return new LuceneStore(directory, writer, settings, new Snapshot(reader), data);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new ArchiveLockedException(
                    "another writer has " + path + " open; wait for it, or open the archive for reading", e);
        } catch (IOException | RuntimeException | Error e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setCodec(new ArchiveCodec())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                // Merges on the committing thread: no threads of Lucene's own, and the same segments every time.
                .setMergePolicy(new PeriodMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    ArchiveSettings settings() {
        return settings;
    }

    @Override
    public long size() {
        return Long.parseLong(commitData.getOrDefault(ArchiveFormat.ARTICLES_ENTRY, "0"));
    }

    @Override
    public int ordinal(String id) throws IOException {
        return snapshot.ordinal(id);
    }

    @Override
    public String id(int ordinal) throws IOException {
        return snapshot.id(ordinal);
    }

    @Override
    public byte[] article(int ordinal) throws IOException {
        return snapshot.article(ordinal);
    }

    @Override
    public byte[] fingerprint(int ordinal) throws IOException {
        return snapshot.fingerprint(ordinal);
    }

    @Override
    public int[][] find(long[] keys, int limit, IntPredicate hidden) throws IOException {
        return snapshot.find(ArchiveFormat.KEYS, keys, limit, hidden);
    }

    @Override
    public @Nullable Rec record(RecordKind kind, String id) throws IOException {
        List<Integer> documents = snapshot.recordDocuments(kind, id);
        if (!documents.isEmpty()) {
            Rec rec = snapshot.rec(kind, documents.get(0));
            return hidesGroup(kind, rec) ? null : rec;
        }
        if (kind == RecordKind.GROUP) {
            int owner = snapshot.ownerOf(id);
            return owner < 0 ? null : RecordCodec.group(Documents.alone(id, snapshot.id(owner)));
        }
        return null;
    }

    @Override
    public List<Rec> linked(RecordKind kind, String link) throws IOException {
        List<Rec> found = snapshot.linked(kind, link);
        int article = kind == RecordKind.GROUP ? snapshot.ordinal(link) : -1;
        String group = article < 0 ? null : snapshot.ownGroup(article);
        if (group != null && snapshot.recordDocuments(kind, group).isEmpty()) {
            found.add(RecordCodec.group(Documents.alone(group, link)));
        }
        return found;
    }

    @Override
    public List<String> ids() throws IOException {
        return idsOf(snapshot.articleDocuments());
    }

    @Override
    public List<String> idsBefore(long day) throws IOException {
        return idsOf(snapshot.articleDocumentsBefore(day));
    }

    private List<String> idsOf(int[] documents) throws IOException {
        List<String> ids = new ArrayList<>(documents.length);
        for (int document : documents) {
            ids.add(snapshot.id(document));
        }
        ids.sort(String::compareTo);
        return ids;
    }

    @Override
    public List<String> recordIds(RecordKind kind) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<String> hidden = new TreeSet<>();
        for (int document : snapshot.recordDocuments(kind)) {
            Rec rec = snapshot.rec(kind, document);
            (hidesGroup(kind, rec) ? hidden : ids).add(rec.id());
        }
        if (kind == RecordKind.GROUP) {
            for (int document : snapshot.articleDocuments()) {
                String group = snapshot.ownGroup(document);
                if (group != null && !hidden.contains(group)) {
                    ids.add(group);
                }
            }
        }
        return new ArrayList<>(ids);
    }

    /** A group without members hides the group that an article carries with it on disk. */
    private static boolean hidesGroup(RecordKind kind, Rec rec) {
        return kind == RecordKind.GROUP && rec.links().isEmpty();
    }

    @Override
    public long newestDay() {
        return Long.parseLong(commitData.getOrDefault(ArchiveFormat.NEWEST_ENTRY, Long.toString(Staged.NO_DAY)));
    }

    @Override
    public void apply(Staged staged, String batchId) throws IOException {
        if (writer == null) {
            throw new IllegalStateException("opened for reading");
        }
        // Deletions first: they name documents of this snapshot, which merges would move.
        for (int ordinal = staged.hidden().nextSetBit(0);
                ordinal >= 0;
                ordinal = staged.hidden().nextSetBit(ordinal + 1)) {
            delete(writer, ordinal);
        }
        List<Rec> hiding = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            for (String id : new TreeSet<>(staged.records(kind).touched())) {
                for (int document : snapshot.recordDocuments(kind, id)) {
                    delete(writer, document);
                }
                if (kind == RecordKind.GROUP && staged.records(kind).get(id) == null) {
                    int owner = snapshot.ownerOf(id);
                    if (owner >= 0 && !staged.hidden().get(owner)) {
                        hiding.add(RecordCodec.group(new DuplicateGroup(id, "", List.of())));
                    }
                }
            }
        }
        Map<String, String> ownGroups = ownGroups(staged);
        Set<String> carried = new HashSet<>(ownGroups.values());
        for (List<ArticleTable.Item> segment : Period.split(staged.articles().all())) {
            for (ArticleTable.Item item : segment) {
                writer.addDocument(Documents.article(item, ownGroups.get(item.id())));
            }
            writer.flush();
        }
        for (RecordKind kind : RecordKind.values()) {
            for (Rec rec : staged.records(kind).all()) {
                if (kind != RecordKind.GROUP || !carried.contains(rec.id())) {
                    writer.addDocument(Documents.record(kind, rec));
                }
            }
        }
        for (Rec rec : hiding) {
            writer.addDocument(Documents.record(RecordKind.GROUP, rec));
        }
        long articles =
                size() - staged.hidden().cardinality() + staged.articles().size();
        long newest = Staged.newer(newestDay(), staged.articles().newestDay());
        Map<String, String> data = ArchiveFormat.commitData(settings, articles, newest, batchId);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        commitData = data;
        DirectoryReader fresh = DirectoryReader.openIfChanged(snapshot.reader(), writer);
        if (fresh != null) {
            snapshot.reader().close();
            snapshot = new Snapshot(fresh);
        }
    }

    /** Returns the groups of one fresh article each, by article: their articles carry them. */
    private static Map<String, String> ownGroups(Staged staged) throws IOException {
        Map<String, String> groups = new HashMap<>();
        for (Rec rec : staged.records(RecordKind.GROUP).all()) {
            DuplicateGroup group = RecordCodec.group(rec.bytes());
            if (Documents.isAlone(group) && staged.articles().ordinal(group.canonical()) >= 0) {
                groups.put(group.canonical(), group.id());
            }
        }
        return groups;
    }

    private void delete(IndexWriter to, int document) throws IOException {
        if (to.tryDeleteDocument(snapshot.reader(), document) < 0) {
            throw new IOException("document " + document + " was merged away while the archive was locked");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (writer != null) {
                writer.rollback();
            }
        } finally {
            IOUtils.close(snapshot.reader(), directory);
        }
    }
}
