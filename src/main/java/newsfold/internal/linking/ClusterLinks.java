package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What links a cluster to others: sums of similarities and maxima of evidence, in no order. That others became one is followed
 * only once the links are looked at: most clusters are linked to a hundred others and looked at a few times, so to mend the
 * links of all neighbours with each merge would be most of what clustering costs.
 */
final class ClusterLinks {
    private int[] clusters;
    private double[] sums;
    private float[] maxima;
    private int size;
    /** How many merges are followed. */
    private int followed;

    private ClusterLinks(int length) {
        clusters = new int[length];
        sums = new double[length];
        maxima = new float[length];
    }

    /** Returns no links. */
    static ClusterLinks none() {
        return new ClusterLinks(0);
    }

    /**
     * Returns the links that a cluster of one node had before any merge.
     *
     * @param graph similarities
     * @param evidence the evidence for some of the links, 0 for the others
     * @param node the node
     * @param fixed nodes that have no links
     */
    static ClusterLinks of(SimilarityGraph graph, SimilarityGraph evidence, int node, BitSet fixed) {
        if (fixed.get(node)) {
            return none();
        }
        ClusterLinks links = new ClusterLinks(graph.end(node) - graph.start(node));
        int spoken = evidence.start(node);
        for (int link = graph.start(node); link < graph.end(node); link++) {
            int other = graph.neighbour(link);
            while (spoken < evidence.end(node) && evidence.neighbour(spoken) < other) {
                spoken++;
            }
            if (!fixed.get(other)) {
                boolean told = spoken < evidence.end(node) && evidence.neighbour(spoken) == other;
                links.append(other, graph.similarity(node, link), told ? (float) evidence.similarity(node, spoken) : 0);
            }
        }
        return links;
    }

    int size() {
        return size;
    }

    int cluster(int place) {
        return clusters[place];
    }

    /** Returns the sum of the similarities of all pairs of nodes. */
    double sum(int place) {
        return sums[place];
    }

    /** Returns the most evidence that any pair of nodes has. */
    float maximum(int place) {
        return maxima[place];
    }

    /** Returns the place of a cluster, below 0 if there is no link to it. */
    int placeOf(int cluster) {
        int place = size - 1;
        while (place >= 0 && clusters[place] != cluster) {
            place--;
        }
        return place;
    }

    /** Adds to the link to a cluster. */
    void add(int cluster, double sum, float maximum) {
        add(placeOf(cluster), cluster, sum, maximum);
    }

    private void add(int place, int cluster, double sum, float maximum) {
        if (place < 0) {
            append(cluster, sum, maximum);
        } else {
            sums[place] += sum;
            maxima[place] = Math.max(maxima[place], maximum);
        }
    }

    private void append(int cluster, double sum, float maximum) {
        if (size == clusters.length) {
            int length = size + size / 2 + 1;
            clusters = Arrays.copyOf(clusters, length);
            sums = Arrays.copyOf(sums, length);
            maxima = Arrays.copyOf(maxima, length);
        }
        clusters[size] = cluster;
        sums[size] = sum;
        maxima[size++] = maximum;
    }

    /** Takes a link away, if there is one. */
    void remove(int cluster) {
        int place = placeOf(cluster);
        if (place >= 0) {
            removeAt(place);
        }
    }

    private void removeAt(int place) {
        size--;
        clusters[place] = clusters[size];
        sums[place] = sums[size];
        maxima[place] = maxima[size];
    }

    /** Adds all links of another cluster. */
    void addAll(ClusterLinks other, Merges merges) {
        merges.seek(clusters, size);
        int before = size;
        for (int i = 0; i < other.size; i++) {
            add(merges.found(other.clusters[i], clusters, before), other.clusters[i], other.sums[i], other.maxima[i]);
        }
    }

    /**
     * Follows the merges of others since the last time. Each link goes to the cluster that took its own, in the order of the
     * merges, so that sums of several are added up as if it had been done with each merge.
     */
    void follow(Merges merges) {
        if (followed == merges.count()) {
            return;
        }
        followed = merges.count();
        int gone = 0;
        for (int place = 0; place < size; place++) {
            gone += merges.isGone(clusters[place]) ? 1 : 0;
        }
        if (gone == 0) {
            return;
        }
        Gone moving = new Gone(gone);
        for (int place = size - 1; place >= 0; place--) {
            if (merges.isGone(clusters[place])) {
                moving.add(merges.when(clusters[place]), sums[place], maxima[place]);
                removeAt(place);
            }
        }
        moving.sort();
        merges.seek(clusters, size);
        moving.moveTo(this, merges);
    }

    /** Links to clusters that are no more. */
    private static final class Gone {
        /** When each was taken by another one, with its place below. */
        private final long[] order;

        private final double[] sums;
        private final float[] maxima;
        private int count;

        Gone(int most) {
            order = new long[most];
            sums = new double[most];
            maxima = new float[most];
        }

        void add(int when, double sum, float maximum) {
            order[count] = (long) when << Integer.SIZE | count;
            sums[count] = sum;
            maxima[count++] = maximum;
        }

        void sort() {
            Arrays.sort(order);
        }

        void moveTo(ClusterLinks links, Merges merges) {
            for (int i = 0; i < count; i++) {
                int when = (int) (order[i] >>> Integer.SIZE);
                int from = (int) order[i];
                int heir = merges.heir(when);
                if (!merges.isGone(heir)) {
                    links.addSought(heir, sums[from], maxima[from], merges);
                    continue;
                }
                // The heir was taken later; its place in the order is behind.
                int next = merges.when(heir);
                int place = Arrays.binarySearch(order, i + 1, count, (long) next << Integer.SIZE);
                int at = place < 0 ? -1 - place : place;
                if (at < count && (int) (order[at] >>> Integer.SIZE) == next) {
                    int to = (int) order[at];
                    sums[to] += sums[from];
                    maxima[to] = Math.max(maxima[to], maxima[from]);
                } else {
                    System.arraycopy(order, i + 1, order, i, at - i - 1);
                    order[at - 1] = (long) next << Integer.SIZE | from;
                    i--;
                }
            }
        }
    }

    private void addSought(int cluster, double sum, float maximum, Merges merges) {
        int place = merges.found(cluster, clusters, size);
        if (place < 0) {
            merges.seek(cluster, size);
        }
        add(place, cluster, sum, maximum);
    }
}
