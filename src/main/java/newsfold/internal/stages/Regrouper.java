package newsfold.internal.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveEntry;
import newsfold.internal.grouping.Comparisons;
import newsfold.internal.grouping.Grouped;
import newsfold.internal.grouping.Grouper;
import newsfold.report.Event;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/**
 * Groups anew every article that a batch's new articles are connected with. Whatever was grouped in an earlier batch comes
 * out as if it had all come in one: the articles that merging matches connect, however far, are always grouped together.
 * Used once, by one thread.
 */
final class Regrouper {
    private final DuplicateStages stages;
    private final Archive archive;
    private final ArchivedArticles articles;
    private final ArchivedGroups oldGroups;
    private final SortedMap<String, FingerprintedArticle> fresh = new TreeMap<>();
    private final Map<String, FingerprintedArticle> signed = new ConcurrentHashMap<>();
    private Removals.Removed removed = Removals.NONE;
    /** Archived articles of groups that lost members since, so that what was found before need not be now. */
    private final Set<String> reduced = new HashSet<>();

    /**
     * What a batch changes in the archive.
     *
     * @param grouped what grouping found
     * @param groups the groups to put, under their lasting ids
     * @param told ids of the groups that differ from what is archived
     * @param entries articles to put, new ones and earlier ones that are found under more keys from now on
     * @param matches matches to put
     * @param found those of them that are not archived
     * @param dropped archived matches to remove
     */
    record Regrouped(
            Grouped grouped,
            List<DuplicateGroup> groups,
            Set<String> told,
            List<Entry> entries,
            List<Match> matches,
            List<Match> found,
            List<Match> dropped) {}

    /** An article and the keys it is found under. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Entry(FingerprintedArticle article, long[] keys) {
        ArchiveEntry archived() {
            return new ArchiveEntry(article.article(), article.fingerprint().toBytes(), keys);
        }
    }

    Regrouper(DuplicateStages stages, Archive archive, ArchivedArticles articles, ArchivedGroups oldGroups) {
        this.stages = stages;
        this.archive = archive;
        this.articles = articles;
        this.oldGroups = oldGroups;
    }

    /**
     * Groups anew.
     *
     * @param added the new articles
     * @param matches their matches
     * @param removals what the batch took out of the archive
     * @param log gets what happens to groups and earlier matches
     */
    Regrouped regroup(
            List<FingerprintedArticle> added, BatchMatcher.Matches matches, Removals.Removed removals, EventLog log)
            throws IOException {
        added.forEach(article -> fresh.put(article.id(), article));
        removed = removals;
        reduced.addAll(removals.reduced());
        SortedMap<String, Match> archived = new TreeMap<>();
        Set<String> affected = affected(matches.byPair().values(), archived);
        List<Item> items = new ArrayList<>();
        for (String id : affected) {
            items.add(Item.of(article(id)));
        }
        SortedMap<String, Match> all = new TreeMap<>(archived);
        all.putAll(matches.byPair());
        List<Match> known = all.values().stream()
                .filter(match -> affected.contains(match.a()) && affected.contains(match.b()))
                .toList();
        // All of these articles have been read by now, so that the threads find them in memory.
        Grouped grouped = stages.grouper(this::read)
                .group(items, known, this::comparisons, stages.settings().threads());
        Set<String> byGrouping = new HashSet<>();
        for (Match match : grouped.evidence()) {
            byGrouping.add(BatchMatcher.pair(match));
            all.putIfAbsent(BatchMatcher.pair(match), match);
        }
        GroupIds.Named named = GroupIds.assign(grouped.groups(), this::oldGroupId, this::isTaken);
        Set<String> told = tell(named, log);
        Set<String> putAgain = new HashSet<>();
        List<Entry> entries = entries(named.groups(), putAgain);
        Map<String, GroupPlace> places = GroupPlace.of(named.groups(), grouped.largeComponents());
        List<Match> put = new ArrayList<>();
        List<Match> found = new ArrayList<>();
        List<Match> dropped = new ArrayList<>();
        for (Map.Entry<String, Match> pair : all.entrySet()) {
            Match match = pair.getValue();
            boolean isArchived = archived.containsKey(pair.getKey());
            GroupPlace a = place(match.a(), places);
            GroupPlace b = place(match.b(), places);
            if (!GroupPlace.isEvidence(match, a, b, byGrouping.contains(pair.getKey()))) {
                if (isArchived) {
                    dropped.add(match);
                    if (!fresh.containsKey(match.a()) && !fresh.containsKey(match.b())) {
                        boolean ordered = match.a().compareTo(match.b()) <= 0;
                        log.add(
                                Event.Kind.MATCH_GONE,
                                ordered ? match.a() : match.b(),
                                ordered ? match.b() : match.a(),
                                "",
                                "");
                    }
                }
            } else if (!isArchived || putAgain.contains(match.a()) || putAgain.contains(match.b())) {
                // Putting an article drops its matches.
                put.add(match);
                if (!isArchived) {
                    found.add(match);
                }
            }
        }
        return new Regrouped(grouped, named.groups(), told, entries, put, found, dropped);
    }

    private Set<String> tell(GroupIds.Named named, EventLog log) throws IOException {
        named.events().forEach(log::add);
        Set<String> told = new TreeSet<>();
        for (DuplicateGroup group : named.groups()) {
            Optional<DuplicateGroup> before = archive.group(group.id());
            log.group(group.id(), before.map(Regrouper::ids).orElse(List.of()), ids(group));
            if (before.isPresent() && !before.get().canonical().equals(group.canonical())) {
                String old = before.get().canonical();
                log.add(Event.Kind.GROUP_CANONICAL_CHANGED, group.id(), old, group.canonical(), group.reason());
            }
            if (!before.equals(Optional.of(group))) {
                told.add(group.id());
            }
        }
        return told;
    }

    private static List<String> ids(DuplicateGroup group) {
        return group.members().stream().map(Member::id).toList();
    }

    /** Collects the new articles and all that merging matches or an earlier group tie to them, and the matches met on the way. */
    private Set<String> affected(Collection<Match> fromBatch, SortedMap<String, Match> archived) throws IOException {
        Set<String> affected = new TreeSet<>(fresh.keySet());
        Deque<String> open = new ArrayDeque<>();
        spread(List.copyOf(reduced), affected, open);
        for (String id : fresh.keySet()) {
            // A replaced article may have held its old group together.
            List<String> members = oldMembers(id);
            reduced.addAll(members);
            spread(members, affected, open);
        }
        for (Match match : fromBatch) {
            if (match.relation().merges()) {
                spread(List.of(match.a(), match.b()), affected, open);
            }
        }
        Set<String> met = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.remove();
            Optional<DuplicateGroup> group = oldGroups.of(id);
            if (group.isPresent() && met.add(group.get().id())) {
                spread(oldMembers(id), affected, open);
            }
            for (Match match : archive.matchesOf(id)) {
                if (fresh.containsKey(match.a()) || fresh.containsKey(match.b())) {
                    continue;
                }
                archived.put(BatchMatcher.pair(match), match);
                if (match.relation().merges()) {
                    spread(List.of(match.a(), match.b()), affected, open);
                }
            }
        }
        return affected;
    }

    private static void spread(List<String> ids, Set<String> affected, Deque<String> open) {
        for (String id : ids) {
            if (affected.add(id)) {
                open.add(id);
            }
        }
    }

    private List<String> oldMembers(String id) throws IOException {
        Optional<DuplicateGroup> group = oldGroups.of(id);
        return group.map(Regrouper::ids).orElse(List.of());
    }

    /**
     * Returns the articles to put, each with the keys it is found under.
     *
     * @param putAgain gets the ids of those that are archived already
     */
    private List<Entry> entries(List<DuplicateGroup> groups, Set<String> putAgain) throws IOException {
        Map<String, Map<String, IndexLevel>> before = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (DuplicateGroup group : groups) {
            Map<String, IndexLevel> levels = IndexLevel.of(group, this::fingerprint);
            for (Member member : group.members()) {
                String id = member.id();
                IndexLevel level = levels.getOrDefault(id, IndexLevel.FULL);
                if (fresh.containsKey(id) || level.compareTo(levelBefore(id, before)) > 0) {
                    if (!fresh.containsKey(id)) {
                        putAgain.add(id);
                    }
                    FingerprintedArticle article = signed(id);
                    entries.add(new Entry(article, level.keys(article, stages)));
                }
            }
        }
        return entries;
    }

    private IndexLevel levelBefore(String id, Map<String, Map<String, IndexLevel>> before) throws IOException {
        Optional<DuplicateGroup> old = oldGroups.of(id);
        if (old.isEmpty()
                || (reduced.contains(id) && old.get().members().size() + removed.count() > Grouper.MAX_FULLY_PAIRED)) {
            return IndexLevel.NONE;
        }
        return before.computeIfAbsent(old.get().id(), key -> IndexLevel.of(old.get(), this::fingerprint))
                .getOrDefault(id, IndexLevel.NONE);
    }

    private Comparisons comparisons() {
        return new Comparisons() {
            @Override
            public Match verify(String a, String b) {
                return stages.against(read(a)).apply(read(b));
            }

            @Override
            public Fingerprint fingerprint(String id) {
                return Regrouper.this.fingerprint(id);
            }
        };
    }

    private Fingerprint fingerprint(String id) {
        return signed(id).fingerprint();
    }

    private FingerprintedArticle signed(String id) {
        FingerprintedArticle mine = fresh.get(id);
        return mine != null ? mine : signed.computeIfAbsent(id, key -> stages.fingerprint(read(key)));
    }

    private Article read(String id) {
        try {
            return article(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Article article(String id) throws IOException {
        FingerprintedArticle mine = fresh.get(id);
        return mine != null ? mine.article() : articles.get(id);
    }

    private GroupPlace place(String id, Map<String, GroupPlace> places) throws IOException {
        GroupPlace place = places.get(id);
        return place != null ? place : GroupPlace.of(oldGroups.of(id).orElseThrow(), id, "");
    }

    private @Nullable String oldGroupId(String id) {
        try {
            return oldGroups.of(id).map(DuplicateGroup::id).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTaken(String groupId) {
        try {
            return archive.group(groupId).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
