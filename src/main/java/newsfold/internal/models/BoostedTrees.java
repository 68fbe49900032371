package newsfold.internal.models;

import java.util.Arrays;
import newsfold.internal.Check;

/**
 * An ensemble of gradient-boosted decision trees for one yes-or-no question.
 *
 * <p>The log-odds of a row of features are a base value plus the output of one leaf of each tree, see Friedman, <i>Greedy
 * function approximation: a gradient boosting machine</i>, 2001. Time is linear in rows times nodes, with 64 rows going
 * down a tree together.
 *
 * <p>Immutable, safe for all threads.
 */
public final class BoostedTrees {
    /** The most features a row may have: the format stores a feature in one byte and needs one value for leaves. */
    static final int MAX_FEATURES = 255;

    /** What stands in place of a feature where a node is a leaf. */
    static final int LEAF = -1;

    private final int features;
    private final float base;

    /** The nodes of all trees, each tree in preorder. */
    private final short[] nodeFeature;

    /** The threshold of a split, the output of a leaf. */
    private final float[] nodeValue;

    private final int trees;

    private final TreeTraversal traversal;

    /** Outputs of the leaves of all trees, as {@link #traversal} numbers them. */
    private final float[] outputs;

    private BoostedTrees(Builder builder) {
        this.features = builder.features;
        this.base = builder.base;
        this.trees = builder.trees;
        this.nodeFeature = Arrays.copyOf(builder.nodeFeature, builder.nodes);
        this.nodeValue = Arrays.copyOf(builder.nodeValue, builder.nodes);
        this.traversal = new TreeTraversal(nodeFeature, nodeValue, trees);
        float[] leaves = new float[builder.nodes];
        int count = 0;
        for (int node = 0; node < nodeFeature.length; node++) {
            if (nodeFeature[node] == LEAF) {
                leaves[count++] = nodeValue[node];
            }
        }
        this.outputs = Arrays.copyOf(leaves, count);
    }

    /** Takes the nodes of all trees, each tree in preorder: a split, the nodes for yes, the nodes for no. */
    public static final class Builder {
        private final int features;
        private final float base;
        private short[] nodeFeature = new short[1024];
        private float[] nodeValue = new float[1024];
        private int nodes;
        private int trees;

        /** Children that the tree begun last still needs. */
        private int missing;

        /**
         * Starts an ensemble without trees.
         *
         * @param features numbers in a row, from 1 to {@value #MAX_FEATURES}
         * @param base log-odds of a row before any tree is asked
         */
        public Builder(int features, float base) {
            Check.argument(
                    features >= 1 && features <= MAX_FEATURES,
                    "features must be from 1 to %d, got %d",
                    MAX_FEATURES,
                    features);
            this.features = features;
            this.base = base;
        }

        /**
         * Adds the question whether {@code row[feature] <= threshold}.
         *
         * @param feature a place in the row, at least 0
         * @param threshold what the feature is compared with
         */
        public void split(int feature, float threshold) {
            Check.argument(
                    feature >= 0 && feature < features,
                    "a split must ask for a feature from 0 to %d, got %d",
                    features - 1,
                    feature);
            add(feature, threshold);
            missing += 2;
        }

        /**
         * Adds a leaf.
         *
         * @param output what it adds to the log-odds
         */
        public void leaf(float output) {
            add(LEAF, output);
        }

        private void add(int feature, float value) {
            if (missing == 0) {
                trees++;
            } else {
                missing--;
            }
            if (nodes == nodeFeature.length) {
                nodeFeature = Arrays.copyOf(nodeFeature, 2 * nodes);
                nodeValue = Arrays.copyOf(nodeValue, 2 * nodes);
            }
            nodeFeature[nodes] = (short) feature;
            nodeValue[nodes++] = value;
        }

        /** Returns the number of complete trees. */
        int completeTrees() {
            return missing == 0 ? trees : trees - 1;
        }

        /** Returns the ensemble. */
        public BoostedTrees build() {
            Check.argument(missing == 0, "the last tree lacks %d nodes; end each branch with a leaf", missing);
            return new BoostedTrees(this);
        }
    }

    /**
     * Returns the number of features a row must have.
     *
     * @return at least 1
     */
    public int features() {
        return features;
    }

    float base() {
        return base;
    }

    int trees() {
        return trees;
    }

    int nodes() {
        return nodeFeature.length;
    }

    /** Returns the feature a node asks for, or {@link #LEAF}. */
    int feature(int node) {
        return nodeFeature[node];
    }

    /** Returns the threshold of a split or the output of a leaf. */
    float value(int node) {
        return nodeValue[node];
    }

    /**
     * Returns the log-odds of each row, summed in double precision.
     *
     * @param rows rows of at least {@link #features()} numbers; numbers beyond are not looked at
     */
    public double[] logOdds(float[][] rows) {
        double[] sums = new double[rows.length];
        Arrays.fill(sums, base);
        traversal.find(rows, (leaf, first, fallen) -> {
            double output = outputs[leaf];
            for (long rest = fallen; rest != 0; rest &= rest - 1) {
                sums[first + Long.numberOfTrailingZeros(rest)] += output;
            }
        });
        return sums;
    }

    /**
     * Returns the probability of yes for each row, summed in single precision: a second ensemble may be trained on exactly
     * these numbers.
     *
     * @param rows rows of at least {@link #features()} numbers; numbers beyond are not looked at
     * @return one number a row, in [0, 1]
     */
    public float[] probabilities(float[][] rows) {
        float[] sums = new float[rows.length];
        Arrays.fill(sums, base);
        traversal.find(rows, (leaf, first, fallen) -> {
            float output = outputs[leaf];
            for (long rest = fallen; rest != 0; rest &= rest - 1) {
                sums[first + Long.numberOfTrailingZeros(rest)] += output;
            }
        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) (1 / (1 + Math.exp(-sums[i])));
        }
        return sums;
    }
}
