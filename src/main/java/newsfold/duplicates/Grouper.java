package newsfold.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import newsfold.internal.Check;
import newsfold.internal.Mix;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/**
 * Puts articles whose matches merge into groups, without chaining: two groups become one only if every article of the one
 * matches every article of the other. The strongest matches go first, so that a doubtful article ends up with those it
 * resembles most. Independent of the order of articles and matches.
 */
public final class Grouper {
    private final CanonicalPolicy policy;

    /**
     * Creates a grouper.
     *
     * @param policy chooses the article that stands for a group
     */
    public Grouper(CanonicalPolicy policy) {
        this.policy = policy;
    }

    /** An unordered pair of positions as a map key. */
    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    /**
     * Groups articles.
     *
     * @param items the articles, each id once
     * @param matches verified matches between them, of any relation; those that name other articles are an error
     * @param verifier called with two ids for a pair that {@code matches} does not hold but a decision needs
     * @return a group for every article that is in no larger one, by the smallest id of their members
     */
    public List<DuplicateGroup> group(
            List<Item> items, List<Match> matches, BiFunction<String, String, Match> verifier) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Item::id));
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            String id = sorted.get(i).id();
            Check.argument(positions.put(id, i) == null, "two articles have the id %s", id);
        }
        Map<Long, Match> known = new HashMap<>();
        List<Match> edges = new ArrayList<>();
        for (Match match : matches) {
            int a = positions.getOrDefault(match.a(), -1);
            int b = positions.getOrDefault(match.b(), -1);
            Check.argument(a >= 0 && b >= 0, "a match names an article that is not among the items: %s", match);
            if (known.put(pair(a, b), match) == null && match.relation().merges()) {
                edges.add(match);
            }
        }
        edges.sort(Comparator.comparingDouble(Grouper::strength)
                .reversed()
                .thenComparing(Match::a)
                .thenComparing(Match::b));
        List<List<Integer>> groupOf = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            groupOf.add(new ArrayList<>(List.of(i)));
        }
        Evidence evidence = new Evidence(sorted, known, verifier);
        for (Match edge : edges) {
            List<Integer> a = groupOf.get(positions.getOrDefault(edge.a(), -1));
            List<Integer> b = groupOf.get(positions.getOrDefault(edge.b(), -1));
            if (a != b && evidence.allMerge(a, b)) {
                a.addAll(b);
                for (int member : b) {
                    groupOf.set(member, a);
                }
            }
        }
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            byFirst.computeIfAbsent(Collections.min(groupOf.get(i)), first -> new ArrayList<>())
                    .add(i);
        }
        List<DuplicateGroup> groups = new ArrayList<>();
        byFirst.values().forEach(members -> groups.add(group(members, sorted, evidence)));
        return groups;
    }

    private static double strength(Match match) {
        return match.relation() == Relation.EXACT ? 2 : match.jaccard();
    }

    private DuplicateGroup group(List<Integer> positions, List<Item> items, Evidence evidence) {
        List<Item> members = positions.stream().map(items::get).toList();
        Item canonical = policy.choose(members);
        int canonicalAt = positions.get(members.indexOf(canonical));
        List<Member> explained = new ArrayList<>();
        explained.add(new Member(canonical.id(), Relation.EXACT, 1, 1, 1, List.of()));
        for (int position : positions) {
            if (position != canonicalAt) {
                explained.add(member(items.get(position).id(), evidence.match(position, canonicalAt)));
            }
        }
        return new DuplicateGroup(groupId(members.get(0).id()), canonical.id(), explained);
    }

    private static Member member(String id, Match match) {
        if (match.a().equals(id)) {
            return new Member(
                    id,
                    match.relation(),
                    match.jaccard(),
                    match.containmentOfA(),
                    match.containmentOfB(),
                    match.passages());
        }
        return new Member(
                id,
                match.relation().inverse(),
                match.jaccard(),
                match.containmentOfB(),
                match.containmentOfA(),
                match.passages().stream().map(passage -> passage.inverse()).toList());
    }

    /** Names a group after its smallest member. */
    private static String groupId(String smallest) {
        long hash = smallest.length();
        for (int i = 0; i < smallest.length(); i++) {
            hash = Mix.mix(hash * 31 + smallest.charAt(i));
        }
        return String.format("g%016x", hash);
    }

    /** The matches known so far, completed on demand. */
    private record Evidence(List<Item> items, Map<Long, Match> known, BiFunction<String, String, Match> verifier) {
        Match match(int a, int b) {
            return known.computeIfAbsent(
                    pair(a, b),
                    key -> verifier.apply(items.get(a).id(), items.get(b).id()));
        }

        boolean allMerge(List<Integer> a, List<Integer> b) {
            for (int first : a) {
                for (int second : b) {
                    if (!match(first, second).relation().merges()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
