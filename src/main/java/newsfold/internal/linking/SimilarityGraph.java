package newsfold.internal.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/** Similarities between numbered nodes, for each node a list of neighbours in ascending order. */
final class SimilarityGraph {
    private static final float[] NO_FLOATS = {};
    private static final int[] NO_NODES = {};
    private static final double[] NO_VALUES = {};

    /** A graph without nodes. */
    static final SimilarityGraph EMPTY = new SimilarityGraph(new int[1], new int[0], new double[0]);

    private final int[] starts;
    private final int[] neighbours;
    /** Similarities in full, or null where they come as floats. */
    private final double @Nullable [] similarities;

    private final float[] floats;
    private final double least;
    /** Days between nodes, which take their share of the floats, or null. */
    private final double @Nullable [] days;

    private SimilarityGraph(int[] starts, int[] neighbours, double[] similarities) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.similarities = similarities;
        floats = NO_FLOATS;
        least = 0;
        days = null;
    }

    private SimilarityGraph(int[] starts, int[] neighbours, float[] floats, double least, double @Nullable [] days) {
        this.starts = starts;
        this.neighbours = neighbours;
        similarities = null;
        this.floats = floats;
        this.least = least;
        this.days = days;
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

    /** Returns the similarity of a node to one of its neighbours. */
    double similarity(int node, int link) {
        double similarity = unfaded(link);
        return days == null ? similarity : similarity * TimeDecay.ofReports(days[node], days[neighbours[link]]);
    }

    private double unfaded(int link) {
        return similarities == null ? Math.max(0, floats[link] - least) : similarities[link];
    }

    /** Returns the similarities of a node to its neighbours, in their order. */
    double[] similarities(int node) {
        double[] values = new double[starts[node + 1] - starts[node]];
        double lastDay = Double.NaN;
        double left = 1;
        for (int i = 0; i < values.length; i++) {
            int link = starts[node] + i;
            values[i] = unfaded(link);
            if (days != null) {
                // Neighbours come in order of time, many of one day after each other, and an exponential is expensive.
                double day = days[neighbours[link]];
                if (day != lastDay) {
                    lastDay = day;
                    left = TimeDecay.ofReports(days[node], day);
                }
                values[i] *= left;
            }
        }
        return values;
    }

    /**
     * Adds a share of a node's similarities, before time takes its own, to the sums of its neighbours.
     *
     * @param sums by node what was added so far, 0 for one that was not met
     * @param touched receives the neighbours not met before; has room for one more than there are
     * @param met how many were met before
     * @return how many are met now
     */
    int addTo(double[] sums, int[] touched, int met, int node, double share) {
        int next = met;
        for (int link = starts[node]; link < starts[node + 1]; link++) {
            int other = neighbours[link];
            double sum = sums[other];
            touched[next] = other;
            // One more if the sum is 0, without a branch, which would be guessed wrong every other time.
            next += (int) ((Double.doubleToRawLongBits(sum) - 1) >>> (Long.SIZE - 1));
            sums[other] = sum + share * unfaded(link);
        }
        return next;
    }

    /** Returns the similarity of two nodes, 0 if they are not linked. */
    double between(int a, int b) {
        int link = Arrays.binarySearch(neighbours, starts[a], starts[a + 1], b);
        return link < 0 ? 0 : similarity(a, link);
    }

    /** Returns the similarity of a node to its neighbour by a link of another graph. */
    double alongside(SimilarityGraph other, int node, int link) {
        return neighbours == other.neighbours ? similarity(node, link) : between(node, other.neighbours[link]);
    }

    /** Returns the same links with similarities counted from a value on: what lies below it is 0. Of a graph of floats only. */
    SimilarityGraph above(double value) {
        return new SimilarityGraph(starts, neighbours, floats, value, days);
    }

    /**
     * Returns the same links after time has taken its share of their similarities. Of a graph of floats only: nothing is copied,
     * since graphs are most of what a large batch takes.
     *
     * @param ofNodes by node its day, NaN if unknown
     */
    SimilarityGraph faded(double[] ofNodes) {
        return new SimilarityGraph(starts, neighbours, floats, least, ofNodes);
    }

    /** Returns the same links with similarities multiplied by what is told for each pair, in either order. */
    SimilarityGraph scaled(PairFactor factor) {
        double[] scaled = new double[neighbours.length];
        for (int node = 0; node < size(); node++) {
            for (int link = starts[node]; link < starts[node + 1]; link++) {
                scaled[link] = similarity(node, link) * factor.of(node, neighbours[link]);
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
        double[] values = similarities(node);
        int[] best = new int[Math.min(most, values.length)];
        int count = 0;
        for (int i = 0; i < values.length && best.length > 0; i++) {
            int at = count;
            if (count == best.length) {
                if (values[i] <= values[best[count - 1]]) {
                    continue;
                }
                at--;
            } else {
                count++;
            }
            while (at > 0 && values[i] > values[best[at - 1]]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = i;
        }
        for (int i = 0; i < count; i++) {
            best[i] += starts[node];
        }
        return best;
    }

    /**
     * Returns a graph for each of several values of the same links, which share all but the values.
     *
     * @param links for each node others that came before it, each pair once
     * @param values for each graph the values of the links, by node and place
     */
    static SimilarityGraph[] of(int[][] links, float[][]... values) {
        int size = links.length;
        int[] starts = new int[size + 1];
        for (int node = 0; node < size; node++) {
            starts[node + 1] += links[node].length;
            for (int other : links[node]) {
                starts[other + 1]++;
            }
        }
        int[] next = sums(starts);
        int[] neighbours = new int[starts[size]];
        float[][] floats = new float[values.length][neighbours.length];
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
                    floats[value][here] = values[value][node][link];
                    floats[value][there] = values[value][node][link];
                }
            }
        }
        return Arrays.stream(floats)
                .map(own -> new SimilarityGraph(starts, neighbours, own, 0, null))
                .toArray(SimilarityGraph[]::new);
    }

    /** Sums counts up to starts, and returns those of the nodes. */
    private static int[] sums(int[] starts) {
        for (int node = 1; node < starts.length; node++) {
            starts[node] += starts[node - 1];
        }
        return Arrays.copyOf(starts, starts.length - 1);
    }

    /** Collects undirected links, which come in the order of their nodes. */
    static final class Builder {
        /** Little enough to leave little unused, much enough to be few. */
        private static final int PART = 1 << 16;

        private final int[] starts;
        private final int[] counts;
        private final List<int[]> others = new ArrayList<>();
        private final List<double[]> similarities = new ArrayList<>();
        private int count;
        private int lastA;
        private int lastB = -1;

        Builder(int size) {
            starts = new int[size + 1];
            counts = new int[size];
        }

        /**
         * Adds a link both ways.
         *
         * @param a the smaller node, not below that of the link before
         * @param b the larger node, above that of the link before if that was of the same smaller one
         */
        void add(int a, int b, double similarity) {
            Check.argument(
                    a < b && (a > lastA || (a == lastA && b > lastB)),
                    "a link %d to %d comes after %d to %d",
                    a,
                    b,
                    lastA,
                    lastB);
            lastA = a;
            lastB = b;
            int place = count % PART;
            if (place == 0) {
                others.add(new int[PART]);
                similarities.add(new double[PART]);
            }
            others.get(count / PART)[place] = b;
            similarities.get(count / PART)[place] = similarity;
            count++;
            counts[a]++;
            starts[a + 1]++;
            starts[b + 1]++;
        }

        /** Returns the graph; used once, since what was collected is let go on the way. */
        SimilarityGraph build() {
            int[] next = sums(starts);
            int[] neighbours = new int[2 * count];
            double[] values = new double[2 * count];
            int link = 0;
            for (int node = 0; node < counts.length; node++) {
                for (int end = link + counts[node]; link < end; link++) {
                    int part = link / PART;
                    int other = others.get(part)[link % PART];
                    double similarity = similarities.get(part)[link % PART];
                    neighbours[next[node]] = other;
                    values[next[node]++] = similarity;
                    neighbours[next[other]] = node;
                    values[next[other]++] = similarity;
                    if ((link + 1) % PART == 0) {
                        others.set(part, NO_NODES);
                        similarities.set(part, NO_VALUES);
                    }
                }
            }
            return new SimilarityGraph(starts, neighbours, values);
        }
    }
}
