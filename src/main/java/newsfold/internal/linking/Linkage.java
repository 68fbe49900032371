package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/**
 * Agglomerative clustering of a sparse similarity graph by average link relative to cohesion: two clusters merge while
 * the mean similarity between them, divided by a power of the mean similarity within them, reaches a threshold. So a
 * tight story is not joined to its look-alike at a similarity that would be enough for two loose reports.
 *
 * <p>Pairs without a link count as similarity 0. Ties go to the smallest node numbers, so the result depends on the
 * graph alone.
 */
final class Linkage {
    private static final double COHESION = 0.7;

    private static final double PRIOR = 0.5;

    /** The largest set that was learnt from has about as many groups. */
    private static final double MAX_REACH = 2_000;

    private static final double NO_SIMILARITY = 1e-4;

    /** What is rounded in a bound takes less than this from it. */
    private static final double ALMOST = 1 - 1e-9;

    private final MergeRule rule;
    private final double[] features = new double[MergeRule.FEATURES];
    private final double[] reach;
    private final double[] linked;
    private final double[] eventLikeness;
    private final double[] strongest;
    private final double[] first;
    private final double[] last;
    private final Merges merged;
    private final int[] count;
    private final int[] version;
    private final @Nullable ClusterLinks[] links;
    private final Links given;
    private final BitSet fixed;
    private final double[] strictness;
    private final double[] prior;
    private final double[] inside;
    private final double[] density;
    private final PriorityQueue<Merge> queue = new PriorityQueue<>();
    private final WaitingPairs waiting = new WaitingPairs();
    private final double[] best;
    private final Hierarchy hierarchy;

    /** What is known of nodes. */
    static final class Links {
        private final SimilarityGraph mixed;
        private final double[] densities;
        private final SimilarityGraph evidence;

        /**
         * Takes what is known.
         *
         * @param mixed symmetric similarities of texts, mixed with those of neighbours
         * @param densities how alike the reports of each single node's story are assumed to be
         * @param evidence for linked nodes the evidence that they tell one event, 0 for none
         */
        Links(SimilarityGraph mixed, double[] densities, SimilarityGraph evidence) {
            this.mixed = mixed;
            this.densities = densities;
            this.evidence = evidence;
        }
    }

    private Linkage(
            Links given, double[] days, double[] strictness, double[][] surroundings, BitSet fixed, MergeRule rule) {
        this.rule = rule;
        this.reach = surroundings[0].clone();
        this.linked = surroundings[1].clone();
        this.eventLikeness = surroundings[2].clone();
        SimilarityGraph graph = given.mixed;
        int size = graph.size();
        strongest = new double[size];
        first = days.clone();
        last = days.clone();
        this.strictness = strictness.clone();
        merged = new Merges(size);
        count = new int[size];
        Arrays.fill(count, 1);
        version = new int[size];
        links = new ClusterLinks[size];
        prior = given.densities.clone();
        inside = new double[size];
        density = prior.clone();
        best = new double[size];
        hierarchy = new Hierarchy(size);
        this.given = given;
        this.fixed = fixed;
        for (int node = 0; node < size; node++) {
            SimilarityGraph evidence = given.evidence;
            for (int link = evidence.start(node); link < evidence.end(node); link++) {
                strongest[node] = Math.max(strongest[node], evidence.similarity(node, link));
            }
        }
    }

    /** Returns the links of a cluster to those that there are now. Those of most nodes are never changed, and need none of their own. */
    private ClusterLinks links(int cluster) {
        ClusterLinks own = links[cluster];
        if (own == null) {
            own = ClusterLinks.of(given.mixed, given.evidence, cluster, fixed);
            links[cluster] = own;
        }
        own.follow(merged);
        return own;
    }

    /**
     * Clusters.
     *
     * @param links the nodes and their links
     * @param days for each node its day, NaN if unknown
     * @param strictness for each node, above 0: the power to which its relative similarities are raised, so more than 1
     *     asks for more than the threshold says. Of two clusters the stricter decides
     * @param surroundings for each node how many are of about its time, how probable the best link of one of these is in the mean,
     *     and how much it is like a report of an event
     * @param fixed nodes that stay alone, though others are judged in view of them
     * @param rule says whether two clusters may merge
     * @param threshold the least relative similarity of a merge, above 0
     * @return the merges in the order they were made
     */
    static Hierarchy cluster(
            Links links,
            double[] days,
            double[] strictness,
            double[][] surroundings,
            BitSet fixed,
            MergeRule rule,
            double threshold) {
        Linkage linkage = new Linkage(links, days, strictness, surroundings, fixed, rule);
        linkage.run(threshold);
        return linkage.hierarchy;
    }

    private void run(double threshold) {
        for (int node = 0; node < count.length; node++) {
            enqueueNode(node, threshold);
        }
        while (!queue.isEmpty()) {
            Check.notInterrupted();
            Merge merge = queue.remove();
            int a = merge.a;
            int b = merge.b;
            if (merged.isGone(a) || version[a] != merge.versionA) {
                continue;
            }
            boolean stale = merged.isGone(b) || version[b] != merge.versionB;
            int place = stale ? -1 : links(a).placeOf(b);
            if (place < 0) {
                // Its partner has changed since; what is best for it now takes its place in the queue.
                enqueue(a, threshold);
                continue;
            }
            describe(a, b, merge.score, links(a), place);
            if (!rule.allows(Math.min(a, b), Math.max(a, b), features)) {
                if (count[a] == 1 && count[b] == 1 && rule.waits(features)) {
                    waiting.add(a, b, links(a).sum(place), links(a).maximum(place));
                }
                links(a).remove(b);
                links(b).remove(a);
                enqueue(a, threshold);
                enqueue(b, threshold);
                continue;
            }
            rule.merged(Math.min(a, b), Math.max(a, b));
            hierarchy.add(Math.min(a, b), Math.max(a, b), merge.score, rule.probability(features));
            merge(Math.min(a, b), Math.max(a, b), links(a).sum(place), threshold);
        }
    }

    private void merge(int a, int b, double between, double threshold) {
        links(a).remove(b);
        links(b).remove(a);
        boolean smaller = links(a).size() < links(b).size();
        ClusterLinks both = links(smaller ? b : a);
        both.addAll(links(smaller ? a : b), merged);
        links[a] = both;
        links[b] = ClusterLinks.none();
        merged.add(a, b);
        double share = (double) count[b] / (count[a] + count[b]);
        prior[a] += share * (prior[b] - prior[a]);
        reach[a] += share * (reach[b] - reach[a]);
        linked[a] += share * (linked[b] - linked[a]);
        eventLikeness[a] += share * (eventLikeness[b] - eventLikeness[a]);
        strongest[a] = Math.max(strongest[a], strongest[b]);
        strictness[a] += share * (strictness[b] - strictness[a]);
        inside[a] += inside[b] + between;
        first[a] = first[a] <= first[b] || Double.isNaN(first[b]) ? first[a] : first[b];
        last[a] = last[a] >= last[b] || Double.isNaN(last[b]) ? last[a] : last[b];
        count[a] += count[b];
        version[a]++;
        double pairs = count[a] * (count[a] - 1.0) / 2;
        ask(a, a);
        ask(b, a);
        density[a] = (inside[a] + PRIOR * prior[a]) / (pairs + PRIOR);
        enqueue(a, threshold);
        for (int place = 0; place < both.size(); place++) {
            int other = both.cluster(place);
            double atLeast = Math.max(threshold, best[other]);
            if (mayReach(a, other, both.sum(place), atLeast)) {
                double score = score(a, other, both.sum(place));
                if (score >= threshold && score > best[other]) {
                    best[other] = score;
                    queue.add(new Merge(score, other, a, version[other], version[a]));
                }
            }
        }
    }

    /** Gives a cluster the links with which a node of it had to wait. */
    private void ask(int node, int cluster) {
        for (WaitingPairs.Link link : waiting.take(node)) {
            int other = merged.clusterOf(link.other());
            if (other == cluster) {
                inside[cluster] += link.value();
            } else {
                links(cluster).add(other, link.value(), link.maximum());
                links(other).add(cluster, link.value(), link.maximum());
            }
        }
    }

    /**
     * Tells whether the score of two clusters may reach a value. Most are far from it, which two square roots show in a fraction
     * of the time that a power and exponentials take: of a mean density up to 1, the power of 3/4 is not above that of
     * {@link #COHESION}, days only take from a score, and so does strictness of 1 and more from a score below 1.
     */
    private boolean mayReach(int a, int b, double sum, double value) {
        double mean = (density[a] + density[b]) / 2;
        if (mean > 1 || value > 1 || strictness[a] < 1 || strictness[b] < 1) {
            return true;
        }
        double root = Math.sqrt(mean);
        return sum >= ALMOST * value * root * Math.sqrt(root) * ((double) count[a] * count[b]);
    }

    private double score(int a, int b, double sum) {
        double gap = Math.max(first[a] - last[b], first[b] - last[a]);
        double mean = TimeDecay.ofStories(gap) * sum / ((double) count[a] * count[b]);
        double relative = mean / Math.pow((density[a] + density[b]) / 2, COHESION);
        double power = Math.max(strictness[a], strictness[b]);
        return power == 1 ? relative : Math.pow(relative, power);
    }

    private void describe(int a, int b, double score, ClusterLinks own, int place) {
        double gap = Math.max(0, Math.max(first[a] - last[b], first[b] - last[a]));
        features[0] = Math.log(score);
        features[1] = Math.log(own.sum(place) / ((double) count[a] * count[b]) + NO_SIMILARITY);
        features[MergeRule.EVIDENCE] = own.maximum(place);
        features[MergeRule.REACH] = Math.log(Math.min(MAX_REACH, Math.max(reach[a], reach[b])));
        features[4] = Math.log(Math.max(density[a], density[b]));
        features[5] = Double.isNaN(gap) ? 0 : Math.log1p(gap);
        features[6] = Double.isNaN(gap) ? 1 : 0;
        features[MergeRule.LARGEST] = Math.log(Math.max(count[a], count[b]));
        features[MergeRule.SMALLEST] = Math.log(Math.min(count[a], count[b]));
        features[MergeRule.LINKED] = Math.min(linked[a], linked[b]);
        features[9] = Math.min(strongest[a], strongest[b]);
        for (int i = 0; i < 4; i++) {
            features[10 + i] = features[i] * features[MergeRule.LINKED];
        }
        features[MergeRule.EVENT_LIKENESS] = Math.min(eventLikeness[a], eventLikeness[b]);
    }

    /** Puts the best merge of a single node, of which nothing has merged yet, into the queue. */
    private void enqueueNode(int node, double threshold) {
        SimilarityGraph graph = given.mixed;
        Best found = new Best(threshold);
        int to = fixed.get(node) ? graph.start(node) : graph.end(node);
        for (int link = graph.start(node); link < to; link++) {
            if (!fixed.get(graph.neighbour(link))) {
                found.look(node, graph.neighbour(link), graph.similarity(node, link));
            }
        }
        found.enqueue(node);
    }

    /** Puts the best merge of a cluster into the queue. */
    private void enqueue(int cluster, double threshold) {
        ClusterLinks own = links(cluster);
        Best found = new Best(threshold);
        for (int place = 0; place < own.size(); place++) {
            found.look(cluster, own.cluster(place), own.sum(place));
        }
        found.enqueue(cluster);
    }

    /** The best merge of one cluster, of those whose score is high enough. Ties go to the smaller number. */
    private final class Best {
        private double most;
        private int partner = -1;

        Best(double threshold) {
            most = threshold;
        }

        void look(int cluster, int other, double sum) {
            if (mayReach(cluster, other, sum, most)) {
                double score = score(cluster, other, sum);
                if (score > most || (score == most && (partner < 0 || other < partner))) {
                    most = score;
                    partner = other;
                }
            }
        }

        void enqueue(int cluster) {
            best[cluster] = partner < 0 ? 0 : most;
            if (partner >= 0) {
                queue.add(new Merge(most, cluster, partner, version[cluster], version[partner]));
            }
        }
    }

    /** A wish of cluster a to merge with b, void once either has changed. */
    private record Merge(double score, int a, int b, int versionA, int versionB) implements Comparable<Merge> {
        @Override
        public int compareTo(Merge other) {
            int order = Double.compare(other.score, score);
            if (order == 0) {
                order = Integer.compare(Math.min(a, b), Math.min(other.a, other.b));
            }
            return order != 0 ? order : Integer.compare(Math.max(a, b), Math.max(other.a, other.b));
        }
    }
}
