package newsfold.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/** Articles that merging matches connect, not all of which need belong together. */
final class Component {
    private final List<Item> items = new ArrayList<>();
    private final List<Match> edges = new ArrayList<>();
    private final Map<String, Map<String, Match>> known = new HashMap<>();

    /** Adds an article; in ascending order of ids. */
    void add(Item item) {
        items.add(item);
    }

    void add(Match match) {
        boolean ascending = match.a().compareTo(match.b()) < 0;
        String low = ascending ? match.a() : match.b();
        String high = ascending ? match.b() : match.a();
        boolean fresh = known.computeIfAbsent(low, id -> new HashMap<>()).put(high, match) == null;
        if (fresh && match.relation().merges()) {
            edges.add(match);
        }
    }

    Match match(String a, String b, BiFunction<String, String, Match> verifier) {
        String low = a.compareTo(b) < 0 ? a : b;
        String high = low.equals(a) ? b : a;
        return known.computeIfAbsent(low, id -> new HashMap<>()).computeIfAbsent(high, id -> verifier.apply(low, high));
    }

    /** Returns the groups, each by ascending ids. */
    List<List<Item>> split(BiFunction<String, String, Match> verifier) {
        if (items.size() == 1) {
            return List.of(items);
        }
        edges.sort(Comparator.comparingDouble(Component::strength)
                .reversed()
                .thenComparing(Match::a)
                .thenComparing(Match::b));
        Map<String, List<Item>> groupOf = new TreeMap<>();
        for (Item item : items) {
            groupOf.put(item.id(), new ArrayList<>(List.of(item)));
        }
        for (Match edge : edges) {
            List<Item> a = groupOf.getOrDefault(edge.a(), List.of());
            List<Item> b = groupOf.getOrDefault(edge.b(), List.of());
            if (!a.get(0).equals(b.get(0)) && belongTogether(a, b, verifier)) {
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

    /** A pair that does not match counts three of the pairs in question, or two if furniture may be what differs. */
    private boolean belongTogether(List<Item> a, List<Item> b, BiFunction<String, String, Match> verifier) {
        long allowed = (long) a.size() * b.size();
        for (Item first : a) {
            for (Item second : b) {
                if (!match(first.id(), second.id(), verifier).relation().merges()) {
                    allowed -= differentSites(first, second) ? 2 : 3;
                    if (allowed < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean differentSites(Item a, Item b) {
        return a.site() != null && b.site() != null && !a.site().equals(b.site());
    }
}
