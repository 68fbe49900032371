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
    private int count;

    Hierarchy(int size) {
        this.size = size;
    }

    /** Notes that the cluster of a larger number went into that of a smaller one. */
    void add(int smaller, int larger, double score) {
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
            gone = Arrays.copyOf(gone, 2 * count);
            scores = Arrays.copyOf(scores, 2 * count);
        }
        kept[count] = smaller;
        gone[count] = larger;
        scores[count++] = score;
    }

    /** Returns for each node the smallest node of its cluster. */
    int[] cut(double threshold) {
        int[] cluster = new int[size];
        Arrays.setAll(cluster, node -> node);
        for (int i = 0; i < count && scores[i] >= threshold; i++) {
            cluster[gone[i]] = kept[i];
        }
        // A cluster's number is its smallest node's, so every node's parent is settled before the node itself.
        for (int node = 0; node < size; node++) {
            cluster[node] = cluster[cluster[node]];
        }
        return cluster;
    }
}
