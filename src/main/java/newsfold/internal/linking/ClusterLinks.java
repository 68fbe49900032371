package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What links a cluster to others: sums of similarities and maxima of evidence. The links of the node it began with keep their
 * places in the graph and only their values are copied; those to others, which come by merges, take a table. Most clusters
 * keep nearly all neighbours that they began with, so that this takes half of what tables alone would.
 */
final class ClusterLinks {
    private final SimilarityGraph graph;
    private final int start;
    /** NaN where a link is gone. */
    private final double[] values;

    private final float[] maxima;
    private int left;
    private @Nullable LinkMap others;

    private ClusterLinks(SimilarityGraph graph, int start, int end) {
        this.graph = graph;
        this.start = start;
        values = new double[end - start];
        maxima = new float[end - start];
    }

    /** Returns no links. */
    static ClusterLinks none() {
        return new ClusterLinks(SimilarityGraph.EMPTY, 0, 0);
    }

    /**
     * Returns the links of a cluster of one node.
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
        ClusterLinks links = new ClusterLinks(graph, graph.start(node), graph.end(node));
        Arrays.fill(links.values, Double.NaN);
        int spoken = evidence.start(node);
        for (int slot = 0; slot < links.values.length; slot++) {
            int other = graph.neighbour(links.start + slot);
            while (spoken < evidence.end(node) && evidence.neighbour(spoken) < other) {
                spoken++;
            }
            if (!fixed.get(other)) {
                boolean told = spoken < evidence.end(node) && evidence.neighbour(spoken) == other;
                links.values[slot] = graph.similarity(node, links.start + slot);
                links.maxima[slot] = told ? (float) evidence.similarity(node, spoken) : 0;
                links.left++;
            }
        }
        return links;
    }

    int size() {
        return left + (others == null ? 0 : others.size());
    }

    int slots() {
        return values.length + (others == null ? 0 : others.slots());
    }

    /** Returns the cluster in a slot, negative if there is none. */
    int key(int slot) {
        if (slot < values.length) {
            return Double.isNaN(values[slot]) ? -1 : graph.neighbour(start + slot);
        }
        return others == null ? -1 : others.key(slot - values.length);
    }

    double value(int slot) {
        return slot < values.length || others == null ? values[slot] : others.value(slot - values.length);
    }

    float maximum(int slot) {
        return slot < values.length || others == null ? maxima[slot] : others.maximum(slot - values.length);
    }

    double get(int cluster) {
        int slot = slotOf(cluster);
        return slot < 0 ? 0 : value(slot);
    }

    /** Returns the slot of a cluster, negative if there is none. */
    int slotOf(int cluster) {
        int own = own(cluster);
        if (own >= 0) {
            return Double.isNaN(values[own]) ? -1 : own;
        }
        int slot = others == null ? -1 : others.slotOf(cluster);
        return slot < 0 ? -1 : values.length + slot;
    }

    void add(int cluster, double value, float maximum) {
        int own = own(cluster);
        if (own < 0) {
            if (others == null) {
                others = new LinkMap(1);
            }
            others.add(cluster, value, maximum);
        } else if (Double.isNaN(values[own])) {
            values[own] = value;
            maxima[own] = maximum;
            left++;
        } else {
            values[own] += value;
            maxima[own] = Math.max(maxima[own], maximum);
        }
    }

    void remove(int cluster) {
        int own = own(cluster);
        if (own >= 0) {
            left -= Double.isNaN(values[own]) ? 0 : 1;
            values[own] = Double.NaN;
        } else if (others != null) {
            others.remove(cluster);
        }
    }

    /** Returns the slot of a cluster among the links of the first node, negative if it has none there. */
    private int own(int cluster) {
        return graph.search(start, start + values.length, cluster) - start;
    }
}
