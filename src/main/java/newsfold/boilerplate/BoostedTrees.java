package newsfold.boilerplate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of small decision trees that gives the log odds of a row of numbers, as in Friedman, <i>Greedy function
 * approximation: a gradient boosting machine</i>, 2001.
 *
 * <p>Immutable, safe for all threads.
 */
final class BoostedTrees {
    private final float base;
    private final List<Tree> trees;

    private final Forest forest;

    /** Leaves of all trees, of each from left to right, where {@link #forest} finds them. */
    private final float[] outputs;

    BoostedTrees(float base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
        int nodes = 0;
        for (Tree tree : this.trees) {
            nodes += tree.feature.length;
        }
        this.outputs = new float[nodes];
        Forest.Builder questions = new Forest.Builder();
        int leaves = 0;
        for (Tree tree : this.trees) {
            questions.tree();
            leaves = order(questions, tree, 0, leaves);
        }
        this.forest = questions.build();
    }

    /** Numbers the leaves below a node from {@code next} on and returns the number after the last. */
    private int order(Forest.Builder questions, Tree tree, int node, int next) {
        if (tree.feature[node] < 0) {
            questions.leaf();
            outputs[next] = tree.value[node];
            return next + 1;
        }
        int split = questions.split(tree.feature[node], tree.value[node]);
        int middle = order(questions, tree, tree.left[node], next);
        questions.otherwise(split);
        int end = order(questions, tree, tree.right[node], middle);
        questions.end(split);
        return end;
    }

    /** One tree as arrays: a node is a leaf if its feature is -1, and otherwise goes left when the value is at most the threshold. */
    static final class Tree {
        private final short[] feature;
        private final float[] value;
        private final short[] left;
        private final short[] right;

        Tree(int nodes) {
            this.feature = new short[nodes];
            this.value = new float[nodes];
            this.left = new short[nodes];
            this.right = new short[nodes];
        }

        void leaf(int node, double output) {
            feature[node] = -1;
            value[node] = (float) output;
        }

        void split(int node, int on, float threshold, int leftNode, int rightNode) {
            feature[node] = (short) on;
            value[node] = threshold;
            left[node] = (short) leftNode;
            right[node] = (short) rightNode;
        }
    }

    /** Returns the log odds of each row. */
    double[] scores(float[][] rows) {
        double[] scores = new double[rows.length];
        Forest.Room room = forest.room();
        for (int from = 0; from < rows.length; from += Forest.ROWS) {
            int count = Math.min(Forest.ROWS, rows.length - from);
            int first = from;
            Arrays.fill(scores, from, from + count, base);
            forest.find(Arrays.copyOfRange(rows, from, from + count), count, room, (leaf, fallen) -> {
                double output = outputs[leaf];
                for (long rest = fallen; rest != 0; rest &= rest - 1) {
                    scores[first + Long.numberOfTrailingZeros(rest)] += output;
                }
            });
        }
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(base);
        out.writeShort(trees.size());
        for (Tree tree : trees) {
            out.writeShort(tree.feature.length);
            for (int node = 0; node < tree.feature.length; node++) {
                out.writeByte(tree.feature[node]);
                out.writeFloat(tree.value[node]);
                if (tree.feature[node] >= 0) {
                    out.writeByte(tree.left[node]);
                    out.writeByte(tree.right[node]);
                }
            }
        }
    }

    static BoostedTrees read(DataInputStream in) throws IOException {
        float base = in.readFloat();
        int count = in.readUnsignedShort();
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int nodes = in.readUnsignedShort();
            Tree tree = new Tree(nodes);
            for (int node = 0; node < nodes; node++) {
                int feature = in.readUnsignedByte();
                float value = in.readFloat();
                if (feature == 255) {
                    tree.leaf(node, value);
                } else {
                    tree.split(node, feature, value, in.readUnsignedByte(), in.readUnsignedByte());
                }
            }
            trees.add(tree);
        }
        return new BoostedTrees(base, trees);
    }
}
