package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsfold.internal.Check;

/**
 * Finds the leaves that many rows of numbers fall into, in every tree of a forest. Up to 64 rows go down a tree together
 * as the bits of a long: a question parts the rows at a node with one operation. The answers are worked out once for each
 * question that any tree asks, by counting for each number of a row how many thresholds it passes.
 *
 * <p>Neither step branches on what the rows hold, so there is nothing to mispredict, which makes it several times as fast as
 * walking row by row.
 *
 * <p>Immutable, safe for all threads.
 */
final class Forest {
    /** Rows that are looked at together. */
    static final int ROWS = Long.SIZE;

    /** Numbers that any question asks for; thresholds on the i-th stand from {@code firstThreshold[i]} on, ascending. */
    private final int[] feature;

    private final int[] firstThreshold;

    /** The thresholds in the order of {@link #sortable}. */
    private final int[] threshold;

    /** The questions of all trees, parents before children; those of the i-th from {@code firstQuestion[i]} on. */
    private final int[] firstQuestion;

    /**
     * Each question in one number, because all that are asked fit into the nearest cache only so: where its answer stands in
     * {@link Room#passed}, above {@value #CHILDREN} bits for its two children. These are told by their place in
     * {@link Room#reached}, where the questions of a tree are followed by its leaves.
     */
    private final int[] question;

    /** The leaves of the i-th tree are numbered from {@code firstLeaf[i]} on. */
    private final int[] firstLeaf;

    private static final int CHILD = 8;
    private static final int CHILDREN = 2 * CHILD;
    private static final int LARGEST = 1 << CHILD;
    private static final int ANSWERS = 1 << (Integer.SIZE - 1 - CHILDREN);

    /** Nodes of the largest tree. */
    private final int largest;

    private Forest(Builder builder) {
        Builder.Node[] asking =
                builder.nodes.stream().filter(node -> node.feature >= 0).toArray(Builder.Node[]::new);
        int trees = builder.roots.size();
        this.firstQuestion = new int[trees + 1];
        this.firstLeaf = new int[trees + 1];
        this.question = new int[asking.length];
        int[][] thresholds = thresholds(asking);
        this.feature = thresholds[0];
        this.firstThreshold = thresholds[1];
        this.threshold = thresholds[2];
        Check.argument(
                threshold.length + feature.length <= ANSWERS,
                "trees ask %d different questions, the most is %d",
                threshold.length,
                ANSWERS - feature.length);
        int most = 0;
        for (int tree = 0; tree < trees; tree++) {
            int root = builder.roots.get(tree);
            int end = builder.nodes.get(root).end;
            most = Math.max(most, end - root);
            Check.argument(most <= LARGEST, "a tree has %d nodes, the most is %d", most, LARGEST);
            place(builder.nodes.subList(root, end), root, tree);
        }
        this.largest = most;
    }

    /** Sorts what is asked into features, where the thresholds on each start, and thresholds; tells each node its answer. */
    private static int[][] thresholds(Builder.Node[] asking) {
        Builder.Node[] sorted = asking.clone();
        Arrays.sort(
                sorted,
                (a, b) -> a.feature != b.feature
                        ? Integer.compare(a.feature, b.feature)
                        : Integer.compare(sortable(a.threshold), sortable(b.threshold)));
        int[] features = new int[sorted.length];
        int[] first = new int[sorted.length + 1];
        int[] thresholds = new int[sorted.length];
        int count = 0;
        int used = 0;
        for (int i = 0; i < sorted.length; i++) {
            int value = sortable(sorted[i].threshold);
            boolean newFeature = i == 0 || sorted[i].feature != sorted[i - 1].feature;
            if (newFeature) {
                features[used] = sorted[i].feature;
                first[used++] = count;
            }
            if (newFeature || value != thresholds[count - 1]) {
                thresholds[count++] = value;
            }
            // Each feature has one place more than thresholds, for rows that pass none.
            sorted[i].question = count - 1 + used;
        }
        first[used] = count;
        return new int[][] {
            Arrays.copyOf(features, used), Arrays.copyOf(first, used + 1), Arrays.copyOf(thresholds, count)
        };
    }

    private void place(List<Builder.Node> nodes, int root, int tree) {
        int first = firstQuestion[tree];
        int questions = (int) nodes.stream().filter(node -> node.feature >= 0).count();
        int[] places = new int[nodes.size()];
        int asked = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = nodes.get(i).feature < 0 ? questions + nodes.get(i).leaf : asked++;
        }
        for (int i = 0; i < places.length; i++) {
            Builder.Node node = nodes.get(i);
            if (node.feature >= 0) {
                question[first + places[i]] =
                        node.question << CHILDREN | places[i + 1] << CHILD | places[node.above - root];
            }
        }
        firstQuestion[tree + 1] = first + questions;
        firstLeaf[tree + 1] = firstLeaf[tree] + nodes.size() - questions;
    }

    /** An int that orders floats as {@code <=} does, zeros alike and what is no number last. */
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
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
         * Takes a leaf that rows fall into; trees come in their order.
         *
         * @param leaf the leaf's ordinal among those of all trees
         * @param rows a bit for each row
         */
        void take(int leaf, long rows);
    }

    /** Room to work in, for one thread and one {@link #find} after the other. */
    final class Room {
        private final long[] column = new long[ROWS];
        private final long[] places = new long[ROWS];
        private final long[] passed = new long[threshold.length + feature.length];
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
        long all = count == ROWS ? -1L : (1L << count) - 1;
        answer(rows, count, all, room);
        for (int tree = 0; tree + 1 < firstQuestion.length; tree++) {
            descend(tree, all, room, to);
        }
    }

    private void answer(float[][] rows, int count, long all, Room room) {
        long[] passed = room.passed;
        long[] column = room.column;
        long[] places = room.places;
        Arrays.fill(passed, 0);
        for (int f = 0; f < feature.length; f++) {
            int from = firstThreshold[f];
            int size = firstThreshold[f + 1] - from;
            int asked = feature[f];
            int none = from + f;
            long differing = 0;
            for (int r = 0; r < count; r++) {
                column[r] = sortable(rows[r][asked]);
                differing |= column[r] ^ column[0];
            }
            if (differing == 0) {
                // Blocks of a page have much in common.
                passed[none + passedOf(column[0], from, from + size)] = all;
            } else {
                Arrays.fill(places, none);
                for (int k = from; k < from + size; k++) {
                    count(threshold[k], column, places);
                }
                for (int r = 0; r < count; r++) {
                    passed[(int) places[r]] |= 1L << r;
                }
            }
            // Who passes a threshold passes all below it.
            for (int k = none + size - 1; k > none; k--) {
                passed[k] |= passed[k + 1];
            }
        }
    }

    /** Counts a threshold for all rows that pass it. A loop of this form is compiled to vector instructions. */
    private static void count(long threshold, long[] column, long[] places) {
        for (int r = 0; r < ROWS; r++) {
            places[r] += (threshold - column[r]) >>> 63;
        }
    }

    /** How many of some thresholds a number passes. */
    private int passedOf(long value, int from, int to) {
        int at = from;
        while (at < to && threshold[at] < value) {
            at++;
        }
        return at - from;
    }

    private void descend(int tree, long all, Room room, Leaves to) {
        long[] reached = room.reached;
        long[] answers = room.passed;
        int first = firstQuestion[tree];
        int questions = firstQuestion[tree + 1] - first;
        reached[0] = all;
        for (int q = 0; q < questions; q++) {
            int asked = question[first + q];
            long here = reached[q];
            long passed = here & answers[asked >> CHILDREN];
            reached[(asked >> CHILD) & (LARGEST - 1)] = here ^ passed;
            reached[asked & (LARGEST - 1)] = passed;
        }
        int leaves = firstLeaf[tree + 1] - firstLeaf[tree];
        for (int leaf = 0; leaf < leaves; leaf++) {
            long rows = reached[questions + leaf];
            if (rows != 0) {
                to.take(firstLeaf[tree] + leaf, rows);
            }
        }
    }
}
