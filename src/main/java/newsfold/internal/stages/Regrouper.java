package newsfold.internal.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.archive.Archive;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.GroupEvent;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.verify.Match;
import newsfold.verify.Side;

/**
 * Groups anew every article that a batch's new articles are connected with. Whatever was grouped in an earlier batch comes
 * out as if it had all come in one: the articles that merging matches connect, however far, are always grouped together.
 * Used once, by one thread.
 */
final class Regrouper {
    private final DuplicateStages stages;
    private final Archive archive;
    private final ArchivedArticles archived;
    private final SortedMap<String, Article> fresh = new TreeMap<>();

    /**
     * Groups that a batch changed.
     *
     * @param groups the groups to put, under their lasting ids
     * @param events what happened to earlier groups
     */
    record Regrouped(List<DuplicateGroup> groups, List<GroupEvent> events) {}

    Regrouper(DuplicateStages stages, Archive archive, ArchivedArticles archived) {
        this.stages = stages;
        this.archive = archive;
        this.archived = archived;
    }

    /**
     * Groups anew.
     *
     * @param articles the new articles
     * @param matches their matches
     * @param reduced archived articles whose groups lost members
     */
    Regrouped regroup(List<FingerprintedArticle> articles, BatchMatcher.Matches matches, Set<String> reduced)
            throws IOException {
        articles.forEach(article -> fresh.put(article.id(), article.article()));
        SortedMap<String, Match> edges = new TreeMap<>(matches.byPair());
        Set<String> affected = affected(edges, reduced);
        List<Item> items = new ArrayList<>();
        for (String id : affected) {
            items.add(Item.of(article(id)));
        }
        List<Match> known = edges.values().stream()
                .filter(match -> affected.contains(match.a()) && affected.contains(match.b()))
                .toList();
        // All of these articles have been read by now, so that the threads find them in memory.
        List<DuplicateGroup> anew = stages.grouper()
                .group(
                        items,
                        known,
                        () -> (a, b) -> stages.verifier().verify(side(a), side(b)),
                        stages.settings().threads());
        Map<String, String> oldGroups = new HashMap<>();
        for (String id : affected) {
            archive.groupOf(id).ifPresent(group -> oldGroups.put(id, group));
        }
        GroupIds.Named named = GroupIds.assign(anew, oldGroups::get, this::isTaken);
        List<GroupEvent> events = new ArrayList<>(named.events());
        for (DuplicateGroup group : named.groups()) {
            Optional<DuplicateGroup> before = archive.group(group.id());
            if (before.isPresent() && !before.get().canonical().equals(group.canonical())) {
                events.add(new GroupEvent(GroupEvent.Kind.CANONICAL_CHANGED, group.id(), group.canonical()));
            }
        }
        return new Regrouped(named.groups(), events);
    }

    /** Collects the new articles and all that merging matches or an earlier group tie to them; adds matches met on the way. */
    private Set<String> affected(SortedMap<String, Match> edges, Set<String> reduced) throws IOException {
        List<Match> fromBatch = List.copyOf(edges.values());
        Set<String> affected = new TreeSet<>(fresh.keySet());
        Deque<String> open = new ArrayDeque<>();
        spread(List.copyOf(reduced), affected, open);
        for (String id : fresh.keySet()) {
            // A replaced article may have held its old group together.
            spread(groupMembers(id), affected, open);
        }
        for (Match match : fromBatch) {
            if (match.relation().merges()) {
                spread(List.of(match.a(), match.b()), affected, open);
            }
        }
        while (!open.isEmpty()) {
            String id = open.remove();
            spread(groupMembers(id), affected, open);
            for (Match match : archive.matchesOf(id)) {
                if (fresh.containsKey(match.a()) || fresh.containsKey(match.b())) {
                    continue;
                }
                edges.put(BatchMatcher.pair(match), match);
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

    private List<String> groupMembers(String id) throws IOException {
        Optional<String> group = archive.groupOf(id);
        if (group.isEmpty()) {
            return List.of();
        }
        return archive.group(group.get()).orElseThrow().members().stream()
                .map(Member::id)
                .toList();
    }

    private Article article(String id) throws IOException {
        Article mine = fresh.get(id);
        return mine != null ? mine : archived.get(id);
    }

    private Side side(String id) {
        try {
            return stages.side(article(id));
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
