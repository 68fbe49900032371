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
        Row row = new Row(graph);
        boolean[] wanted = new boolean[size];
        int[] pairs = new int[size];
        double[] norms = new double[size];
        Arrays.fill(norms, Double.NaN);
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
            row.spread(mixed[node], shares[node]);
            double norm = norm(graph, node, norms);
            Arrays.sort(pairs, 0, found);
            for (int i = 0; i < found; i++) {
                int other = pairs[i];
                wanted[other] = false;
                double similarity = row.dot(mixed[other], shares[other]) / (norm * norm(graph, other, norms));
                if (similarity >= MIN_SIMILARITY) {
                    double left = similarity * TimeDecay.ofReports(days[node], days[other]);
                    densities.add(node, left);
                    densities.add(other, left);
                    if (mergeable.get(node) && mergeable.get(other)) {
                        links.add(node, other, similarity);
                    }
                }
            }
            row.clear();
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
            double support = Math.min(1, evidence.alongside(graph, node, link) / ENOUGH);
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

    /**
     * Returns the length of a group's vector. It is taken of the few that it is mixed of, in the order in which they would be
     * added up for all groups.
     *
     * @param norms by group what was returned before, NaN if nothing was
     */
    private double norm(SimilarityGraph graph, int node, double[] norms) {
        if (Double.isNaN(norms[node])) {
            int[] near = mixed[node];
            double[] parts = shares[node];
            double[][] alike = new double[near.length][near.length];
            double square = 0;
            for (int to = 0; to < near.length; to++) {
                double sum = 0;
                for (int from = 0; from < near.length; from++) {
                    if (from > to) {
                        alike[from][to] = graph.between(near[from], near[to]);
                        alike[to][from] = alike[from][to];
                    }
                    sum += from == to ? parts[from] : parts[from] * alike[to][from];
                }
                square += parts[to] * sum;
            }
            norms[node] = Math.sqrt(square);
        }
        return norms[node];
    }

    /** How alike a mixed group is to each single one. */
    private static final class Row {
        private final SimilarityGraph graph;
        private final double[] values;
        private int[] touched = new int[0];
        private int count;

        Row(SimilarityGraph graph) {
            this.graph = graph;
            values = new double[graph.size()];
        }

        void spread(int[] near, double[] shares) {
            int most = 1;
            for (int node : near) {
                most += 1 + graph.end(node) - graph.start(node);
            }
            if (most > touched.length) {
                touched = new int[2 * most];
            }
            count = 0;
            for (int i = 0; i < near.length; i++) {
                touched[count] = near[i];
                count += values[near[i]] == 0 ? 1 : 0;
                values[near[i]] += shares[i];
                count = graph.addTo(values, touched, count, near[i], shares[i]);
            }
        }

        double dot(int[] near, double[] shares) {
            double sum = 0;
            for (int i = 0; i < near.length; i++) {
                sum += shares[i] * values[near[i]];
            }
            return sum;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                values[touched[i]] = 0;
            }
        }
    }
}
