package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/** A store with the changes of a batch laid over it. Ordinals of staged articles are negative. */
final class BatchOverlay {
    static final Comparator<Match> BY_PAIR = Comparator.comparing(Match::a).thenComparing(Match::b);

    private final ArchiveStore store;
    private final PendingBatch staged;

    BatchOverlay(ArchiveStore store, PendingBatch staged) {
        this.store = store;
        this.staged = staged;
    }

    ArchiveStore store() {
        return store;
    }

    PendingBatch staged() {
        return staged;
    }

    long size() {
        return store.size() - staged.hidden().cardinality() + staged.articles().size();
    }

    /** Returns the ordinal in the store of an article that was not replaced or deleted, or -1. */
    private int committed(String id) throws IOException {
        int ordinal = store.ordinal(id);
        return ordinal >= 0 && staged.hidden().get(ordinal) ? -1 : ordinal;
    }

    boolean contains(String id) throws IOException {
        return staged.articles().ordinal(id) >= 0 || committed(id) >= 0;
    }

    Optional<Article> article(String id) throws IOException {
        int fresh = staged.articles().ordinal(id);
        if (fresh >= 0) {
            return Optional.of(staged.articles().item(fresh).article());
        }
        int old = committed(id);
        return old < 0 ? Optional.empty() : Optional.of(store.article(old));
    }

    Optional<byte[]> fingerprint(String id) throws IOException {
        int fresh = staged.articles().ordinal(id);
        if (fresh >= 0) {
            return Optional.of(staged.articles().item(fresh).fingerprint().clone());
        }
        int old = committed(id);
        return old < 0 ? Optional.empty() : Optional.of(store.fingerprint(old).clone());
    }

    /** Makes room for an article of the same id, which will be in the same group. */
    void replace(String id) throws IOException {
        if (!contains(id)) {
            // As nearly always, and three look-ups in every segment cost more than one.
            return;
        }
        // An article may carry its group with it on disk, so the group is staged before the article is hidden.
        linked(RecordKind.GROUP, id).forEach(staged.records(RecordKind.GROUP)::put);
        if (hide(id)) {
            removeMatchesOf(id);
        }
    }

    /**
     * Removes an article, its matches and its membership.
     *
     * @param left gets the id of the group it leaves, which may be empty and so gone
     * @return false if there is no such article
     */
    boolean delete(String id, Set<String> left) throws IOException {
        if (!contains(id)) {
            return false;
        }
        removeMatchesOf(id);
        linked(RecordKind.VERSION, id)
                .forEach(rec -> staged.records(RecordKind.VERSION).remove(rec.id()));
        left.addAll(leaveGroups(id, ""));
        return hide(id);
    }

    /** Returns the versions of an article, in the order in which they were put. */
    List<StoredRecord> versions(String articleId) throws IOException {
        List<StoredRecord> versions = linked(RecordKind.VERSION, articleId);
        versions.sort(Comparator.comparingInt(rec -> RecordCodec.numberOfVersion(rec.id())));
        return versions;
    }

    private void removeMatchesOf(String articleId) throws IOException {
        for (StoredRecord rec : linked(RecordKind.MATCH, articleId)) {
            staged.records(RecordKind.MATCH).remove(rec.id());
        }
    }

    /** Takes an article out of every group but one, and returns the groups it left, empty ones too. */
    Set<String> leaveGroups(String articleId, String except) throws IOException {
        RecordTable groups = staged.records(RecordKind.GROUP);
        Set<String> left = new TreeSet<>();
        for (StoredRecord rec : linked(RecordKind.GROUP, articleId)) {
            if (rec.id().equals(except)) {
                continue;
            }
            DuplicateGroup group = RecordCodec.group(rec.bytes());
            List<Member> staying = new ArrayList<>(group.members());
            staying.removeIf(member -> member.id().equals(articleId));
            if (staying.isEmpty()) {
                groups.remove(rec.id());
            } else {
                groups.put(
                        RecordCodec.group(new DuplicateGroup(group.id(), group.canonical(), group.reason(), staying)));
            }
            left.add(rec.id());
        }
        return left;
    }

    /** Removes an article, and tells whether there was one. */
    private boolean hide(String id) throws IOException {
        if (staged.articles().remove(id)) {
            return true;
        }
        int old = committed(id);
        if (old >= 0) {
            staged.hidden().set(old);
        }
        return old >= 0;
    }

    @Nullable
    StoredRecord record(RecordKind kind, String id) throws IOException {
        RecordTable changes = staged.records(kind);
        return changes.isTouched(id) ? changes.get(id) : store.record(kind, id);
    }

    List<StoredRecord> linked(RecordKind kind, String link) throws IOException {
        RecordTable changes = staged.records(kind);
        List<StoredRecord> found = changes.linked(link);
        for (StoredRecord rec : store.linked(kind, link)) {
            if (!changes.isTouched(rec.id())) {
                found.add(rec);
            }
        }
        return found;
    }

    List<String> recordIds(RecordKind kind) throws IOException {
        RecordTable changes = staged.records(kind);
        List<String> committed = store.recordIds(kind);
        if (changes.isUnchanged()) {
            return committed;
        }
        TreeSet<String> ids = new TreeSet<>(committed);
        changes.touched().forEach(ids::remove);
        changes.all().forEach(rec -> ids.add(rec.id()));
        return new ArrayList<>(ids);
    }

    List<String> ids() throws IOException {
        List<String> committed = store.ids();
        if (staged.hidden().isEmpty() && staged.articles().size() == 0) {
            return committed;
        }
        TreeSet<String> ids = new TreeSet<>(committed);
        for (int ordinal = staged.hidden().nextSetBit(0);
                ordinal >= 0;
                ordinal = staged.hidden().nextSetBit(ordinal + 1)) {
            ids.remove(store.id(ordinal));
        }
        ids.addAll(staged.articles().ids());
        return new ArrayList<>(ids);
    }

    /** Returns the ids of articles of earlier days. */
    List<String> idsBefore(long day) throws IOException {
        long newest = staged.articles().newestDay();
        List<String> ids = new ArrayList<>();
        for (ArticleTable.Item item : staged.articles().all()) {
            if ((item.day() == PendingBatch.NO_DAY ? newest : item.day()) < day) {
                ids.add(item.id());
            }
        }
        for (String id : store.idsBefore(day)) {
            if (committed(id) >= 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    Optional<DuplicateGroup> group(String id) throws IOException {
        StoredRecord rec = record(RecordKind.GROUP, id);
        return rec == null ? Optional.empty() : Optional.of(RecordCodec.group(rec.bytes()));
    }

    Optional<String> groupOf(String articleId) throws IOException {
        List<StoredRecord> groups = linked(RecordKind.GROUP, articleId);
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(0).id());
    }

    Optional<Story> story(String id) throws IOException {
        StoredRecord rec = record(RecordKind.STORY, id);
        return rec == null ? Optional.empty() : Optional.of(RecordCodec.story(rec.bytes()));
    }

    Optional<Match> match(String id) throws IOException {
        StoredRecord rec = record(RecordKind.MATCH, id);
        return rec == null ? Optional.empty() : Optional.of(RecordCodec.match(rec));
    }
}
