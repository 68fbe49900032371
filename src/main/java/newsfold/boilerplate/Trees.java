package newsfold.boilerplate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient-boosted decision trees for one yes-or-no question (Friedman, <i>Greedy function approximation</i>, 2001). All
 * trees stand in flat arrays; node {@code i} asks whether {@code values[feature] <= threshold} and goes to the left
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

    Trees(float base, int[] roots, short[] feature, float[] threshold, short[] left, short[] right, float[] leaf) {
        this.base = base;
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.left = left;
        this.right = right;
        this.leaf = leaf;
    }

    /** Returns the probability of yes. */
    float probability(float[] values) {
        float sum = base;
        for (int root : roots) {
            int node = root;
            while (node >= 0) {
                node = values[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            sum += leaf[~node];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
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
