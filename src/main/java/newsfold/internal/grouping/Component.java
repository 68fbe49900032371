package newsfold.internal.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import newsfold.duplicates.Item;
import newsfold.internal.Parallel;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/** Articles that merging matches connect, not all of which need belong together. Belongs to one thread. */
final class Component {
    static final Comparator<Match> STRONGEST_FIRST = Comparator.comparingDouble(Component::strength)
            .reversed()
            .thenComparing(Match::a)
            .thenComparing(Match::b);

    private static final int CHUNK = 64;

    private final List<Item> items = new ArrayList<>();
    private final List<Match> edges = new ArrayList<>();
    private final Map<Pair, Match> known = new HashMap<>();

    /**
     * Two articles.
     *
     * @param low the smaller id
     * @param high the greater id
     */
    record Pair(String low, String high) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** Adds an article; in ascending order of ids. */
    void add(Item item) {
        items.add(item);
    }

    void add(Match match) {
        boolean fresh = known.put(Pair.of(match.a(), match.b()), match) == null;
        if (fresh && match.relation().merges()) {
            edges.add(match);
        }
    }

    List<Item> items() {
        return items;
    }

    Match match(String a, String b, Comparisons comparisons) {
        return known.computeIfAbsent(Pair.of(a, b), pair -> comparisons.verify(pair.low(), pair.high()));
    }

    /** Returns the matches of pairs, verified on several threads where they are not known. */
    List<Match> verified(List<Pair> pairs, Supplier<Comparisons> comparisons, int threads) {
        @Nullable Match[] matches = new Match[pairs.size()];
        Parallel.run(threads, matches.length, CHUNK, (from, to) -> {
            Comparisons comparison = comparisons.get();
            for (int i = from; i < to; i++) {
                Pair pair = pairs.get(i);
                Match match = known.get(pair);
                matches[i] = match != null ? match : comparison.verify(pair.low(), pair.high());
            }
        });
        List<Match> all = new ArrayList<>(matches.length);
        for (int i = 0; i < matches.length; i++) {
            Match match = Objects.requireNonNull(matches[i]);
            known.put(pairs.get(i), match);
            all.add(match);
        }
        return all;
    }

    /** Returns the groups, each by ascending ids. */
    List<List<Item>> split(Comparisons comparisons) {
        if (items.size() == 1) {
            return List.of(items);
        }
        edges.sort(STRONGEST_FIRST);
        Map<String, List<Item>> groupOf = new TreeMap<>();
        for (Item item : items) {
            groupOf.put(item.id(), new ArrayList<>(List.of(item)));
        }
        for (Match edge : edges) {
            List<Item> a = groupOf.getOrDefault(edge.a(), List.of());
            List<Item> b = groupOf.getOrDefault(edge.b(), List.of());
            if (!a.get(0).equals(b.get(0)) && belongTogether(a, b, comparisons)) {
                a.addAll(b);
                for (Item moved : b) {
                    groupOf.put(moved.id(), a);
                }
            }
        }
        Map<String, List<Item>> byFirst = new TreeMap<>();
        groupOf.forEach((id, group) -> {
            if (!byFirst.containsKey(group.get(0).id())) {
                byFirst.put(group.get(0).id(), group);
            }
        });
        byFirst.values().forEach(group -> group.sort(Comparator.comparing(Item::id)));
        return new ArrayList<>(byFirst.values());
    }

    private static double strength(Match match) {
        return match.relation() == Relation.EXACT ? 2 : match.jaccard();
    }

    /**
     * Two thirds of the pairs between two groups must match, and of the pairs of each member in the group they would make:
     * pairs alone would let in an article that matches none of the other group.
     */
    boolean belongTogether(List<Item> a, List<Item> b, Comparisons comparisons) {
        long allowed = (long) a.size() * b.size();
        int[] missing = new int[a.size() + b.size()];
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                int missed = missed(a.get(i), b.get(j), comparisons);
                missing[i] += missed;
                missing[a.size() + j] += missed;
                allowed -= missed;
                if (allowed < 0) {
                    return false;
                }
            }
        }
        for (int i = 0; i < missing.length; i++) {
            List<Item> own = i < a.size() ? a : b;
            Item member = own.get(i < a.size() ? i : i - a.size());
            if (missing[i] > 0
                    && missing[i]
                                    + own.stream()
                                            .mapToInt(other ->
                                                    other.equals(member) ? 0 : missed(member, other, comparisons))
                                            .sum()
                            >= missing.length) {
                return false;
            }
        }
        return true;
    }

    /** A pair that does not match counts three of the pairs in question, or two if boilerplate may be what differs. */
    private int missed(Item a, Item b, Comparisons comparisons) {
        Relation relation = match(a.id(), b.id(), comparisons).relation();
        return relation.merges() ? 0 : relation != Relation.SAME_TEMPLATE && differentSites(a, b) ? 2 : 3;
    }

    /**
     * Adds the pairs that were left out because many articles have equal content: each copy relates to whatever one of them
     * relates to. For a component whose matches are all told.
     */
    List<Match> completed(Comparisons comparisons) {
        Map<String, String> contentOf = new HashMap<>();
        Map<String, List<String>> members = new TreeMap<>();
        for (Item item : items) {
            contentOf.put(item.id(), item.id());
            members.put(item.id(), new ArrayList<>(List.of(item.id())));
        }
        boolean incomplete = false;
        for (Match match : edges) {
            String a = contentOf.getOrDefault(match.a(), match.a());
            String b = contentOf.getOrDefault(match.b(), match.b());
            if (match.relation() == Relation.EXACT && !a.equals(b)) {
                List<String> all = members.getOrDefault(a, List.of());
                for (String moved : members.getOrDefault(b, List.of())) {
                    all.add(moved);
                    contentOf.put(moved, a);
                }
                members.remove(b);
                incomplete |= all.size() > CandidateFinder.MAX_COMPARED;
            }
        }
        if (!incomplete) {
            return List.of();
        }
        List<Match> added = new ArrayList<>();
        for (Match match : List.copyOf(known.values())) {
            if (match.relation() == Relation.NONE) {
                continue;
            }
            String a = contentOf.getOrDefault(match.a(), match.a());
            String b = contentOf.getOrDefault(match.b(), match.b());
            for (String x : members.getOrDefault(a, List.of())) {
                for (String y : members.getOrDefault(b, List.of())) {
                    if (!x.equals(y) && !known.containsKey(Pair.of(x, y))) {
                        added.add(match(x, y, comparisons));
                    }
                }
            }
        }
        return added;
    }

    private static boolean differentSites(Item a, Item b) {
        return a.site() != null && b.site() != null && !a.site().equals(b.site());
    }
}
