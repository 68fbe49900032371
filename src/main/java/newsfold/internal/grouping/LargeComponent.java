package newsfold.internal.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.Item;
import newsfold.internal.Parallel;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.candidates.Candidates;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/**
 * Splits very many connected articles into groups at a cost that grows with their number, not its square. Articles of equal
 * content go together at once, and one of them speaks for all. Candidates are looked for anew among the contents, so that
 * the groups depend on the articles alone and not on which pairs were compared in earlier batches. Two groups become one
 * under the same rule as elsewhere, asked of a few members of each.
 */
final class LargeComponent {
    /** Members of each side that are compared before two groups become one. */
    private static final int PANEL = 8;

    private static final int CHUNK = 64;

    private static final Comparator<Content> BY_RANK = Comparator.comparingLong(Content::rank)
            .thenComparing(content -> content.speaker().id());

    private final Component component;
    private final CanonicalPolicy policy;
    private final Supplier<Comparisons> comparisons;
    private final int threads;

    /**
     * Articles of equal content.
     *
     * @param speaker the one that is compared with others
     * @param members all of them, by ascending ids
     * @param fingerprint the fingerprint of any of them
     * @param rank place in an order drawn by hash
     */
    private record Content(Item speaker, List<Item> members, Fingerprint fingerprint, long rank) {}

    /** Contents that are one group so far. */
    private static final class Group {
        private final List<Item> members;
        private List<Content> first;

        Group(Content content) {
            this.members = new ArrayList<>(content.members());
            this.first = List.of(content);
        }

        void add(Group other) {
            members.addAll(other.members);
            List<Content> all = new ArrayList<>(first);
            all.addAll(other.first);
            all.sort(BY_RANK);
            first = List.copyOf(all.subList(0, Math.min(PANEL, all.size())));
        }

        /** Returns the members that speak for the group: all of a small one. */
        List<Item> panel() {
            return members.size() <= PANEL
                    ? members
                    : first.stream().map(Content::speaker).toList();
        }
    }

    LargeComponent(Component component, CanonicalPolicy policy, Supplier<Comparisons> comparisons, int threads) {
        this.component = component;
        this.policy = policy;
        this.comparisons = comparisons;
        this.threads = threads;
    }

    /**
     * The groups of a component.
     *
     * @param groups the groups, each by ascending ids, by their smallest ids
     * @param matches the matches that were found between contents, of any relation
     */
    record Split(List<List<Item>> groups, List<Match> matches) {}

    Split split() {
        List<Content> contents = contents();
        Map<String, Group> groupOf = new HashMap<>();
        for (Content content : contents) {
            groupOf.put(content.speaker().id(), new Group(content));
        }
        Comparisons comparison = comparisons.get();
        List<Match> matches = matches(contents);
        List<Match> edges = new ArrayList<>(matches);
        edges.removeIf(match -> !match.relation().merges());
        edges.sort(Component.STRONGEST_FIRST);
        for (Match edge : edges) {
            Group a = groupOf.get(edge.a());
            Group b = groupOf.get(edge.b());
            if (a != null && b != null && a != b && component.belongTogether(a.panel(), b.panel(), comparison)) {
                Group larger = a.members.size() >= b.members.size() ? a : b;
                Group smaller = larger == a ? b : a;
                larger.add(smaller);
                // Only speakers have edges, but naming all members is as cheap as finding the speakers.
                smaller.members.forEach(item -> groupOf.replace(item.id(), larger));
            }
        }
        Map<String, List<Item>> byFirst = new TreeMap<>();
        // Each once: a group stands there for each of its contents.
        for (Group group : new HashSet<>(groupOf.values())) {
            group.members.sort(Comparator.comparing(Item::id));
            byFirst.put(group.members.get(0).id(), group.members);
        }
        return new Split(List.copyOf(byFirst.values()), matches);
    }

    /** Returns the contents, by the smallest ids of their articles. */
    private List<Content> contents() {
        List<Item> items = component.items();
        @Nullable Fingerprint[] fingerprints = new Fingerprint[items.size()];
        Parallel.run(threads, fingerprints.length, CHUNK, (from, to) -> {
            Comparisons comparison = comparisons.get();
            for (int i = from; i < to; i++) {
                fingerprints[i] = comparison.fingerprint(items.get(i).id());
            }
        });
        Map<Long, List<Item>> members = new HashMap<>();
        Map<Long, Fingerprint> byHash = new HashMap<>();
        List<Long> order = new ArrayList<>();
        for (int i = 0; i < fingerprints.length; i++) {
            Fingerprint fingerprint = fingerprints[i];
            if (fingerprint != null) {
                long hash = fingerprint.contentHash();
                if (byHash.putIfAbsent(hash, fingerprint) == null) {
                    order.add(hash);
                }
                members.computeIfAbsent(hash, key -> new ArrayList<>()).add(items.get(i));
            }
        }
        List<Content> contents = new ArrayList<>();
        for (Long hash : order) {
            Fingerprint fingerprint = byHash.get(hash);
            List<Item> equal = members.getOrDefault(hash, List.of());
            if (fingerprint != null) {
                contents.add(new Content(policy.choose(equal), equal, fingerprint, CandidateFinder.rank(fingerprint)));
            }
        }
        return contents;
    }

    private List<Match> matches(List<Content> contents) {
        Candidates candidates = new CandidateFinder(new CandidateKeys(), CandidateFinder.DEFAULT_CAP)
                .find(contents.stream().map(Content::fingerprint).toList(), threads);
        List<Component.Pair> pairs = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            pairs.add(Component.Pair.of(
                    contents.get(candidates.first(i)).speaker().id(),
                    contents.get(candidates.second(i)).speaker().id()));
        }
        return component.verified(pairs, comparisons, threads);
    }
}
