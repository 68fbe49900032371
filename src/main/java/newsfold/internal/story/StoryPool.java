package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import newsfold.internal.Check;
import newsfold.internal.linking.Clusters;
import newsfold.internal.linking.GroupClustering;
import newsfold.internal.linking.LinkedGroups;
import newsfold.internal.linking.MergeRule;
import newsfold.internal.linking.TermProfile;
import newsfold.story.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** The groups that can still be linked, and which of them belong together. Not for sharing between threads. */
final class StoryPool {
    static final double REACH_DAYS = 16;

    /** Groups further apart are linked through others only. */
    static final double LINK_DAYS = 2 * REACH_DAYS;

    /** A pool up to this size keeps everything: it is cheap, and what is kept can still be judged better later. */
    static final int SMALL = 10_000;

    /**
     * From a pool that forgets a story is settled when its last report is older than this: nothing can be linked to it any more,
     * and what its reports were linked to is judged with all of its surroundings.
     */
    private static final double SETTLED_DAYS = 3 * REACH_DAYS;

    /**
     * A settled story still is part of the surroundings of others, and of those of their links, and is taken out when its last
     * report is older than this. Without it what remains would be judged by half of its surroundings and change after all.
     */
    private static final double KEEP_DAYS = 6 * REACH_DAYS;

    /** Groups older than this are taken out even if their story runs on. */
    private static final double LONGEST_DAYS = 120;

    /** The pool is linked anew when this many times as many groups are counted: what is rare was known badly. */
    private static final double SEED_GROWTH = 1.02;

    /** The same when it was known well, for groups without a date. */
    private static final double GROWTH = 1.2;

    /** How many of the groups that came last say what day it is. */
    private static final int WITNESSES = 100;

    /** Groups with fewer log-odds of telling one event are kept apart by that already. */
    private static final float TEMPLATE_EVIDENCE = -2;

    final TermWeigher weigher;
    private final int small;
    List<PooledGroup> nodes;
    double clock;
    /** How many groups rarity was counted over when the pool was last linked as a whole. */
    double linkedAt;

    /** Whether groups were ever taken out, or shortened, because they were too old: what was linked to them must not be judged anew. */
    boolean forgot;

    /** Groups found to be messages of one template since this was last emptied. */
    final List<TemplatePair> templates = new ArrayList<>();

    /** How many groups came last. */
    private int fresh;

    private final LinkIndex index = new LinkIndex();

    private final @Nullable SentenceEncoder encoder;

    StoryPool(
            TermWeigher weigher,
            int small,
            List<PooledGroup> nodes,
            double clock,
            double linkedAt,
            @Nullable SentenceEncoder encoder) {
        this.small = small;
        this.encoder = encoder;
        this.linkedAt = linkedAt;
        this.weigher = weigher;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * Returns a pool without groups.
     *
     * @param counter counts the terms of groups
     * @param small up to this size everything is kept
     * @param encoder gives sentence vectors, or null
     */
    static StoryPool empty(TermCounter counter, int small, @Nullable SentenceEncoder encoder) {
        TermWeigher weigher = new TermWeigher(counter, DocumentFrequencies.none(), false);
        return new StoryPool(weigher, small, new ArrayList<>(), Double.NaN, 0, encoder);
    }

    /**
     * Adds groups that are not in the pool.
     *
     * @param inputs the groups, in any order, each once
     * @return the groups that became too old
     */
    List<PooledGroup> add(List<StoryInput> inputs) {
        // Oldest first, because the index looks back over a window of time; what has no date comes last.
        List<TermWeigher.Dated> sorted = sorted(inputs);
        double latest = latest(sorted);
        // Less than that mends itself before anything is forgotten too early.
        boolean mistaken = latest < clock - KEEP_DAYS && turnBack(sorted);
        double before = mistaken ? Double.NaN : clock;
        if (latest > clock || Double.isNaN(clock)) {
            clock = latest;
        }
        for (PooledGroup node : nodes) {
            if (Double.isNaN(node.arrival)) {
                // Came when no date was known at all; it ages from now on.
                node.arrival = clock;
            }
        }
        List<PooledGroup> old = nodes.size() + sorted.size() <= small ? List.of() : retireOld();
        boolean seeded = weigher.seeded;
        List<PooledGroup> coming = weigher.weigh(sorted, nodes, clock);
        if (seeded != weigher.seeded || isDue()) {
            // What was weighed by a few groups only is weighed anew, however old it is.
            relink(seeded ? aloneForGood() : new BitSet());
        }
        index.cover(nodes, aloneForGood(), clock, earliest(coming) - LINK_DAYS);
        fresh = coming.size();
        for (int i = 0; i < fresh; i++) {
            PooledGroup node = coming.get(i);
            if (encoder != null) {
                node.meaning = EmbeddingSimilarity.of(sorted.get(i).input().article(), encoder);
            }
            double day = Math.min(node.day, clock);
            node.arrival = day > before || Double.isNaN(before) ? (Double.isNaN(day) ? clock : day) : before;
            link(node);
            nodes.add(node);
        }
        if (2 * fresh > nodes.size()) {
            // It takes as much as the links of a large batch, and to make it anew costs less than this batch did.
            index.clear();
        }
        return old;
    }

    /** Returns the earliest day that some groups look back from, minus infinity if one of them has no date. */
    private double earliest(List<PooledGroup> coming) {
        double earliest = Double.POSITIVE_INFINITY;
        for (PooledGroup node : coming) {
            earliest =
                    Math.min(earliest, Double.isNaN(node.day) ? Double.NEGATIVE_INFINITY : Math.min(node.day, clock));
        }
        return earliest;
    }

    /** Returns the groups whose story is settled and has no other group. */
    private BitSet aloneForGood() {
        BitSet alone = new BitSet();
        if (forgot || nodes.size() > small) {
            Map<String, Integer> sizes = new HashMap<>();
            nodes.forEach(node -> sizes.merge(node.story, 1, Integer::sum));
            for (int i = 0; i < nodes.size(); i++) {
                PooledGroup node = nodes.get(i);
                boolean forGood = node.arrival < clock - SETTLED_DAYS && node.profile == TermProfile.NONE;
                alone.set(i, forGood && !node.story.isEmpty() && sizes.getOrDefault(node.story, 0) == 1);
            }
        }
        return alone;
    }

    private static List<TermWeigher.Dated> sorted(List<StoryInput> inputs) {
        double[] days = Days.of(inputs);
        List<TermWeigher.Dated> sorted = new ArrayList<>(days.length);
        for (int i = 0; i < days.length; i++) {
            sorted.add(new TermWeigher.Dated(inputs.get(i), days[i]));
        }
        sorted.sort(Comparator.comparingDouble(TermWeigher.Dated::day)
                .thenComparing(dated -> dated.input().group()));
        Set<String> groups = new HashSet<>();
        for (StoryInput input : inputs) {
            Check.argument(groups.add(input.group()), "group %s is given twice; give each once", input.group());
        }
        return sorted;
    }

    /** Returns the latest day of a batch that is no mistake. Where something can be forgotten, a few dates do not decide. */
    private double latest(List<TermWeigher.Dated> batch) {
        List<Double> came = new ArrayList<>();
        batch.forEach(dated -> came.add(dated.day()));
        if (nodes.size() + batch.size() > small) {
            for (int i = nodes.size() - 1; i >= 0 && came.size() < WITNESSES; i--) {
                came.add(nodes.get(i).day);
            }
        }
        return Days.latest(came);
    }

    /**
     * Turns the clock back if few dates that set it are mistakes: a first batch of one article that claims the year 2099
     * must not make all else old for ever.
     */
    private boolean turnBack(List<TermWeigher.Dated> batch) {
        List<Double> days = new ArrayList<>();
        nodes.forEach(node -> days.add(node.day));
        batch.forEach(dated -> days.add(dated.day()));
        double told = Days.toldSince(days, clock - REACH_DAYS);
        if (Double.isNaN(told)) {
            return false;
        }
        clock = told;
        // Or no later day would begin.
        weigher.rarity.day = Double.NaN;
        index.clear();
        for (PooledGroup node : nodes) {
            node.arrival = Math.min(node.arrival, clock);
        }
        return true;
    }

    /** Tells whether so much more is known that what is not yet weighed for good should be weighed anew. */
    private boolean isDue() {
        double growth = weigher.seeded ? GROWTH : SEED_GROWTH;
        return weigher.rarity.groups() > growth * linkedAt
                && nodes.stream().anyMatch(node -> node.profile != TermProfile.NONE);
    }

    private List<PooledGroup> retireOld() {
        Map<String, Double> lastOfStory = lastOfStory();
        List<PooledGroup> old = retire(node -> node.arrival < clock - LONGEST_DAYS
                || lastOfStory.getOrDefault(node.story, node.arrival) < clock - KEEP_DAYS);
        BitSet alone = aloneForGood();
        forgot |= !old.isEmpty() || !alone.isEmpty();
        alone.stream().mapToObj(nodes::get).forEach(PooledGroup::shorten);
        return old;
    }

    private Map<String, Double> lastOfStory() {
        Map<String, Double> last = new HashMap<>();
        nodes.forEach(node -> last.merge(node.story, node.arrival, Math::max));
        return last;
    }

    /** Returns the stories that stay as they are, whatever else is told: old ones that nothing new resembles. */
    private Set<String> settled(int fresh) {
        Set<String> settled = new HashSet<>();
        if (forgot || nodes.size() > small) {
            lastOfStory().forEach((story, last) -> {
                if (last < clock - SETTLED_DAYS) {
                    settled.add(story);
                }
            });
            for (PooledGroup node : nodes.subList(nodes.size() - fresh, nodes.size())) {
                for (int linked : node.linked) {
                    settled.remove(nodes.get(linked).story);
                }
            }
            settled.remove("");
        }
        return settled;
    }

    private void link(PooledGroup node) {
        Check.notInterrupted();
        int before = index.size();
        index.link(node, clock);
        joinSeries(node);
        EmbeddingSimilarity.weigh(node, nodes, before);
    }

    private void joinSeries(PooledGroup node) {
        for (int link = 0; link < node.linked.length; link++) {
            PooledGroup other = nodes.get(node.linked[link]);
            if (node.evidence[link] >= TEMPLATE_EVIDENCE && node.template.sameTemplate(other.template)) {
                templates.add(new TemplatePair(node.group, other.group));
            }
        }
    }

    /** Links all groups anew, but for some that stay linked as they are. */
    private void relink(BitSet alone) {
        index.begin();
        for (int i = 0; i < nodes.size(); i++) {
            PooledGroup node = nodes.get(i);
            if (alone.get(i)) {
                index.addAlone(node, clock);
            } else {
                int[] linked = node.linked;
                float[] similarities = node.similarities;
                float[] evidence = node.evidence;
                weigher.weigh(node);
                link(node);
                for (int before = 0; before < linked.length; before++) {
                    if (alone.get(linked[before])) {
                        node.addLink(linked[before], similarities[before], evidence[before]);
                    }
                }
            }
        }
        linkedAt = weigher.rarity.groups();
    }

    /** Takes groups out. */
    List<PooledGroup> retire(Predicate<PooledGroup> gone) {
        List<PooledGroup> retired = new ArrayList<>();
        List<PooledGroup> kept = new ArrayList<>(nodes.size());
        int[] place = new int[nodes.size()];
        for (int i = 0; i < place.length; i++) {
            boolean old = gone.test(nodes.get(i));
            place[i] = old ? -1 : kept.size();
            (old ? retired : kept).add(nodes.get(i));
        }
        if (retired.isEmpty()) {
            return retired;
        }
        index.clear();
        for (PooledGroup node : kept) {
            int links = 0;
            for (int link = 0; link < node.linked.length; link++) {
                int to = place[node.linked[link]];
                if (to >= 0) {
                    node.linked[links] = to;
                    node.evidence[links] = node.evidence[link];
                    node.similarities[links++] = node.similarities[link];
                }
            }
            if (links < node.linked.length) {
                node.linked = Arrays.copyOf(node.linked, links);
                node.similarities = Arrays.copyOf(node.similarities, links);
                node.evidence = Arrays.copyOf(node.evidence, links);
            }
        }
        nodes = kept;
        return retired;
    }

    /**
     * Looks at the groups.
     *
     * @param rule says which may be put together
     */
    GroupClustering look(MergeRule rule) {
        LinkedGroups groups = new LinkedGroups(
                nodes.stream().mapToDouble(node -> node.day).toArray(),
                nodes.stream().mapToInt(node -> node.words).toArray(),
                nodes.stream().map(node -> node.language).toArray(String[]::new),
                TemplateSeries.numbers(nodes),
                nodes.stream().mapToDouble(node -> node.eventLikeness).toArray(),
                nodes.stream().map(node -> node.linked).toArray(int[][]::new),
                nodes.stream().map(node -> node.similarities).toArray(float[][]::new),
                nodes.stream().map(node -> node.evidence).toArray(float[][]::new));
        Set<String> settled = settled(fresh);
        BitSet fixed = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            fixed.set(i, settled.contains(nodes.get(i).story));
        }
        return new GroupClustering(groups, REACH_DAYS, rule, fixed);
    }

    /** Which groups belong together. */
    static final class Found {
        /** By cluster the positions of its groups, ascending. */
        final List<List<Integer>> members;

        /** By position how probable it is that the group belongs, NaN for one that was not judged. */
        final double[] memberships;

        Found(List<List<Integer>> members, double[] memberships) {
            this.members = members;
            this.memberships = memberships;
        }
    }

    /** Puts the groups together. */
    Found clusters(GroupClustering look, double threshold) {
        BitSet fixed = look.fixed();
        Clusters clusters = look.clusters(threshold);
        double[] memberships = new double[nodes.size()];
        Map<Object, List<Integer>> members = new LinkedHashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            Object key = fixed.get(node) ? nodes.get(node).story : (Object) clusters.of(node);
            members.computeIfAbsent(key, first -> new ArrayList<>()).add(node);
            memberships[node] = fixed.get(node) ? Double.NaN : clusters.membership(node);
        }
        return new Found(new ArrayList<>(members.values()), memberships);
    }
}
