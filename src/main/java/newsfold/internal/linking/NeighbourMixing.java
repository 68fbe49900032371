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

    /**
     * In a sparse collection the nearest of a group must resemble it by this much in the mean before they count in full: two
     * groups that resemble a third by a few everyday words would otherwise be mixed until they are alike.
     */
    private static final double SPARSE_SUPPORT = 0.25;

    private NeighbourMixing() {}

    /**
     * Returns with how many neighbours to mix each group: with those that are likely to tell its own story. A stranger would
     * make it resemble other stories, and where a few groups are all there is the nearest one is a stranger at once. In a large
     * pool every group has look-alikes, and eight of them are the better for it.
     *
     * @param sizes for each group, how many groups its story has as far as is known, at least 1
     * @param stories how many stories that makes
     * @param smallness how much it counts, from 0 in a large pool to 1
     */
    static int[] neighbours(int[] sizes, int stories, double smallness) {
        double others = (double) sizes.length / stories - 1;
        int typical = smallness == 0 ? NEAREST : (int) Math.min(NEAREST, Math.round(others / smallness));
        return Arrays.stream(sizes)
                .map(size -> Math.min(NEAREST, Math.max(size - 1, typical)))
                .toArray();
    }

    /**
     * Mixes.
     *
     * @param graph similarities of texts
     * @param near the same after time has taken its share, by which the neighbours of a group are chosen
     * @param sparsity for each group, how much it stands alone in a sparse collection, from 0 to 1
     * @param neighbours for each group, with how many neighbours to mix it
     * @return the similarities of the mixtures
     */
    static SimilarityGraph mix(SimilarityGraph graph, SimilarityGraph near, double[] sparsity, int[] neighbours) {
        int size = graph.size();
        int[][] mixed = new int[size][];
        double[][] shares = new double[size][];
        for (int node = 0; node < size; node++) {
            share(near, node, sparsity[node], neighbours[node], mixed, shares);
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

    /** A node keeps most of itself; its nearest neighbours share the rest by similarity. */
    private static void share(
            SimilarityGraph graph, int node, double sparsity, int wanted, int[][] near, double[][] shares) {
        int[] links = graph.strongest(node, wanted);
        if (links.length == 0) {
            near[node] = new int[] {node};
            shares[node] = new double[] {1};
            return;
        }
        double total = 0;
        for (int link : links) {
            total += graph.similarity(link);
        }
        double part = MIX / Math.max(total, sparsity * SPARSE_SUPPORT * wanted);
        near[node] = new int[links.length + 1];
        shares[node] = new double[links.length + 1];
        near[node][0] = node;
        shares[node][0] = 1 - part * total;
        for (int i = 0; i < links.length; i++) {
            near[node][i + 1] = graph.neighbour(links[i]);
            shares[node][i + 1] = part * graph.similarity(links[i]);
        }
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
