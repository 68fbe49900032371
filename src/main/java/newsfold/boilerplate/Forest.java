package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the leaves that many rows of numbers fall into, in every tree of a forest. Up to 64 rows go down a tree together
 * as the bits of a long: a question parts the rows at a node with one operation. The answers are worked out once for each
 * question that any tree asks, by counting for each number of a row how many thresholds it passes.
 *
 * <p>There are no branches to mispredict at the nodes, which makes it about three times as fast as walking row by row.
 *
 * <p>Immutable, safe for all threads.
 */
final class Forest {
    /** Rows that are looked at together. */
    static final int ROWS = Long.SIZE;

    /** Numbers that any question asks for; questions on the i-th stand from {@code firstQuestion[i]} on, by threshold. */
    private final int[] feature;

    private final int[] firstQuestion;
    private final float[] threshold;

    /** Trees one after the other, parents before children; a leaf has its ordinal in its tree, inverted. */
    private final int[] question;

    /** The child for rows that pass the threshold; the other child stands next to its parent. */
    private final int[] above;

    /** The node after all that are below a node. */
    private final int[] end;

    private final int[] root;

    /** Nodes of the largest tree. */
    private final int largest;

    private Forest(Builder builder) {
        int nodes = builder.nodes.size();
        this.question = new int[nodes];
        this.above = new int[nodes];
        this.end = new int[nodes];
        this.root = builder.roots.stream().mapToInt(Integer::intValue).toArray();
        Builder.Node[] asking =
                builder.nodes.stream().filter(node -> node.feature >= 0).toArray(Builder.Node[]::new);
        Arrays.sort(
                asking,
                (a, b) -> a.feature != b.feature
                        ? Integer.compare(a.feature, b.feature)
                        : Float.compare(a.threshold, b.threshold));
        int[] features = new int[asking.length];
        int[] first = new int[asking.length + 1];
        float[] thresholds = new float[asking.length];
        int questions = 0;
        int used = 0;
        for (int i = 0; i < asking.length; i++) {
            boolean newFeature = i == 0 || asking[i].feature != asking[i - 1].feature;
            if (newFeature) {
                features[used] = asking[i].feature;
                first[used++] = questions;
            }
            if (newFeature || Float.compare(asking[i].threshold, asking[i - 1].threshold) != 0) {
                thresholds[questions++] = asking[i].threshold;
            }
            asking[i].question = questions - 1;
        }
        first[used] = questions;
        this.feature = Arrays.copyOf(features, used);
        this.firstQuestion = Arrays.copyOf(first, used + 1);
        this.threshold = Arrays.copyOf(thresholds, questions);
        for (int i = 0; i < nodes; i++) {
            Builder.Node node = builder.nodes.get(i);
            question[i] = node.feature < 0 ? ~node.leaf : node.question;
            above[i] = node.above;
            end[i] = node.end;
        }
        int most = 0;
        for (int from : root) {
            most = Math.max(most, end[from] - from);
        }
        this.largest = most;
    }

    /** Takes trees node by node, parents before children, what is not above the threshold before what is. */
    static final class Builder {
        private static final class Node {
            int feature = -1;
            float threshold;
            int question;
            int leaf;
            int above;
            int end;
        }

        private final List<Node> nodes = new ArrayList<>();
        private final List<Integer> roots = new ArrayList<>();
        private int leaves;

        /** Starts the next tree. */
        void tree() {
            roots.add(nodes.size());
            leaves = 0;
        }

        /** Adds the question whether {@code row[feature] <= threshold}; the nodes for yes follow. */
        int split(int feature, float threshold) {
            Node node = new Node();
            node.feature = feature;
            node.threshold = threshold;
            nodes.add(node);
            return nodes.size() - 1;
        }

        /** The nodes for no follow. */
        void otherwise(int split) {
            nodes.get(split).above = nodes.size();
        }

        /** Both sides are complete. */
        void end(int split) {
            nodes.get(split).end = nodes.size();
        }

        /** Adds a leaf; leaves of a tree are numbered as they come. */
        void leaf() {
            Node node = new Node();
            node.leaf = leaves++;
            nodes.add(node);
            node.end = nodes.size();
        }

        Forest build() {
            return new Forest(this);
        }
    }

    /** Takes the leaves that rows fall into. */
    interface Leaves {
        /**
         * Takes the leaves of one tree; trees come in their order.
         *
         * @param tree the tree's ordinal
         * @param leaves the leaf of each row, good until the next call
         */
        void take(int tree, int[] leaves);
    }

    /** Room to work in, for one thread and one {@link #find} after the other. */
    final class Room {
        private final int[] leaves = new int[ROWS];
        private final long[] passed = new long[threshold.length];
        private final long[] reached = new long[largest];
    }

    Room room() {
        return new Room();
    }

    /**
     * Finds the leaves of some rows.
     *
     * @param rows the rows, of which the first {@code count} are looked at, at most {@link #ROWS}
     */
    void find(float[][] rows, int count, Room room, Leaves to) {
        answer(rows, count, room.passed);
        long all = count == ROWS ? -1L : (1L << count) - 1;
        for (int tree = 0; tree < root.length; tree++) {
            descend(root[tree], all, room);
            to.take(tree, room.leaves);
        }
    }

    private void answer(float[][] rows, int count, long[] passed) {
        Arrays.fill(passed, 0);
        for (int f = 0; f < feature.length; f++) {
            int from = firstQuestion[f];
            int to = firstQuestion[f + 1];
            int asked = feature[f];
            int at = from;
            float last = Float.NaN;
            for (int r = 0; r < count; r++) {
                float value = rows[r][asked];
                // Neighbours on a page have much in common.
                if (value != last) {
                    at = passed(value, from, to);
                    last = value;
                }
                if (at > from) {
                    passed[at - 1] |= 1L << r;
                }
            }
            for (int k = to - 2; k >= from; k--) {
                passed[k] |= passed[k + 1];
            }
        }
    }

    /** The first threshold of some that a number does not pass. Halves without branching on what was found. */
    private int passed(float value, int from, int to) {
        int at = from;
        int left = to - from;
        while (left > 1) {
            int half = left >>> 1;
            // Not "greater than": a number that is none passes every threshold.
            at += value <= threshold[at + half - 1] ? 0 : half;
            left -= half;
        }
        return left == 0 || value <= threshold[at] ? at : at + 1;
    }

    private void descend(int root, long all, Room room) {
        long[] reached = room.reached;
        reached[0] = all;
        int last = end[root];
        int node = root;
        while (node < last) {
            long here = reached[node - root];
            if (here == 0) {
                node = end[node];
                continue;
            }
            int asked = question[node];
            if (asked < 0) {
                for (long rest = here; rest != 0; rest &= rest - 1) {
                    room.leaves[Long.numberOfTrailingZeros(rest)] = ~asked;
                }
            } else {
                long passed = room.passed[asked];
                reached[node + 1 - root] = here & ~passed;
                reached[above[node] - root] = here & passed;
            }
            node++;
        }
    }
}
