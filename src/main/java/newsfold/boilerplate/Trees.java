package newsfold.boilerplate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gradient-boosted decision trees for one yes-or-no question (Friedman, <i>Greedy function approximation</i>, 2001). All
 * trees are given in flat arrays; node {@code i} asks whether {@code values[feature] <= threshold} and goes to the left
 * child if so. A child below zero is a leaf, its index inverted.
 */
final class Trees {
    private final float base;
    private final int[] roots;
    private final short[] feature;
    private final float[] threshold;
    private final short[] left;
    private final short[] right;
    private final float[] leaf;

    private final Forest forest;

    /** The leaves once more, of each tree from left to right, where {@link #forest} finds them. */
    private final float[] inOrder;

    Trees(float base, int[] roots, short[] feature, float[] threshold, short[] left, short[] right, float[] leaf) {
        this.base = base;
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.left = left;
        this.right = right;
        this.leaf = leaf;
        this.inOrder = new float[leaf.length];
        Forest.Builder nodes = new Forest.Builder();
        int leaves = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            nodes.tree();
            leaves = order(nodes, roots[tree], leaves);
        }
        this.forest = nodes.build();
    }

    /** Numbers the leaves below a node from {@code next} on and returns the number after the last. */
    private int order(Forest.Builder nodes, int node, int next) {
        if (node < 0) {
            nodes.leaf();
            inOrder[next] = leaf[~node];
            return next + 1;
        }
        int split = nodes.split(feature[node], threshold[node]);
        int middle = order(nodes, left[node], next);
        nodes.otherwise(split);
        int end = order(nodes, right[node], middle);
        nodes.end(split);
        return end;
    }

    /** Returns the probability of yes. */
    float probability(float[] values) {
        return probabilities(new float[][] {values})[0];
    }

    /** Returns the probability of yes for each row, 0 where there is none. */
    float[] probabilities(float[] @Nullable [] rows) {
        float[] probabilities = new float[rows.length];
        float[][] some = new float[Forest.ROWS][];
        int[] places = new int[Forest.ROWS];
        float[] sums = new float[Forest.ROWS];
        Forest.Room room = forest.room();
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            if (row != null) {
                some[count] = row;
                places[count++] = i;
            }
            if (count == some.length || (count > 0 && i == rows.length - 1)) {
                Arrays.fill(sums, base);
                forest.find(some, count, room, (leaf, fallen) -> add(inOrder[leaf], fallen, sums));
                for (int r = 0; r < count; r++) {
                    probabilities[places[r]] = (float) (1 / (1 + Math.exp(-sums[r])));
                }
                count = 0;
            }
        }
        return probabilities;
    }

    private static void add(float output, long rows, float[] sums) {
        for (long rest = rows; rest != 0; rest &= rest - 1) {
            sums[Long.numberOfTrailingZeros(rest)] += output;
        }
    }

    static Trees read(DataInputStream in) throws IOException {
        float base = in.readFloat();
        int[] roots = new int[in.readShort()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readShort();
        }
        int nodes = in.readShort();
        short[] feature = new short[nodes];
        float[] threshold = new float[nodes];
        short[] left = new short[nodes];
        short[] right = new short[nodes];
        for (int i = 0; i < nodes; i++) {
            feature[i] = (short) in.readUnsignedByte();
            threshold[i] = in.readFloat();
            left[i] = in.readShort();
            right[i] = in.readShort();
        }
        float[] leaf = new float[in.readShort()];
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = in.readShort() / 4096f;
        }
        return new Trees(base, roots, feature, threshold, left, right, leaf);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(base);
        out.writeShort(roots.length);
        for (int root : roots) {
            out.writeShort(root);
        }
        out.writeShort(feature.length);
        for (int i = 0; i < feature.length; i++) {
            out.writeByte(feature[i]);
            out.writeFloat(threshold[i]);
            out.writeShort(left[i]);
            out.writeShort(right[i]);
        }
        out.writeShort(leaf.length);
        for (float value : leaf) {
            out.writeShort(Math.round(Math.max(-7.9f, Math.min(7.9f, value)) * 4096));
        }
    }
}
