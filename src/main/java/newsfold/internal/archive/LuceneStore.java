package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import newsfold.article.Article;
import newsfold.internal.Check;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A store on disk: one Lucene index, whose commits are the commits of the archive. */
final class LuceneStore implements ArchiveStore {
    private static final double BUFFER_MEGABYTES = 48;

    /** Files up to this size are read whole when an archive is opened, to find damage before it hides an article. */
    private static final long CHECKED_BYTES = 16 << 20;

    private final Path path;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final ArchiveSettings settings;
    private final OpenKeyFiles keyFiles;
    private final DamageGuard guard;
    private IndexSnapshot snapshot;
    private Map<String, String> commitData;

    private LuceneStore(
            Path path,
            Directory directory,
            @Nullable IndexWriter writer,
            ArchiveSettings settings,
            IndexSnapshot snapshot,
            OpenKeyFiles keyFiles,
            Map<String, String> commitData) {
        this.guard = new DamageGuard(path);
        this.keyFiles = keyFiles;
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.settings = settings;
        this.snapshot = snapshot;
        this.commitData = commitData;
    }

    /** Opens the last commit for reading. */
    static LuceneStore read(Path path) throws IOException {
        return read(path, CHECKED_BYTES);
    }

    /** Opens the last commit for reading, and looks at the checksums of files up to some size first. */
    static LuceneStore read(Path path, long checkedBytes) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new IOException("there is no archive at " + path);
        }
        DamageGuard guard = new DamageGuard(path);
        Directory directory = new RenamedCodecDirectory(ArchiveFiles.open(path));
        try {
            if (CommitFinder.lastCommit(directory) == null) {
                throw CommitFinder.nothingToRead(directory, path);
            }
            OpenKeyFiles keyFiles = new OpenKeyFiles();
            return guard.read(() -> CommitFinder.open(directory, reader -> {
                Map<String, String> data = reader.getIndexCommit().getUserData();
                ArchiveFormat.check(path, data);
                IndexSnapshot snapshot = IndexSnapshot.checked(reader, keyFiles, checkedBytes);
                return new LuceneStore(path, directory, null, ArchiveFormat.settings(data), snapshot, keyFiles, data);
            }));
        } catch (IOException | RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the last commit for writing, or makes an empty one. */
    static LuceneStore write(Path path, ArchiveSettings settings) throws IOException {
        Files.createDirectories(path);
        return write(ArchiveFiles.open(path), path, settings);
    }

    static LuceneStore write(Directory files, Path path, ArchiveSettings settings) throws IOException {
        Directory directory = new RenamedCodecDirectory(files);
        try {
            boolean isNew = CommitFinder.lastCommit(directory) == null;
            if (isNew) {
                CommitFinder.checkNew(directory, path);
                return write(directory, path, settings, true);
            }
            return new DamageGuard(path).read(() -> {
                // Before the writer opens, because opening would already tidy up files that are not ours to touch.
                CommitFinder.open(directory, reader -> {
                            ArchiveFormat.check(path, reader.getIndexCommit().getUserData(), settings);
                            IndexSnapshot.checked(reader, new OpenKeyFiles(), CHECKED_BYTES);
                            return reader;
                        })
                        .close();
                return write(directory, path, settings, false);
            });
        } catch (LockObtainFailedException e) {
            directory.close();
            throw WriterLock.refused(path, e);
        } catch (IOException | RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    private static LuceneStore write(Directory directory, Path path, ArchiveSettings settings, boolean isNew)
            throws IOException {
        OpenKeyFiles keyFiles = new OpenKeyFiles();
        IndexWriter writer = new IndexWriter(directory, config(keyFiles, isNew));
        try {
            WriterLock.claim(path);
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            if (isNew) {
                Check.state(data.isEmpty(), "another writer made the archive %s at this moment; open it again", path);
                data.putAll(ArchiveFormat.commitData(settings));
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
            IndexSnapshot snapshot = IndexSnapshot.of(DirectoryReader.open(writer), keyFiles);
            return new LuceneStore(path, directory, writer, settings, snapshot, keyFiles, data);
        } catch (IOException | RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    private static IndexWriterConfig config(OpenKeyFiles keyFiles, boolean isNew) {
        return new IndexWriterConfig()
                .setCodec(new ArchiveCodec(keyFiles))
                // A commit that is there is never replaced by an empty one.
                .setOpenMode(isNew ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.APPEND)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                // Merges on the committing thread: no threads of Lucene's own, and the same segments every time.
                .setMergePolicy(new QuarterMergePolicy(keyFiles))
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    ArchiveSettings settings() {
        return settings;
    }

    @Override
    public long size() {
        return ArchiveFormat.number(commitData, ArchiveFormat.ARTICLES_ENTRY, 0);
    }

    @Override
    public int ordinal(String id) throws IOException {
        return guard.read(() -> snapshot.ordinal(id));
    }

    @Override
    public String id(int ordinal) throws IOException {
        return guard.read(() -> snapshot.id(ordinal));
    }

    @Override
    public Article article(int ordinal) throws IOException {
        return RecordCodec.article(guard.read(() -> snapshot.article(ordinal)));
    }

    @Override
    public byte[] fingerprint(int ordinal) throws IOException {
        return guard.read(() -> snapshot.fingerprint(ordinal));
    }

    @Override
    public int[][] find(long[] keys, int limit, IntPredicate hidden) throws IOException {
        return guard.read(() -> snapshot.find(ArchiveFormat.KEYS, keys, limit, hidden));
    }

    @Override
    public @Nullable StoredRecord record(RecordKind kind, String id) throws IOException {
        return guard.read(() -> Optional.ofNullable(readRecord(kind, id))).orElse(null);
    }

    private @Nullable StoredRecord readRecord(RecordKind kind, String id) throws IOException {
        List<Integer> documents = snapshot.recordDocuments(kind, id);
        if (!documents.isEmpty()) {
            StoredRecord rec = snapshot.rec(kind, documents.get(0));
            return hidesGroup(kind, rec) ? null : rec;
        }
        if (kind == RecordKind.GROUP) {
            int owner = snapshot.ownerOf(id);
            return owner < 0 ? null : RecordCodec.group(LuceneDocuments.alone(id, snapshot.id(owner)));
        }
        return null;
    }

    @Override
    public List<StoredRecord> linked(RecordKind kind, String link) throws IOException {
        return guard.read(() -> readLinked(kind, link));
    }

    private List<StoredRecord> readLinked(RecordKind kind, String link) throws IOException {
        List<StoredRecord> found = snapshot.linked(kind, link);
        int article = kind == RecordKind.GROUP ? snapshot.ordinal(link) : -1;
        String group = article < 0 ? null : snapshot.ownGroup(article);
        if (group != null && snapshot.recordDocuments(kind, group).isEmpty()) {
            found.add(RecordCodec.group(LuceneDocuments.alone(group, link)));
        }
        return found;
    }

    @Override
    public List<String> ids() throws IOException {
        return guard.read(() -> idsOf(snapshot.articleDocuments()));
    }

    @Override
    public List<String> idsBefore(long day) throws IOException {
        return guard.read(() -> idsOf(snapshot.articleDocumentsBefore(day)));
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
        return guard.read(() -> readRecordIds(kind));
    }

    private List<String> readRecordIds(RecordKind kind) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<String> hidden = new TreeSet<>();
        for (int document : snapshot.recordDocuments(kind)) {
            StoredRecord rec = snapshot.rec(kind, document);
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
    private static boolean hidesGroup(RecordKind kind, StoredRecord rec) {
        return kind == RecordKind.GROUP && rec.links().isEmpty();
    }

    @Override
    public long newestDay() {
        return ArchiveFormat.number(commitData, ArchiveFormat.NEWEST_ENTRY, PendingBatch.NO_DAY);
    }

    @Override
    public ArchiveInfo info(ArchiveSettings opened) throws IOException {
        return guard.read(() -> readInfo(opened));
    }

    private ArchiveInfo readInfo(ArchiveSettings opened) throws IOException {
        List<ArchiveInfo.Segment> segments = new ArrayList<>();
        long bytes = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            SegmentCommitInfo segment = ((SegmentReader) leaf.reader()).getSegmentInfo();
            segments.add(new ArchiveInfo.Segment(
                    segment.info.name,
                    segment.info.maxDoc(),
                    leaf.reader().numDeletedDocs(),
                    segment.sizeInBytes(),
                    day(segment, SegmentDays.FIRST_DAY),
                    day(segment, SegmentDays.LAST_DAY)));
            bytes += segment.sizeInBytes();
        }
        segments.sort(Comparator.comparing(ArchiveInfo.Segment::name));
        return new ArchiveInfo(
                ArchiveFormat.version(commitData),
                opened,
                size(),
                count(RecordKind.GROUP),
                count(RecordKind.MATCH),
                count(RecordKind.STORY),
                count(RecordKind.BATCH),
                Optional.ofNullable(commitData.get(ArchiveFormat.BATCH_ENTRY)),
                bytes,
                segments);
    }

    private static Optional<LocalDate> day(SegmentCommitInfo segment, String attribute) {
        return Optional.ofNullable(segment.info.getAttribute(attribute))
                .map(Long::parseLong)
                .filter(day -> day != PendingBatch.NO_DAY)
                .map(LocalDate::ofEpochDay);
    }

    private long count(RecordKind kind) {
        return ArchiveFormat.number(commitData, ArchiveFormat.countEntry(kind), 0);
    }

    @Override
    public void apply(PendingBatch staged, String batchId) throws IOException {
        if (writer == null) {
            throw new IllegalStateException("opened for reading");
        }
        Map<String, String> data;
        try {
            data = new BatchWriter(writer, snapshot, this, staged).write(commitData, batchId);
        } catch (IOException | RuntimeException | Error e) {
            IOException failure = new IOException(
                    String.format(
                            Locale.ROOT,
                            "batch %s could not be written to %s: %s; the archive keeps its last commit, so mend the"
                                    + " cause and run the batch again",
                            batchId,
                            path,
                            e),
                    e);
            try {
                // Now rather than on close, so that the room is free again.
                writer.rollback();
            } catch (IOException | RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        commitData = data;
        DirectoryReader fresh = DirectoryReader.openIfChanged(snapshot.reader(), writer);
        if (fresh != null) {
            snapshot.reader().close();
            snapshot = IndexSnapshot.of(fresh, keyFiles);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (writer != null) {
                // Before the lock is gone, or it might be the next writer's.
                WriterLock.release(path);
                writer.rollback();
            }
        } finally {
            IOUtils.close(snapshot.reader(), directory);
        }
    }
}
