package newsfold.internal.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.internal.Check;
import newsfold.internal.Mix;
import newsfold.internal.Parallel;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles whose matches merge into groups, without chaining: two groups become one only if at least two thirds of
 * the pairs between them match, and of the pairs of each member, half where the two sites differ, verified for the purpose
 * where they were not. The strongest matches go first, so that a doubtful article ends up with those it resembles most. Independent of the order of
 * articles and matches.
 */
public final class Grouper {
    /**
     * Articles that are all compared with each other where they are connected, and in a group of which all matches are
     * evidence. In a larger group only those with the canonical article are.
     */
    public static final int MAX_FULLY_PAIRED = 64;

    private static final int CHUNK = 1024;

    private final CanonicalPolicy policy;

    /**
     * Creates a grouper.
     *
     * @param policy chooses the article that stands for a group
     */
    public Grouper(CanonicalPolicy policy) {
        this.policy = policy;
    }

    /**
     * Groups articles. The result for an article depends only on the articles it is connected with by merging matches, so
     * that a part of a collection may be grouped alone if it holds all of these.
     *
     * @param items the articles, each id once
     * @param matches verified matches between them, of any relation; those that name other articles are an error
     * @param comparisons called for what compares articles whose match {@code matches} does not hold but a decision or the
     *     evidence needs; each of these stays on one thread, while several are in use at a time
     * @param threads how many threads to use, at least 1; changes nothing but the time
     * @return the groups, and the evidence for their members
     */
    public Grouped group(List<Item> items, List<Match> matches, Supplier<Comparisons> comparisons, int threads) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Item::id));
        Map<String, Integer> positions = new HashMap<>(2 * sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            String id = sorted.get(i).id();
            Check.argument(positions.put(id, i) == null, "two articles have the id %s", id);
        }
        int[] ends = new int[2 * matches.size()];
        int[] parents = new int[sorted.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            ends[2 * i] = positions.getOrDefault(match.a(), -1);
            ends[2 * i + 1] = positions.getOrDefault(match.b(), -1);
            Check.argument(
                    ends[2 * i] >= 0 && ends[2 * i + 1] >= 0,
                    "a match names an article that is not among the items: %s",
                    match);
            if (match.relation().merges()) {
                union(parents, ends[2 * i], ends[2 * i + 1]);
            }
        }
        int[] sizes = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            // Parents stand before their children: one pass points every article at its root.
            parents[i] = parents[parents[i]];
            sizes[parents[i]]++;
        }
        Map<Integer, Component> components = components(sorted, parents, sizes);
        for (int i = 0; i < matches.size(); i++) {
            int root = parents[ends[2 * i]];
            if (sizes[root] > 1 && root == parents[ends[2 * i + 1]]) {
                component(components, root).add(matches.get(i));
            }
        }
        // By the place of their smallest members, which orders them without a sort.
        @Nullable DuplicateGroup[] groups = new DuplicateGroup[parents.length];
        Parallel.run(threads, groups.length, CHUNK, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (sizes[parents[i]] == 1) {
                    // Nearly all of a large batch.
                    Item item = sorted.get(i);
                    groups[i] = new DuplicateGroup(groupId(item.id()), item.id(), List.of(member(item)));
                }
            }
        });
        List<Grouped> parts = new ArrayList<>();
        List<Component> small = new ArrayList<>();
        for (Component component : components.values()) {
            if (component.items().size() <= MAX_FULLY_PAIRED) {
                small.add(component);
            } else {
                // Uses all threads by itself.
                parts.add(large(component, comparisons, threads));
            }
        }
        parts.addAll(Parallel.map(threads, small, component -> small(component, comparisons.get())));
        List<Match> evidence = new ArrayList<>();
        Map<String, String> largeComponents = new HashMap<>();
        for (Grouped part : parts) {
            part.groups().forEach(group -> groups[positions.getOrDefault(smallest(group), -1)] = group);
            evidence.addAll(part.evidence());
            largeComponents.putAll(part.largeComponents());
        }
        List<DuplicateGroup> ordered = new ArrayList<>(groups.length);
        for (DuplicateGroup group : groups) {
            if (group != null) {
                ordered.add(group);
            }
        }
        evidence.sort(Comparator.comparing(Match::a).thenComparing(Match::b));
        return new Grouped(ordered, evidence, largeComponents);
    }

    /** Returns the connected articles that are more than one, by their roots. */
    private static Map<Integer, Component> components(List<Item> items, int[] roots, int[] sizes) {
        Map<Integer, Component> components = new HashMap<>();
        for (int i = 0; i < roots.length; i++) {
            if (sizes[roots[i]] > 1) {
                component(components, roots[i]).add(items.get(i));
            }
        }
        return components;
    }

    private static Component component(Map<Integer, Component> components, int root) {
        return components.computeIfAbsent(root, first -> new Component());
    }

    private static int root(int[] parents, int item) {
        int root = item;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static void union(int[] parents, int a, int b) {
        int rootA = root(parents, a);
        int rootB = root(parents, b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static String smallest(DuplicateGroup group) {
        // The canonical article stands first, the others follow by id.
        String first = group.members().get(0).id();
        if (group.members().size() == 1) {
            return first;
        }
        String second = group.members().get(1).id();
        return first.compareTo(second) < 0 ? first : second;
    }

    private Grouped small(Component component, Comparisons comparisons) {
        List<Match> evidence = new ArrayList<>(component.completed(comparisons));
        List<DuplicateGroup> groups = new ArrayList<>();
        for (List<Item> members : component.split(comparisons)) {
            Item canonical = canonical(members);
            List<Match> matches = new ArrayList<>();
            for (Component.Pair pair : pairs(members, canonical)) {
                matches.add(component.match(pair.low(), pair.high(), comparisons));
            }
            groups.add(group(members, canonical, matches));
        }
        return new Grouped(groups, evidence, Map.of());
    }

    private Grouped large(Component component, Supplier<Comparisons> comparisons, int threads) {
        LargeComponent.Split split = new LargeComponent(component, policy, comparisons, threads).split();
        List<Match> evidence = new ArrayList<>(split.matches());
        List<DuplicateGroup> groups = new ArrayList<>();
        for (List<Item> members : split.groups()) {
            Item canonical = canonical(members);
            List<Match> matches = component.verified(pairs(members, canonical), comparisons, threads);
            groups.add(group(members, canonical, matches));
            evidence.addAll(matches);
        }
        Map<String, String> components = new HashMap<>();
        String smallest = component.items().get(0).id();
        component.items().forEach(item -> components.put(item.id(), smallest));
        return new Grouped(groups, evidence, components);
    }

    private Item canonical(List<Item> members) {
        Item canonical = policy.choose(members);
        Check.argument(members.contains(canonical), "the canonical policy chose %s, which is no member", canonical);
        return canonical;
    }

    private static List<Component.Pair> pairs(List<Item> members, Item canonical) {
        return members.stream()
                .filter(item -> !item.equals(canonical))
                .map(item -> Component.Pair.of(item.id(), canonical.id()))
                .toList();
    }

    /** Makes a group of members by ascending ids and the matches of all but the canonical one with it, in that order. */
    private DuplicateGroup group(List<Item> members, Item canonical, List<Match> matches) {
        List<Member> explained = new ArrayList<>(members.size());
        explained.add(member(canonical));
        Iterator<Match> match = matches.iterator();
        for (Item item : members) {
            if (!item.equals(canonical)) {
                explained.add(member(item.id(), match.next()));
            }
        }
        String reason = members.size() == 1 ? "" : policy.reason(members, canonical);
        return new DuplicateGroup(groupId(members.get(0).id()), canonical.id(), reason, explained);
    }

    private static Member member(Item item) {
        return Member.canonical(item.id());
    }

    private static Member member(String id, Match match) {
        boolean first = match.a().equals(id);
        return Member.of(
                id,
                first ? match.relation() : match.relation().inverse(),
                match.jaccard(),
                first ? match.containmentOfA() : match.containmentOfB(),
                first ? match.containmentOfB() : match.containmentOfA(),
                first
                        ? match.passages()
                        : match.passages().stream().map(Passage::inverse).toList());
    }

    /**
     * Names a group after its smallest member.
     *
     * @param smallest id of the member
     * @return the id of a group that starts with these members
     */
    public static String groupId(String smallest) {
        long hash = smallest.length();
        for (int i = 0; i < smallest.length(); i++) {
            hash = Mix.mix(hash * 31 + smallest.charAt(i));
        }
        return "g" + HexFormat.of().toHexDigits(hash);
    }
}
