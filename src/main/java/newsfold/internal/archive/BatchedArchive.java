package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Check;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.lucene.store.Directory;

/** A store with the changes of one batch laid over it. */
final class BatchedArchive implements Archive {
    private final ArchiveStore store;
    private final ArchiveSettings settings;
    private final boolean writable;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private PendingBatch staged = new PendingBatch();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        FAILED,
        CLOSED
    }

    private BatchedArchive(ArchiveStore store, ArchiveSettings settings, boolean writable) {
        this.store = store;
        this.settings = settings;
        this.writable = writable;
    }

    static Archive inMemory(ArchiveSettings settings) {
        return new BatchedArchive(new MemoryStore(), settings, true);
    }

    static Archive open(Path directory, ArchiveSettings settings) throws IOException {
        return new BatchedArchive(LuceneStore.write(directory, settings), settings, true);
    }

    /** Opens an archive whose files lie in a directory of Lucene's. */
    static Archive open(Directory files, Path directory, ArchiveSettings settings) throws IOException {
        return new BatchedArchive(LuceneStore.write(files, directory, settings), settings, true);
    }

    static ArchiveIndex reader(Path directory) throws IOException {
        return reader(LuceneStore.read(directory));
    }

    static ArchiveIndex reader(LuceneStore store) {
        return new BatchedArchive(store, store.settings(), false);
    }

    private interface Action<T> {
        T run(BatchOverlay view) throws IOException;
    }

    private <T> T read(Action<T> action) throws IOException {
        return locked(lock.readLock(), action);
    }

    private <T> T write(Action<T> action) throws IOException {
        Check.state(writable, "this archive was opened for reading; use Archive.open to change it");
        return locked(lock.writeLock(), action);
    }

    private <T> T locked(Lock held, Action<T> action) throws IOException {
        held.lock();
        try {
            Check.state(state != State.CLOSED, "the archive is closed");
            Check.state(state != State.FAILED, "a commit of this archive failed; close it and open it again");
            return action.run(new BatchOverlay(store, staged));
        } finally {
            held.unlock();
        }
    }

    @Override
    public ArchiveSettings settings() {
        return settings;
    }

    @Override
    public ArchiveInfo info() throws IOException {
        return read(view -> store.info(settings));
    }

    @Override
    public long size() throws IOException {
        return read(BatchOverlay::size);
    }

    @Override
    public boolean contains(String id) throws IOException {
        return read(view -> view.contains(id));
    }

    @Override
    public Optional<Article> article(String id) throws IOException {
        return read(view -> view.article(id));
    }

    @Override
    public Optional<byte[]> fingerprint(String id) throws IOException {
        return read(view -> view.fingerprint(id));
    }

    @Override
    public List<LookupResult> find(List<long[]> queries, HitFilter filter) throws IOException {
        return read(view -> new KeyQuery(view, settings.keyLimit()).find(queries, filter));
    }

    @Override
    public List<Match> matchesOf(String articleId) throws IOException {
        return read(view -> {
            List<Match> matches = new ArrayList<>();
            for (StoredRecord rec : view.linked(RecordKind.MATCH, articleId)) {
                matches.add(RecordCodec.match(rec));
            }
            matches.sort(BatchOverlay.BY_PAIR);
            return List.copyOf(matches);
        });
    }

    @Override
    public Optional<DuplicateGroup> group(String groupId) throws IOException {
        return read(view -> view.group(groupId));
    }

    @Override
    public Optional<String> groupOf(String articleId) throws IOException {
        return read(view -> view.groupOf(articleId));
    }

    @Override
    public Optional<Story> story(String storyId) throws IOException {
        return read(view -> view.story(storyId));
    }

    @Override
    public Optional<String> storyOf(String groupId) throws IOException {
        return read(view -> view.linked(RecordKind.STORY, groupId).stream()
                .map(StoredRecord::id)
                .min(String::compareTo));
    }

    @Override
    public Optional<byte[]> blob(String name) throws IOException {
        return read(view -> Optional.ofNullable(view.record(RecordKind.BLOB, name))
                .map(rec -> rec.bytes().clone()));
    }

    @Override
    public boolean isCommitted(String batchId) throws IOException {
        return read(view -> store.record(RecordKind.BATCH, batchId) != null);
    }

    @Override
    public List<String> ids() throws IOException {
        return read(BatchOverlay::ids);
    }

    @Override
    public Iterable<Article> articles() throws IOException {
        return new LazyIterable<>(ids(), id -> listed(id, article(id)));
    }

    @Override
    public Iterable<DuplicateGroup> groups() throws IOException {
        return new LazyIterable<>(read(view -> view.recordIds(RecordKind.GROUP)), id -> listed(id, group(id)));
    }

    @Override
    public Iterable<Story> stories() throws IOException {
        return new LazyIterable<>(read(view -> view.recordIds(RecordKind.STORY)), id -> listed(id, story(id)));
    }

    @Override
    public Iterable<Match> matches() throws IOException {
        return new LazyIterable<>(
                read(view -> view.recordIds(RecordKind.MATCH)), id -> listed(id, read(view -> view.match(id))));
    }

    private static <T> T listed(String id, Optional<T> value) throws IOException {
        return value.orElseThrow(
                () -> new IOException(id + " is in the archive but not found by its id; run archive verify"));
    }

    @Override
    public void put(ArchiveEntry entry) throws IOException {
        Article article = entry.article();
        ArticleTable.Item item = new ArticleTable.Item(
                article.id(),
                RecordCodec.kept(article, settings.storesText()),
                entry.fingerprint(),
                KeyHashing.archived(entry.keys()),
                entry.day().map(LocalDate::toEpochDay).orElse(PendingBatch.NO_DAY));
        write(view -> {
            view.replace(item.id());
            staged.articles().put(item);
            return item;
        });
    }

    @Override
    public void putVersion(Article version) throws IOException {
        byte[] bytes = RecordCodec.article(version, settings.storesText());
        write(view -> {
            List<StoredRecord> kept = view.versions(version.id());
            int number = kept.isEmpty()
                    ? 0
                    : 1 + RecordCodec.numberOfVersion(kept.get(kept.size() - 1).id());
            RecordTable versions = staged.records(RecordKind.VERSION);
            versions.put(StoredRecord.of(RecordCodec.versionId(version.id(), number), List.of(version.id()), bytes));
            if (kept.size() >= PageHistory.MAX_VERSIONS) {
                versions.remove(kept.get(0).id());
            }
            return version;
        });
    }

    @Override
    public List<Article> otherVersions(String id) throws IOException {
        return read(view -> {
            List<Article> versions = new ArrayList<>();
            for (StoredRecord rec : view.versions(id)) {
                versions.add(RecordCodec.article(rec.bytes()));
            }
            return versions;
        });
    }

    @Override
    public List<Version> versions(String idOrUrl) throws IOException {
        return PageHistory.of(this, PageHistory.page(this, idOrUrl));
    }

    @Override
    public boolean delete(String id) throws IOException {
        return write(view -> view.delete(id, new TreeSet<>()));
    }

    @Override
    public PruneResult prune(LocalDate before) throws IOException {
        return write(view -> {
            TreeSet<String> touched = new TreeSet<>();
            List<String> old = view.idsBefore(before.toEpochDay());
            old.sort(null);
            TreeSet<String> pages = new TreeSet<>();
            for (String id : old) {
                view.article(id).map(PageHistory::page).ifPresent(pages::add);
                view.delete(id, touched);
            }
            List<DuplicateGroup> groups = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (String id : touched) {
                view.group(id).ifPresentOrElse(groups::add, () -> gone.add(id));
            }
            return new PruneResult(old, groups, gone, pages);
        });
    }

    @Override
    public void putMatch(Match match) throws IOException {
        write(view -> {
            checkArchived(view, match.a(), "a match");
            checkArchived(view, match.b(), "a match");
            staged.records(RecordKind.MATCH).put(StoredRecord.of(match));
            return match;
        });
    }

    @Override
    public void removeMatch(String a, String b) throws IOException {
        remove(RecordKind.MATCH, RecordCodec.matchId(a, b));
    }

    @Override
    public void putGroup(DuplicateGroup group) throws IOException {
        Check.argument(!group.id().isBlank(), "a group needs an id that is not blank");
        Check.argument(!group.members().isEmpty(), "group %s has no members; use removeGroup", group.id());
        write(view -> {
            for (Member member : group.members()) {
                checkArchived(view, member.id(), "a group");
            }
            // Members that were in it before are in no other, and looking them up would read the group for each of
            // them.
            Set<String> before = new HashSet<>();
            view.group(group.id()).ifPresent(old -> old.members().forEach(member -> before.add(member.id())));
            for (Member member : group.members()) {
                if (!before.contains(member.id())) {
                    view.leaveGroups(member.id(), group.id());
                }
            }
            staged.records(RecordKind.GROUP).put(RecordCodec.group(group));
            return group;
        });
    }

    @Override
    public void removeGroup(String groupId) throws IOException {
        remove(RecordKind.GROUP, groupId);
    }

    @Override
    public void putStory(Story story) throws IOException {
        Check.argument(!story.id().isBlank(), "a story needs an id that is not blank");
        put(RecordKind.STORY, RecordCodec.story(story));
    }

    @Override
    public void removeStory(String storyId) throws IOException {
        remove(RecordKind.STORY, storyId);
    }

    @Override
    public void putBlob(String name, byte[] bytes) throws IOException {
        Check.argument(!name.isBlank(), "a blob needs a name that is not blank");
        put(RecordKind.BLOB, StoredRecord.of(name, List.of(), bytes));
    }

    @Override
    public void removeBlob(String name) throws IOException {
        remove(RecordKind.BLOB, name);
    }

    @Override
    public void commit(String batchId) throws IOException {
        Check.argument(!batchId.isBlank(), "a batch needs an id that is not blank");
        write(view -> {
            Check.state(
                    store.record(RecordKind.BATCH, batchId) == null,
                    "batch %s is committed already; ask isCommitted before adding it again",
                    batchId);
            long newest = staged.articles().newestDay();
            staged.articles().dateUndated(newest == PendingBatch.NO_DAY ? store.newestDay() : newest);
            staged.records(RecordKind.BATCH).put(StoredRecord.of(batchId, List.of(), new byte[0]));
            state = State.FAILED;
            store.apply(staged, batchId);
            state = State.OPEN;
            staged = new PendingBatch();
            return batchId;
        });
    }

    @Override
    public void rollback() throws IOException {
        write(view -> {
            staged = new PendingBatch();
            return view;
        });
    }

    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            if (state != State.CLOSED) {
                state = State.CLOSED;
                staged = new PendingBatch();
                store.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(RecordKind kind, StoredRecord rec) throws IOException {
        write(view -> {
            staged.records(kind).put(rec);
            return rec;
        });
    }

    private void remove(RecordKind kind, String id) throws IOException {
        write(view -> {
            staged.records(kind).remove(id);
            return id;
        });
    }

    private static void checkArchived(BatchOverlay view, String id, String what) throws IOException {
        Check.argument(view.contains(id), "%s names %s, which is not archived; put the article first", what, id);
    }
}
