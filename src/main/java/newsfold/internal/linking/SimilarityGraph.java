package newsfold.internal.linking;

import java.util.Arrays;

/** Similarities between numbered nodes, for each node a list of neighbours in ascending order. */
final class SimilarityGraph {
    private final int[] starts;
    private final int[] neighbours;
    private final double[] similarities;

    private SimilarityGraph(int[] starts, int[] neighbours, double[] similarities) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.similarities = similarities;
    }

    int size() {
        return starts.length - 1;
    }

    /** Returns the index of a node's first link. */
    int start(int node) {
        return starts[node];
    }

    /** Returns the index after a node's last link. */
    int end(int node) {
        return starts[node + 1];
    }

    int neighbour(int link) {
        return neighbours[link];
    }

    double similarity(int link) {
        return similarities[link];
    }

    /** Returns the similarity of two nodes, 0 if they are not linked. */
    double between(int a, int b) {
        int link = Arrays.binarySearch(neighbours, starts[a], starts[a + 1], b);
        return link < 0 ? 0 : similarities[link];
    }

    /** Returns the same links with similarities multiplied by what is told for each pair, in either order. */
    SimilarityGraph scaled(PairFactor factor) {
        double[] scaled = similarities.clone();
        for (int node = 0; node < size(); node++) {
            for (int link = starts[node]; link < starts[node + 1]; link++) {
                scaled[link] *= factor.of(node, neighbours[link]);
            }
        }
        return new SimilarityGraph(starts, neighbours, scaled);
    }

    /** A number for a pair of nodes. */
    interface PairFactor {
        double of(int a, int b);
    }

    /** Returns the links of a node with the highest similarities, best first; ties go to the smaller neighbour. */
    int[] strongest(int node, int most) {
        int[] best = new int[Math.min(most, starts[node + 1] - starts[node])];
        int count = 0;
        for (int link = starts[node]; link < starts[node + 1]; link++) {
            int at = count;
            if (count == best.length) {
                if (count == 0 || similarities[link] <= similarities[best[count - 1]]) {
                    continue;
                }
                at--;
            } else {
                count++;
            }
            while (at > 0 && similarities[link] > similarities[best[at - 1]]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = link;
        }
        return best;
    }

    /** What links are worth. */
    interface LinkValue {
        double of(int node, int link);
    }

    /**
     * Returns a graph for each of several values of the same links, which share all but the values.
     *
     * @param links for each node others that came before it, each pair once
     */
    static SimilarityGraph[] of(int[][] links, LinkValue... values) {
        int size = links.length;
        int[] starts = new int[size + 1];
        for (int node = 0; node < size; node++) {
            starts[node + 1] += links[node].length;
            for (int other : links[node]) {
                starts[other + 1]++;
            }
        }
        for (int node = 0; node < size; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = Arrays.copyOf(starts, size);
        int[] neighbours = new int[starts[size]];
        SimilarityGraph[] graphs = new SimilarityGraph[values.length];
        Arrays.setAll(graphs, value -> new SimilarityGraph(starts, neighbours, new double[neighbours.length]));
        for (int node = 0; node < size; node++) {
            // A node's own links come before those of later ones to it.
            long[] order = new long[links[node].length];
            for (int link = 0; link < order.length; link++) {
                order[link] = (long) links[node][link] << Integer.SIZE | link;
            }
            Arrays.sort(order);
            for (long place : order) {
                int link = (int) place;
                int other = links[node][link];
                int here = next[node]++;
                int there = next[other]++;
                neighbours[here] = other;
                neighbours[there] = node;
                for (int value = 0; value < values.length; value++) {
                    graphs[value].similarities[here] = values[value].of(node, link);
                    graphs[value].similarities[there] = graphs[value].similarities[here];
                }
            }
        }
        return graphs;
    }

    /** Collects undirected links; quickest if those of each node come with its neighbours ascending. */
    static final class Builder {
        private final int size;
        private int[] from = new int[64];
        private int[] to = new int[64];
        private double[] similarity = new double[64];
        private int count;

        Builder(int size) {
            this.size = size;
        }

        /** Adds a link both ways; each pair may be added once. */
        void add(int a, int b, double value) {
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                similarity = Arrays.copyOf(similarity, count * 2);
            }
            from[count] = a;
            to[count] = b;
            similarity[count++] = value;
        }

        SimilarityGraph build() {
            int[] starts = new int[size + 1];
            for (int i = 0; i < count; i++) {
                starts[from[i] + 1]++;
                starts[to[i] + 1]++;
            }
            for (int node = 0; node < size; node++) {
                starts[node + 1] += starts[node];
            }
            int[] next = Arrays.copyOf(starts, size);
            int[] neighbours = new int[2 * count];
            double[] values = new double[2 * count];
            for (int i = 0; i < count; i++) {
                neighbours[next[from[i]]] = to[i];
                values[next[from[i]]++] = similarity[i];
                neighbours[next[to[i]]] = from[i];
                values[next[to[i]]++] = similarity[i];
            }
            for (int node = 0; node < size; node++) {
                sort(neighbours, values, starts[node], starts[node + 1]);
            }
            return new SimilarityGraph(starts, neighbours, values);
        }

        /** By insertion, as links mostly come in their order. */
        private static void sort(int[] neighbours, double[] values, int start, int end) {
            for (int i = start + 1; i < end; i++) {
                int neighbour = neighbours[i];
                double value = values[i];
                int at = i;
                for (; at > start && neighbours[at - 1] > neighbour; at--) {
                    neighbours[at] = neighbours[at - 1];
                    values[at] = values[at - 1];
                }
                neighbours[at] = neighbour;
                values[at] = value;
            }
        }
    }
}
