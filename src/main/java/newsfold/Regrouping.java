package newsfold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import newsfold.archive.Archive;
import newsfold.archive.ArchiveHit;
import newsfold.archive.LookupResult;
import newsfold.article.Article;
import newsfold.candidates.CandidateFinder;
import newsfold.candidates.Candidates;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Grouper;
import newsfold.duplicates.Item;
import newsfold.duplicates.MatchFinder;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import newsfold.verify.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches of a batch's new articles, and groups anew every article that they are connected with. Whatever was
 * grouped in an earlier batch comes out as if it had all come in one: the articles that merging matches connect, however
 * far, are always grouped together.
 */
final class Regrouping {
    private final Stages stages;
    private final Archive archive;
    private final SortedMap<String, Signed> fresh = new TreeMap<>();
    private final Map<String, Article> archived = new HashMap<>();
    private final SortedMap<String, Match> matches = new TreeMap<>();
    private final List<DuplicateGroup> groups;
    private final List<GroupEvent> events = new ArrayList<>();
    private long cappedKeys;

    /**
     * Finds matches and groups anew.
     *
     * @param signed the new articles
     * @param bereft archived articles whose groups lost members
     */
    Regrouping(Stages stages, Archive archive, List<Signed> signed, Set<String> bereft) throws IOException {
        this.stages = stages;
        this.archive = archive;
        for (Signed article : signed) {
            fresh.put(article.article().id(), article);
        }
        matchBatch(signed);
        matchArchive(signed);
        this.groups = regroup(bereft);
    }

    /** Returns the verified matches of the new articles. */
    Collection<Match> matches() {
        return matches.values();
    }

    /** Returns the groups to put, under their lasting ids. */
    List<DuplicateGroup> groups() {
        return groups;
    }

    /** Returns what happened to earlier groups. */
    List<GroupEvent> events() {
        return events;
    }

    /** Returns how many look-up keys were too common to be used. */
    long cappedKeys() {
        return cappedKeys;
    }

    private void matchBatch(List<Signed> signed) {
        Candidates candidates = new CandidateFinder(stages.keys, CandidateFinder.DEFAULT_CAP)
                .find(signed.stream().map(Signed::fingerprint).toList(), stages.options.threads());
        cappedKeys += candidates.cappedKeys();
        new MatchFinder(stages.verifier, stages.options.threads())
                .find(candidates, () -> place -> stages.side(signed.get(place).article()))
                .forEach(this::keep);
    }

    private void matchArchive(List<Signed> signed) throws IOException {
        if (archive.size() == 0) {
            return;
        }
        List<LookupResult> lookUps = archive.find(
                signed.stream().map(Signed::keys).toList(),
                (query, shared, bytes) ->
                        stages.keys.accepts(signed.get(query).fingerprint(), Fingerprint.fromBytes(bytes)));
        List<List<Article>> earlier = new ArrayList<>();
        for (LookupResult lookUp : lookUps) {
            cappedKeys += lookUp.commonKeys();
            List<Article> some = new ArrayList<>();
            for (ArchiveHit found : lookUp.found()) {
                if (!fresh.containsKey(found.id())) {
                    some.add(archived(found.id()));
                }
            }
            earlier.add(some);
        }
        List<Integer> places = IntStream.range(0, signed.size()).boxed().toList();
        Parallel.map(stages.options.threads(), places, place -> {
                    if (earlier.get(place).isEmpty()) {
                        return List.<Match>of();
                    }
                    Side side = stages.side(signed.get(place).article());
                    return earlier.get(place).stream()
                            .map(article -> stages.verifier.verify(side, stages.side(article)))
                            .toList();
                })
                .forEach(some -> some.forEach(this::keep));
    }

    private void keep(Match match) {
        if (match.relation() != Relation.NONE) {
            matches.put(pair(match), match);
        }
    }

    private static String pair(Match match) {
        boolean ordered = match.a().compareTo(match.b()) <= 0;
        return ordered ? match.a() + '\0' + match.b() : match.b() + '\0' + match.a();
    }

    private Article archived(String id) throws IOException {
        Article article = archived.get(id);
        if (article == null) {
            article = archive.article(id)
                    .orElseThrow(() -> new IOException("the archive names article " + id + " but does not hold it"));
            archived.put(id, article);
        }
        return article;
    }

    private List<DuplicateGroup> regroup(Set<String> bereft) throws IOException {
        SortedMap<String, Match> edges = new TreeMap<>(matches);
        Set<String> affected = affected(edges, bereft);
        List<Item> items = new ArrayList<>();
        for (String id : affected) {
            items.add(Item.of(articleOf(id)));
        }
        List<Match> known = edges.values().stream()
                .filter(match -> affected.contains(match.a()) && affected.contains(match.b()))
                .toList();
        // All of these articles have been read by now, so that the threads find them in memory.
        List<DuplicateGroup> anew = new Grouper(stages.policy)
                .group(
                        items,
                        known,
                        () -> (a, b) -> stages.verifier.verify(sideOf(a), sideOf(b)),
                        stages.options.threads());
        Map<String, String> oldGroups = new HashMap<>();
        for (String id : affected) {
            archive.groupOf(id).ifPresent(group -> oldGroups.put(id, group));
        }
        GroupIds ids = new GroupIds(anew, oldGroups::get, this::isTaken);
        events.addAll(ids.events());
        for (DuplicateGroup group : ids.groups()) {
            Optional<DuplicateGroup> before = archive.group(group.id());
            if (before.isPresent() && !before.get().canonical().equals(group.canonical())) {
                events.add(new GroupEvent(GroupEvent.Kind.CANONICAL_CHANGED, group.id(), group.canonical()));
            }
        }
        return ids.groups();
    }

    /** Collects the new articles and all that merging matches or an earlier group tie to them; adds matches met on the way. */
    private Set<String> affected(SortedMap<String, Match> edges, Set<String> bereft) throws IOException {
        Set<String> affected = new TreeSet<>(fresh.keySet());
        Deque<String> open = new ArrayDeque<>();
        spread(List.copyOf(bereft), affected, open);
        for (String id : fresh.keySet()) {
            // A replaced article may have held its old group together.
            spread(mates(id), affected, open);
        }
        for (Match match : matches.values()) {
            if (match.relation().merges()) {
                spread(List.of(match.a(), match.b()), affected, open);
            }
        }
        while (!open.isEmpty()) {
            String id = open.remove();
            spread(mates(id), affected, open);
            for (Match match : archive.matchesOf(id)) {
                if (fresh.containsKey(match.a()) || fresh.containsKey(match.b())) {
                    continue;
                }
                edges.put(pair(match), match);
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

    private List<String> mates(String id) throws IOException {
        Optional<String> group = archive.groupOf(id);
        if (group.isEmpty()) {
            return List.of();
        }
        return archive.group(group.get()).orElseThrow().members().stream()
                .map(member -> member.id())
                .toList();
    }

    private Article articleOf(String id) throws IOException {
        Signed mine = fresh.get(id);
        return mine != null ? mine.article() : archived(id);
    }

    private Side sideOf(String id) {
        try {
            return stages.side(articleOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTaken(@Nullable String groupId) {
        try {
            return groupId != null && archive.group(groupId).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
