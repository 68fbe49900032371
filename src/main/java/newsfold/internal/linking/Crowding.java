package newsfold.internal.linking;

import java.util.Arrays;

/**
 * How much groups resemble what they do not belong to: similarity to a distant neighbour as a share of that to the nearest.
 * A collection is crowded if that is so of its typical groups, a group only if it is so of itself and those around it: a
 * few reports that somebody adds to a hundred thousand market notices are no market notices.
 */
final class Crowding {
    /** The typical group of a collection shows by a neighbour that most stories do not reach to. */
    private static final int TYPICAL_RANK = 30;

    private static final double TYPICAL_FROM = 0.17;
    private static final double TYPICAL_TO = 0.29;

    /** A single group shows by one that even the largest stories do not reach to. */
    private static final int OWN_RANK = 80;

    private static final double OWN_FROM = 0.15;
    private static final double OWN_TO = 0.35;

    /** A group is looked at together with this number of its nearest. */
    private static final int AROUND = 8;

    private final SimilarityGraph graph;
    private final double[] nearest;
    private final double[] distant;
    private final double[] shares;

    /**
     * Looks at groups.
     *
     * @param graph their similarities
     */
    Crowding(SimilarityGraph graph) {
        this.graph = graph;
        nearest = new double[graph.size()];
        distant = new double[graph.size()];
        shares = new double[graph.size()];
        for (int node = 0; node < nearest.length; node++) {
            double[] similarities = graph.similarities(node);
            nearest[node] = Arrays.stream(similarities).max().orElse(0);
            int among = similarities.length;
            if (among >= OWN_RANK) {
                shares[node] = Ranks.nthLargest(similarities, OWN_RANK) / nearest[node];
                among = OWN_RANK;
            }
            distant[node] = among < TYPICAL_RANK ? 0 : Ranks.nthLargest(similarities, TYPICAL_RANK, among);
        }
    }

    /** Returns the similarity of a group to its nearest. */
    double nearest(int node) {
        return nearest[node];
    }

    /** Returns the similarity of a group to a distant neighbour. */
    double distant(int node) {
        return distant[node];
    }

    /**
     * Returns how crowded a collection is.
     *
     * @param nearest similarity of a typical group to its nearest
     * @param distant the same to a distant neighbour
     * @return from 0 to 1
     */
    static double typical(double nearest, double distant) {
        return between(nearest > 0 ? distant / nearest : 0, TYPICAL_FROM, TYPICAL_TO);
    }

    /** Returns how crowded it is around one group, from 0 to 1. */
    double around(int node) {
        double sum = shares[node];
        int[] links = graph.strongest(node, AROUND);
        for (int link : links) {
            sum += shares[graph.neighbour(link)];
        }
        return between(sum / (links.length + 1), OWN_FROM, OWN_TO);
    }

    private static double between(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
