package newsfold.internal.linking;

import java.util.Arrays;

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

    private NeighbourMixing() {}

    /**
     * Mixes.
     *
     * @param graph similarities of texts
     * @param near the same after time has taken its share, by which the neighbours of a group are chosen
     * @param evidence how much speaks for both telling one event; without any a neighbour is not mixed in
     * @return the similarities of the mixtures
     */
    static SimilarityGraph mix(SimilarityGraph graph, SimilarityGraph near, SimilarityGraph evidence) {
        int size = graph.size();
        int[][] mixed = new int[size][];
        double[][] shares = new double[size][];
        for (int node = 0; node < size; node++) {
            share(near, evidence, node, mixed, shares);
        }
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
        SimilarityGraph.Builder result = new SimilarityGraph.Builder(size);
        for (int node = 0; node < size; node++) {
            int count = spread(graph, mixed[node], shares[node], row, touched, 0);
            int found = 0;
            for (int link = graph.start(node); link < graph.end(node); link++) {
                found = want(graph.neighbour(link), node, wanted, pairs, found);
            }
            for (int middle : mixed[node]) {
                for (int other : mixed[middle]) {
                    found = want(other, node, wanted, pairs, found);
                }
            }
            Arrays.sort(pairs, 0, found);
            for (int i = 0; i < found; i++) {
                int other = pairs[i];
                wanted[other] = false;
                double similarity = dot(mixed[other], shares[other], row) / (norms[node] * norms[other]);
                if (similarity >= MIN_SIMILARITY) {
                    result.add(node, other, similarity);
                }
            }
            clear(row, touched, count);
        }
        return result.build();
    }

    /** A node keeps most of itself; its nearest neighbours share the rest by similarity, as far as evidence speaks for them. */
    private static void share(
            SimilarityGraph graph, SimilarityGraph evidence, int node, int[][] near, double[][] shares) {
        int[] links = graph.strongest(node, NEAREST);
        double total = 0;
        for (int link : links) {
            total += graph.similarity(link);
        }
        near[node] = new int[links.length + 1];
        shares[node] = new double[links.length + 1];
        near[node][0] = node;
        shares[node][0] = 1;
        int count = 1;
        for (int link : links) {
            int other = graph.neighbour(link);
            double support = Math.min(1, evidence.between(node, other) / ENOUGH);
            if (support > 0) {
                near[node][count] = other;
                shares[node][count] = MIX * support * graph.similarity(link) / total;
                shares[node][0] -= shares[node][count++];
            }
        }
        near[node] = Arrays.copyOf(near[node], count);
    }

    /** Only pairs whose smaller number is the node at hand, or each pair would come twice. */
    private static int want(int other, int node, boolean[] wanted, int[] pairs, int found) {
        if (other <= node || wanted[other]) {
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
                count = touch(graph.neighbour(link), shares[i] * graph.similarity(link), row, touched, count);
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
