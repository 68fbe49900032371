package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import newsfold.internal.Check;
import newsfold.story.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** The groups that can still be linked, and which of them belong together. Not for sharing between threads. */
final class StoryPool {
    static final double REACH_DAYS = 16;

    /** Groups further apart are linked through others only. */
    static final double LINK_DAYS = 2 * REACH_DAYS;

    private static final double MIN_SIMILARITY = 0.04;
    private static final int MAX_LINKS = 100;

    /** A pool up to this size keeps everything: it is cheap, and what is kept can still be judged better later. */
    static final int SMALL = 10_000;

    /**
     * In a larger pool a story is settled when its last report is older than this, because nothing can be linked to it any more.
     */
    private static final double SETTLED_DAYS = LINK_DAYS;

    /**
     * A settled story still is part of the surroundings of others and is taken out when its last report is older than this.
     * Without it what remains would be judged by half of its surroundings and change after all.
     */
    private static final double KEEP_DAYS = 4 * REACH_DAYS;

    /** Groups older than this are taken out even if their story runs on. */
    private static final double LONGEST_DAYS = 120;

    /** The pool is linked anew when so many more groups are counted: what is rare was known badly. */
    private static final double SEED_GROWTH = 1.02;

    /** The same when it was known well, for groups without a date. */
    private static final double GROWTH = 1.2;

    /** Up to so many groups are a small pool, from more than three times as many on a large one. */
    private static final double FEW = 300;

    private static final double MANY = 1_000;

    /** Where links are doubtful, as alike as in a sparse collection by this much are reports of a story assumed to be. */
    private static final double DOUBTFUL_SPARSITY = 0.3;

    /** At the first of them, stories come apart whose name passes for a common word. */
    private static final int FIRST_LOOKS = 2;

    /** So many groups that came last say what day it is. */
    private static final int WITNESSES = 100;

    final Weigher weigher;
    private final int small;
    List<Node> nodes;
    double clock;
    /** How many groups rarity was counted over when the pool was last linked as a whole. */
    double linkedAt;

    /** How many groups came last. */
    private int fresh;

    private TermIndex index = new TermIndex();
    private final TermIndex.Found found = new TermIndex.Found();
    private final PairEvidence evidence = new PairEvidence();

    private final @Nullable SentenceEncoder encoder;

    StoryPool(
            Weigher weigher,
            int small,
            List<Node> nodes,
            double clock,
            double linkedAt,
            @Nullable SentenceEncoder encoder) {
        this.small = small;
        this.encoder = encoder;
        this.linkedAt = linkedAt;
        this.weigher = weigher;
        this.nodes = nodes;
        this.clock = clock;
        nodes.forEach(node -> index.add(node.vector, node.day, clock));
    }

    /**
     * Adds groups that are not in the pool.
     *
     * @param inputs the groups, in any order, each once
     * @return the groups that became too old
     */
    List<Node> add(List<StoryInput> inputs) {
        // Oldest first, because the index looks back over a window of time; what has no date comes last.
        List<Weigher.Dated> sorted = sorted(inputs);
        double latest = latest(sorted);
        // Less than that mends itself before anything is forgotten too early.
        boolean mistaken = latest < clock - KEEP_DAYS && turnBack(sorted);
        double before = mistaken ? Double.NaN : clock;
        if (latest > clock || Double.isNaN(clock)) {
            clock = latest;
        }
        for (Node node : nodes) {
            if (Double.isNaN(node.arrival)) {
                // Came when no date was known at all; it ages from now on.
                node.arrival = clock;
            }
        }
        List<Node> old = nodes.size() + sorted.size() <= small ? List.of() : retireOld();
        boolean seeded = weigher.seeded;
        List<Node> coming = weigher.weigh(sorted, nodes, clock);
        if (seeded != weigher.seeded || isDue() || smallness() > 0) {
            relink();
        }
        fresh = coming.size();
        for (int i = 0; i < fresh; i++) {
            Node node = coming.get(i);
            if (encoder != null) {
                node.meaning = Meaning.of(sorted.get(i).input().article(), encoder);
            }
            double day = Math.min(node.day, clock);
            node.arrival = day > before || Double.isNaN(before) ? (Double.isNaN(day) ? clock : day) : before;
            link(node);
            nodes.add(node);
        }
        return old;
    }

    private static List<Weigher.Dated> sorted(List<StoryInput> inputs) {
        double[] days = Days.of(inputs);
        List<Weigher.Dated> sorted = new ArrayList<>(days.length);
        for (int i = 0; i < days.length; i++) {
            sorted.add(new Weigher.Dated(inputs.get(i), days[i]));
        }
        sorted.sort(Comparator.comparingDouble(Weigher.Dated::day)
                .thenComparing(dated -> dated.input().group()));
        Set<String> groups = new HashSet<>();
        for (StoryInput input : inputs) {
            Check.argument(groups.add(input.group()), "group %s is given twice; give each once", input.group());
        }
        return sorted;
    }

    /** Returns the latest day of a batch that is no mistake. Where something can be forgotten, a few dates do not decide. */
    private double latest(List<Weigher.Dated> batch) {
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
    private boolean turnBack(List<Weigher.Dated> batch) {
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
        index = new TermIndex();
        for (Node node : nodes) {
            node.arrival = Math.min(node.arrival, clock);
            index.add(node.vector, node.day, clock);
        }
        return true;
    }

    /** Tells whether so much more is known that what is not yet weighed for good should be weighed anew. */
    private boolean isDue() {
        double growth = weigher.seeded ? GROWTH : SEED_GROWTH;
        return weigher.rarity.groups() > growth * linkedAt
                && nodes.stream().anyMatch(node -> node.profile != Profile.NONE);
    }

    private List<Node> retireOld() {
        Map<String, Double> lastOfStory = lastOfStory();
        return retire(node -> node.arrival < clock - LONGEST_DAYS
                || lastOfStory.getOrDefault(node.story, node.arrival) < clock - KEEP_DAYS);
    }

    private Map<String, Double> lastOfStory() {
        Map<String, Double> last = new HashMap<>();
        nodes.forEach(node -> last.merge(node.story, node.arrival, Math::max));
        return last;
    }

    /** Returns the stories that stay as they are, whatever else is told: old ones that nothing new resembles. */
    private Set<String> settled(int fresh) {
        Set<String> settled = new HashSet<>();
        if (nodes.size() > small) {
            lastOfStory().forEach((story, last) -> {
                if (last < clock - SETTLED_DAYS) {
                    settled.add(story);
                }
            });
            for (Node node : nodes.subList(nodes.size() - fresh, nodes.size())) {
                for (int linked : node.linked) {
                    settled.remove(nodes.get(linked).story);
                }
            }
            settled.remove("");
        }
        return settled;
    }

    private void link(Node node) {
        index.find(node.vector, node.day, clock, LINK_DAYS, MIN_SIMILARITY, MAX_LINKS, found);
        node.linked = Arrays.copyOf(found.nodes, found.count);
        node.similarities = new float[found.count];
        node.probabilities = new float[found.count];
        evidence.ask(node.general);
        for (int link = 0; link < found.count; link++) {
            Node other = nodes.get(found.nodes[link]);
            node.similarities[link] = (float) (found.similarities[link] / TimeDecay.ofReports(node.day, other.day));
            // In a language without a table general evidence would not know a name from an everyday word.
            node.probabilities[link] =
                    (float) Math.pow(evidence.probability(other.general), Math.min(node.known, other.known));
        }
        Meaning.weigh(node, nodes, index.size());
        index.add(node.vector, node.day, clock);
    }

    private void relink() {
        index = new TermIndex();
        for (Node node : nodes) {
            weigher.weigh(node);
            link(node);
        }
        linkedAt = weigher.rarity.groups();
    }

    /** Takes groups out. */
    List<Node> retire(Predicate<Node> gone) {
        List<Node> retired = nodes.stream().filter(gone).toList();
        if (retired.isEmpty()) {
            return retired;
        }
        int[] place = new int[nodes.size()];
        List<Node> kept = new ArrayList<>(nodes.size() - retired.size());
        for (int i = 0; i < place.length; i++) {
            if (gone.test(nodes.get(i))) {
                place[i] = -1;
            } else {
                place[i] = kept.size();
                kept.add(nodes.get(i));
            }
        }
        index = new TermIndex();
        for (Node node : kept) {
            int links = 0;
            for (int link = 0; link < node.linked.length; link++) {
                int to = place[node.linked[link]];
                if (to >= 0) {
                    node.linked[links] = to;
                    node.probabilities[links] = node.probabilities[link];
                    node.similarities[links++] = node.similarities[link];
                }
            }
            node.linked = Arrays.copyOf(node.linked, links);
            node.similarities = Arrays.copyOf(node.similarities, links);
            node.probabilities = Arrays.copyOf(node.probabilities, links);
            index.add(node.vector, node.day, clock);
        }
        nodes = kept;
        return retired;
    }

    /** How groups are linked: probabilities by general evidence, similarities as found and of mixtures, how strictly to judge. */
    record Look(SimilarityGraph probabilities, SimilarityGraph graph, SimilarityGraph mixed, Strictness strictness) {}

    private interface LinkValue {
        double of(int node, int link);
    }

    /** Returns the links with a value that is at least some. */
    private SimilarityGraph graph(LinkValue value, double least) {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            for (int link = 0; link < node.linked.length; link++) {
                double own = value.of(i, link);
                if (own >= least) {
                    links.add(node.linked[link], i, own);
                }
            }
        }
        return links.build();
    }

    private SimilarityGraph faded(SimilarityGraph graph) {
        return graph.scaled((a, b) -> TimeDecay.ofReports(nodes.get(a).day, nodes.get(b).day));
    }

    /**
     * Looks at the groups. Those of a small pool are looked at first each for itself, then in view of what seemed to belong
     * together: whose neighbours tell of the same, how many stories there are, which terms are in many of them.
     */
    Look look() {
        double smallness = smallness();
        int[] sizes = new int[nodes.size()];
        Arrays.fill(sizes, 1);
        Look look = look(sizes, nodes.size(), smallness);
        for (int first = 0; smallness > 0 && first < FIRST_LOOKS; first++) {
            List<List<Integer>> clusters = clusters(look, Calibration.PLAIN);
            for (List<Integer> cluster : clusters) {
                for (int node : cluster) {
                    sizes[node] = cluster.size();
                }
            }
            weighByStories(clusters, smallness);
            look = look(sizes, clusters.size(), smallness);
        }
        return look;
    }

    private Look look(int[] sizes, int stories, double smallness) {
        SimilarityGraph probabilities = graph((node, link) -> nodes.get(node).probabilities[link], 0);
        SimilarityGraph texts = graph((node, link) -> nodes.get(node).similarities[link], 0);
        Strictness strictness = Strictness.of(faded(texts), probabilities, nodes, REACH_DAYS, sizes, smallness);
        double[] doubt = strictness.doubt();
        if (Arrays.stream(doubt).anyMatch(own -> own > 0)) {
            texts = graph((node, link) -> doubted(nodes.get(node), link, doubt, doubt[node]), MIN_SIMILARITY);
        }
        SimilarityGraph near = faded(texts);
        int[] neighbours = Surroundings.neighbours(sizes, stories, smallness);
        SimilarityGraph mixed = Surroundings.mix(texts, near, strictness.sparsity(), neighbours);
        return new Look(probabilities, near, mixed, strictness);
    }

    private static double doubted(Node node, int link, double[] doubt, double own) {
        return node.similarities[link] * Math.pow(node.probabilities[link], Math.min(own, doubt[node.linked[link]]));
    }

    /** Returns how much it counts how many stories there are: 0 in a large pool, which has stories of all sizes, up to 1. */
    private double smallness() {
        return weigher.seeded ? 0 : Math.max(0, Math.min(1, (MANY - nodes.size()) / (MANY - FEW)));
    }

    /** Weighs terms anew, in so far as the pool is small, by how many stories they are in, and links what they weigh. */
    private void weighByStories(List<List<Integer>> clusters, double share) {
        int[] stories = new int[weigher.profiler.termCount()];
        int[] last = new int[stories.length];
        for (int i = 0; i < clusters.size(); i++) {
            for (int node : clusters.get(i)) {
                for (int term : nodes.get(node).profile.terms()) {
                    stories[term] += last[term] == i + 1 ? 0 : 1;
                    last[term] = i + 1;
                }
            }
        }
        index = new TermIndex();
        for (Node node : nodes) {
            weigher.weigh(node, stories, clusters.size(), share);
            link(node);
        }
    }

    /** Puts the groups together; each list holds positions in ascending order. */
    List<List<Integer>> clusters(Look look, double threshold) {
        Strictness strictness = look.strictness();
        Set<String> settled = settled(fresh);
        BitSet fixed = new BitSet();
        Map<String, Integer> firstOfStory = new HashMap<>();
        int[] firsts = new int[nodes.size()];
        for (int i = 0; i < firsts.length; i++) {
            String story = nodes.get(i).story;
            if (settled.contains(story)) {
                fixed.set(i);
                firstOfStory.putIfAbsent(story, i);
                firsts[i] = firstOfStory.getOrDefault(story, i);
            }
        }
        SimilarityGraph mixed = look.mixed();
        double[] sparsity = strictness.sparsity().clone();
        for (int i = 0; i < sparsity.length; i++) {
            sparsity[i] = Math.max(sparsity[i], DOUBTFUL_SPARSITY * strictness.doubt()[i]);
        }
        int[] cluster = Linkage.cluster(
                        new Linkage.Links(
                                new LikelyDays(look.graph(), nodes).fade(mixed), faded(mixed), look.probabilities()),
                        nodes.stream().mapToDouble(node -> node.day).toArray(),
                        strictness.powers(),
                        sparsity,
                        fixed,
                        threshold)
                .cut(threshold);
        Map<Integer, List<Integer>> members = new HashMap<>();
        List<List<Integer>> result = new ArrayList<>();
        for (int node = 0; node < cluster.length; node++) {
            int first = fixed.get(node) ? firsts[node] : cluster[node];
            List<Integer> own = members.get(first);
            if (own == null) {
                own = new ArrayList<>();
                members.put(first, own);
                result.add(own);
            }
            own.add(node);
        }
        return result;
    }
}
