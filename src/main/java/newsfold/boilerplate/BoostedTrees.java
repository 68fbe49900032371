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

    /** Leaves of all trees, of each from left to right, where {@link #masks} finds them. */
    private final LeafMasks masks;

    private final int[] firstLeaf;
    private final float[] outputs;

    BoostedTrees(float base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
        int nodes = 0;
        for (Tree tree : this.trees) {
            nodes += tree.feature.length;
        }
        this.firstLeaf = new int[this.trees.size()];
        this.outputs = new float[nodes];
        LeafMasks.Builder questions = new LeafMasks.Builder();
        int leaves = 0;
        for (int i = 0; i < firstLeaf.length; i++) {
            firstLeaf[i] = leaves;
            leaves = order(questions, i, 0, leaves);
        }
        this.masks = questions.build(firstLeaf.length);
    }

    /** Numbers the leaves below a node from {@code next} on and returns the number after the last. */
    private int order(LeafMasks.Builder questions, int index, int node, int next) {
        Tree tree = trees.get(index);
        if (tree.feature[node] < 0) {
            outputs[next] = tree.value[node];
            return next + 1;
        }
        int middle = order(questions, index, tree.left[node], next);
        int first = firstLeaf[index];
        questions.add(index, tree.feature[node], tree.value[node], next - first, middle - first);
        return order(questions, index, tree.right[node], middle);
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
        long[] leaves = masks.room();
        for (int from = 0; from < rows.length; from += LeafMasks.ROWS) {
            int count = Math.min(LeafMasks.ROWS, rows.length - from);
            masks.find(Arrays.copyOfRange(rows, from, from + count), count, leaves);
            for (int r = 0; r < count; r++) {
                double sum = base;
                for (int tree = 0; tree < firstLeaf.length; tree++) {
                    sum += outputs[firstLeaf[tree] + (int) leaves[r * firstLeaf.length + tree]];
                }
                scores[from + r] = sum;
            }
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
