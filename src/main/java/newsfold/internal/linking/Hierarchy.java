package newsfold.internal.linking;

import java.util.Arrays;

/**
 * Clusters within clusters: the merges of an agglomerative clustering in the order they were made. A cut keeps the merges
 * before the first one that is too weak, so a stricter cut always refines a looser one.
 */
final class Hierarchy {
    private final int size;
    private int[] kept = new int[16];
    private int[] gone = new int[16];
    private double[] scores = new double[16];
    private double[] probabilities = new double[16];
    private int count;

    Hierarchy(int size) {
        this.size = size;
    }

    /**
     * Notes that the cluster of a larger number went into that of a smaller one.
     *
     * @param probability how probable it is that a node of one belongs with a node of the other
     */
    void add(int smaller, int larger, double score, double probability) {
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
            gone = Arrays.copyOf(gone, 2 * count);
            scores = Arrays.copyOf(scores, 2 * count);
            probabilities = Arrays.copyOf(probabilities, 2 * count);
        }
        kept[count] = smaller;
        gone[count] = larger;
        probabilities[count] = probability;
        scores[count++] = score;
    }

    /** Returns for each node the smallest node of its cluster. */
    int[] cut(double threshold) {
        int[] cluster = new int[size];
        Arrays.setAll(cluster, node -> node);
        int merges = merges(threshold);
        for (int i = 0; i < merges; i++) {
            cluster[gone[i]] = kept[i];
        }
        // A cluster's number is its smallest node's, so every node's parent is settled before the node itself.
        for (int node = 0; node < size; node++) {
            cluster[node] = cluster[cluster[node]];
        }
        return cluster;
    }

    /**
     * Returns for each node how probable it is that another one of its cluster belongs with it, in the mean of all others; 1 for a
     * node that is alone. Two nodes belong together as probably as the clusters did by whose merge they met.
     */
    double[] memberships(double threshold) {
        int merges = merges(threshold);
        int[] counts = new int[size];
        Arrays.fill(counts, 1);
        double[] given = new double[merges];
        double[] taken = new double[merges];
        for (int i = 0; i < merges; i++) {
            given[i] = counts[gone[i]] * probabilities[i];
            taken[i] = counts[kept[i]] * probabilities[i];
            counts[kept[i]] += counts[gone[i]];
        }
        // Backwards, what a cluster got as a whole goes to the two that it was made of, in the end to single nodes.
        double[] sums = new double[size];
        int[] all = new int[size];
        for (int i = merges - 1; i >= 0; i--) {
            all[kept[i]] = Math.max(all[kept[i]], counts[kept[i]]);
            all[gone[i]] = all[kept[i]];
            sums[gone[i]] = sums[kept[i]] + taken[i];
            sums[kept[i]] += given[i];
        }
        double[] memberships = new double[size];
        Arrays.setAll(memberships, node -> all[node] < 2 ? 1 : sums[node] / (all[node] - 1));
        return memberships;
    }

    private int merges(double threshold) {
        int merges = 0;
        while (merges < count && scores[merges] >= threshold) {
            merges++;
        }
        return merges;
    }
}
