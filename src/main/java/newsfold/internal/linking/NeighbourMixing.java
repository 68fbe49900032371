package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks at each group together with its nearest neighbours: a short report says little, what resembles it says more. A
 * group's vector is mixed with those of its neighbours and the cosine is taken again, all on the similarities alone,
 * for every linked pair and for every pair that shares a near neighbour.
 */
final class NeighbourMixing {
    private static final int NEAREST = 8;

    private static final double MIX = 0.4;
    private static final double MIN_SIMILARITY = 0.02;

    /** A neighbour counts in full from this much evidence on: {@link GroupClustering} counts it from log-odds of -5 on. */
    private static final double ENOUGH = 2;

    private final int[][] mixed;
    private final double[][] shares;

    /**
     * Chooses the neighbours of each group.
     *
     * @param near similarities of texts after time has taken its share
     * @param evidence how much speaks for both telling one event; without any a neighbour is not mixed in
     */
    NeighbourMixing(SimilarityGraph near, SimilarityGraph evidence) {
        mixed = new int[near.size()][];
        shares = new double[near.size()][];
        for (int node = 0; node < mixed.length; node++) {
            share(near, evidence, node);
        }
    }

    /**
     * Mixes.
     *
     * @param graph similarities of texts
     * @param days for each group its day, NaN if unknown
     * @param mergeable the groups that may merge with others; no other pairs are left in the result
     */
    Mixed mix(SimilarityGraph graph, double[] days, BitSet mergeable) {
        int size = graph.size();
        double[] row = new double[size];
        int[] touched = new int[size];
        boolean[] wanted = new boolean[size];
        int[] pairs = new int[size];
        double[] norms = new double[size];
        for (int node = 0; node < size; node++) {
            int count = spread(graph, mixed[node], shares[node], row, touched, 0);
            norms[node] = Math.sqrt(dot(mixed[node], shares[node], row));
            clear(row, touched, count);
        }
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(size);
        StoryDensities densities = new StoryDensities(size);
        for (int node = 0; node < size; node++) {
            int found = 0;
            for (int link = graph.start(node); link < graph.end(node); link++) {
                found = want(graph.neighbour(link), node, mergeable, wanted, pairs, found);
            }
            for (int middle : mixed[node]) {
                for (int other : mixed[middle]) {
                    found = want(other, node, mergeable, wanted, pairs, found);
                }
            }
            if (found == 0) {
                continue;
            }
            int count = spread(graph, mixed[node], shares[node], row, touched, 0);
            Arrays.sort(pairs, 0, found);
            for (int i = 0; i < found; i++) {
                int other = pairs[i];
                wanted[other] = false;
                double similarity = dot(mixed[other], shares[other], row) / (norms[node] * norms[other]);
                if (similarity >= MIN_SIMILARITY) {
                    double left = similarity * TimeDecay.ofReports(days[node], days[other]);
                    densities.add(node, left);
                    densities.add(other, left);
                    if (mergeable.get(node) && mergeable.get(other)) {
                        links.add(node, other, similarity);
                    }
                }
            }
            clear(row, touched, count);
        }
        return new Mixed(links, densities);
    }

    /**
     * Groups in view of their neighbours.
     *
     * @param links the similarities of those that may merge, to be built
     * @param densities how alike the reports of each one's story are assumed to be, if it may merge
     */
    record Mixed(SimilarityGraph.Builder links, StoryDensities densities) {}

    /** A node keeps most of itself; its nearest neighbours share the rest by similarity, as far as evidence speaks for them. */
    private void share(SimilarityGraph graph, SimilarityGraph evidence, int node) {
        int[] links = graph.strongest(node, NEAREST);
        double total = 0;
        for (int link : links) {
            total += graph.similarity(node, link);
        }
        int[] near = new int[links.length + 1];
        double[] parts = new double[links.length + 1];
        near[0] = node;
        parts[0] = 1;
        int count = 1;
        for (int link : links) {
            int other = graph.neighbour(link);
            double support = Math.min(1, evidence.between(node, other) / ENOUGH);
            if (support > 0) {
                near[count] = other;
                parts[count] = MIX * support * graph.similarity(node, link) / total;
                parts[0] -= parts[count++];
            }
        }
        mixed[node] = Arrays.copyOf(near, count);
        shares[node] = Arrays.copyOf(parts, count);
    }

    /** Only pairs whose smaller number is the node at hand, or each pair would come twice. */
    private static int want(int other, int node, BitSet mergeable, boolean[] wanted, int[] pairs, int found) {
        if (other <= node || wanted[other] || !(mergeable.get(node) || mergeable.get(other))) {
            return found;
        }
        wanted[other] = true;
        pairs[found] = other;
        return found + 1;
    }

    private static int spread(
            SimilarityGraph graph, int[] near, double[] shares, double[] row, int[] touched, int count) {
        for (int i = 0; i < near.length; i++) {
            count = touch(near[i], shares[i], row, touched, count);
            for (int link = graph.start(near[i]); link < graph.end(near[i]); link++) {
                count = touch(graph.neighbour(link), shares[i] * graph.similarity(near[i], link), row, touched, count);
            }
        }
        return count;
    }

    private static int touch(int node, double value, double[] row, int[] touched, int count) {
        if (row[node] == 0) {
            touched[count++] = node;
        }
        row[node] += value;
        return count;
    }

    private static double dot(int[] near, double[] shares, double[] row) {
        double sum = 0;
        for (int i = 0; i < near.length; i++) {
            sum += shares[i] * row[near[i]];
        }
        return sum;
    }

    private static void clear(double[] row, int[] touched, int count) {
        for (int i = 0; i < count; i++) {
            row[touched[i]] = 0;
        }
    }
}
