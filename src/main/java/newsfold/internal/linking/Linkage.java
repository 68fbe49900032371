package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import newsfold.internal.Check;

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
    private static final int NEAREST = 3;
    private static final double MIN_DENSITY = 0.1;

    /** Where hardly any report is told twice, faint likeness is no loose story. */
    private static final double SPARSE_LEAST_DENSITY = 0.3;

    private static final double PRIOR = 0.5;

    /** Clusters none of whose links is as probable as this do not merge, however much closer they are than others. */
    private static final double MIN_PROBABILITY = 0.05;

    private final double[] first;
    private final double[] last;
    private final int[] parent;
    private final int[] count;
    private final int[] version;
    private final LinkMap[] links;
    private final double[] strictness;
    private final double[] prior;
    private final double[] inside;
    private final double[] density;
    private final PriorityQueue<Merge> queue = new PriorityQueue<>();
    private final double[] best;
    private final Hierarchy merges;

    /**
     * What is known of nodes.
     *
     * @param mixed symmetric similarities of texts, mixed with those of neighbours
     * @param near the same after time has taken its share, by which to assume how alike the reports of a single node's story will
     *     be. They may be higher: a resemblance too doubtful for a merge still shows that the node resembles much
     * @param probabilities for linked nodes how probable it is that they tell the same, from 0 to 1
     */
    record Links(SimilarityGraph mixed, SimilarityGraph near, SimilarityGraph probabilities) {}

    private Linkage(Links given, double[] days, double[] strictness, double[] sparsity, BitSet fixed) {
        SimilarityGraph graph = given.mixed();
        int size = graph.size();
        first = days.clone();
        last = days.clone();
        this.strictness = strictness.clone();
        parent = new int[size];
        Arrays.setAll(parent, node -> node);
        count = new int[size];
        Arrays.fill(count, 1);
        version = new int[size];
        links = new LinkMap[size];
        prior = new double[size];
        inside = new double[size];
        density = new double[size];
        best = new double[size];
        merges = new Hierarchy(size);
        for (int node = 0; node < size; node++) {
            links[node] = new LinkMap(fixed.get(node) ? 0 : graph.end(node) - graph.start(node));
            for (int link = graph.start(node); link < graph.end(node) && !fixed.get(node); link++) {
                if (!fixed.get(graph.neighbour(link))) {
                    int other = graph.neighbour(link);
                    links[node].add(other, graph.similarity(link), (float)
                            given.probabilities().between(node, other));
                }
            }
            double sum = 0;
            for (int link : given.near().strongest(node, NEAREST)) {
                sum += given.near().similarity(link);
            }
            double least = MIN_DENSITY + sparsity[node] * (SPARSE_LEAST_DENSITY - MIN_DENSITY);
            prior[node] = Math.max(least, sum / NEAREST);
            density[node] = prior[node];
        }
    }

    /**
     * Clusters.
     *
     * @param links the nodes and their links
     * @param days for each node its day, NaN if unknown
     * @param strictness for each node, above 0: the power to which its relative similarities are raised, so more than 1
     *     asks for more than the threshold says. Of two clusters the stricter decides
     * @param sparsity for each node, from 0 to 1: the more, the more alike reports are assumed to be in the least alike story
     * @param fixed nodes that stay alone, though others are judged in view of them
     * @param threshold the least relative similarity of a merge, above 0
     * @return the merges in the order they were made
     */
    static Hierarchy cluster(
            Links links, double[] days, double[] strictness, double[] sparsity, BitSet fixed, double threshold) {
        Linkage linkage = new Linkage(links, days, strictness, sparsity, fixed);
        linkage.run(threshold);
        return linkage.merges;
    }

    private void run(double threshold) {
        for (int node = 0; node < parent.length; node++) {
            enqueue(node, threshold);
        }
        while (!queue.isEmpty()) {
            Check.notInterrupted();
            Merge merge = queue.remove();
            int a = merge.a;
            int b = merge.b;
            if (parent[a] != a || version[a] != merge.versionA) {
                continue;
            }
            if (parent[b] != b || version[b] != merge.versionB) {
                // Its partner has changed since; what is best for it now takes its place in the queue.
                enqueue(a, threshold);
                continue;
            }
            merges.add(Math.min(a, b), Math.max(a, b), merge.score);
            merge(Math.min(a, b), Math.max(a, b), threshold);
        }
    }

    private void merge(int a, int b, double threshold) {
        double between = links[a].get(b);
        links[a].remove(b);
        links[b].remove(a);
        LinkMap large = links[a].size() >= links[b].size() ? links[a] : links[b];
        LinkMap small = large == links[a] ? links[b] : links[a];
        for (int slot = 0; slot < links[b].slots(); slot++) {
            int other = links[b].key(slot);
            if (other >= 0) {
                double moved = links[other].get(b);
                float probability = links[other].maximumOf(b);
                links[other].remove(b);
                links[other].add(a, moved, probability);
            }
        }
        for (int slot = 0; slot < small.slots(); slot++) {
            if (small.key(slot) >= 0) {
                large.add(small.key(slot), small.value(slot), small.maximum(slot));
            }
        }
        links[a] = large;
        links[b] = new LinkMap(0);
        double share = (double) count[b] / (count[a] + count[b]);
        prior[a] += share * (prior[b] - prior[a]);
        strictness[a] += share * (strictness[b] - strictness[a]);
        inside[a] += inside[b] + between;
        parent[b] = a;
        first[a] = first[a] <= first[b] || Double.isNaN(first[b]) ? first[a] : first[b];
        last[a] = last[a] >= last[b] || Double.isNaN(last[b]) ? last[a] : last[b];
        count[a] += count[b];
        version[a]++;
        double pairs = count[a] * (count[a] - 1.0) / 2;
        density[a] = (inside[a] + PRIOR * prior[a]) / (pairs + PRIOR);
        enqueue(a, threshold);
        for (int slot = 0; slot < large.slots(); slot++) {
            int other = large.key(slot);
            if (other >= 0) {
                double score = score(a, other, large.value(slot), large.maximum(slot));
                if (score >= threshold && score > best[other]) {
                    best[other] = score;
                    queue.add(new Merge(score, other, a, version[other], version[a]));
                }
            }
        }
    }

    private double score(int a, int b, double sum, float probability) {
        if (probability < MIN_PROBABILITY) {
            return 0;
        }
        double gap = Math.max(first[a] - last[b], first[b] - last[a]);
        double mean = TimeDecay.ofStories(gap) * sum / ((double) count[a] * count[b]);
        double relative = mean / Math.pow((density[a] + density[b]) / 2, COHESION);
        double power = Math.max(strictness[a], strictness[b]);
        return power == 1 ? relative : Math.pow(relative, power);
    }

    private void enqueue(int node, double threshold) {
        LinkMap own = links[node];
        double most = 0;
        int partner = -1;
        for (int slot = 0; slot < own.slots(); slot++) {
            int other = own.key(slot);
            if (other >= 0) {
                double score = score(node, other, own.value(slot), own.maximum(slot));
                if (score > most || (score == most && other < partner)) {
                    most = score;
                    partner = other;
                }
            }
        }
        best[node] = most;
        if (partner >= 0 && most >= threshold) {
            queue.add(new Merge(most, node, partner, version[node], version[partner]));
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
