package newsfold.internal.linking;

import java.util.Arrays;

/**
 * Which cluster took which other one, in the order it happened. A cluster has the number of its smallest node. Also finds places of
 * clusters in lists. Not for sharing between threads.
 */
final class Merges {
    /** By cluster the one that took it, itself as long as none did. */
    private final int[] parent;

    /** By cluster the number of the merge that took it, -1 as long as none did. */
    private final int[] when;

    /** By number of the merge the cluster that took another one. */
    private int[] heirs = new int[16];

    private int count;

    /** Where a list holds a cluster; what is here of other lists is told from that by looking there. */
    private final int[] places;

    Merges(int size) {
        parent = new int[size];
        Arrays.setAll(parent, node -> node);
        when = new int[size];
        Arrays.fill(when, -1);
        places = new int[size];
    }

    /** Returns how many merges there were. */
    int count() {
        return count;
    }

    boolean isGone(int cluster) {
        return when[cluster] >= 0;
    }

    /** Returns the number of the merge that took a cluster, which was taken. */
    int when(int cluster) {
        return when[cluster];
    }

    /** Returns the cluster that took another one in a merge. */
    int heir(int merge) {
        return heirs[merge];
    }

    /** Returns the cluster that a node is in. */
    int clusterOf(int node) {
        int cluster = node;
        while (parent[cluster] != cluster) {
            cluster = parent[cluster];
        }
        return cluster;
    }

    void add(int kept, int gone) {
        if (count == heirs.length) {
            heirs = Arrays.copyOf(heirs, 2 * count);
        }
        parent[gone] = kept;
        when[gone] = count;
        heirs[count++] = kept;
    }

    /** Takes a list in which places of clusters are asked for from now on. */
    void seek(int[] clusters, int size) {
        for (int place = 0; place < size; place++) {
            places[clusters[place]] = place;
        }
    }

    /** Takes a cluster into that list. */
    void seek(int cluster, int place) {
        places[cluster] = place;
    }

    /** Returns the place of a cluster in that list, below 0 if it is not in it. */
    int found(int cluster, int[] clusters, int size) {
        int place = places[cluster];
        return place < size && clusters[place] == cluster ? place : -1;
    }
}
