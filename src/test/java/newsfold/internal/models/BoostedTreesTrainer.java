package newsfold.internal.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains an ensemble of boosted trees on histograms of feature values, best leaf first. One thread, a fixed seed: the same
 * rows give the same trees.
 */
public final class BoostedTreesTrainer {
    private static final int BINS = 64;
    private static final double MIN_GAIN = 1e-3;

    private final int features;
    private final float[][] edges;
    private final byte[][] bins;
    private final float[] labels;
    private final float[] weights;
    private final int rows;

    private Settings settings = new Settings(0, 0, 0, 0, 0, 0, 0, 0);
    private double[] gradients = new double[0];
    private double[] hessians = new double[0];
    private boolean[] used = new boolean[0];

    /**
     * How trees are grown.
     *
     * @param trees number of trees
     * @param leaves the most leaves of a tree
     * @param rate share of the best output that a leaf gives
     * @param columns probability that a tree sees a feature
     * @param sample probability that a tree sees a row
     * @param minHessian the least sum of second derivatives in a leaf
     * @param lambda what is added to that sum, which keeps outputs of small leaves small
     * @param seed of the random choices
     */
    public record Settings(
            int trees,
            int leaves,
            double rate,
            double columns,
            double sample,
            double minHessian,
            double lambda,
            long seed) {}

    /** Prepares rows, of which the first {@code features} numbers are looked at; labels are probabilities of yes. */
    public BoostedTreesTrainer(float[][] values, float[] labels, float[] weights, int features) {
        this.features = features;
        this.rows = values.length;
        this.labels = labels;
        this.weights = weights;
        this.edges = new float[features][];
        this.bins = new byte[features][rows];
        for (int f = 0; f < features; f++) {
            edges[f] = edges(values, f);
            for (int r = 0; r < rows; r++) {
                bins[f][r] = (byte) bin(edges[f], values[r][f]);
            }
        }
    }

    private static float[] edges(float[][] values, int f) {
        int sample = Math.min(values.length, 20000);
        float[] sorted = new float[sample];
        for (int i = 0; i < sample; i++) {
            sorted[i] = values[(int) ((long) i * values.length / sample)][f];
        }
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        int distinct = 1;
        for (int i = 1; i < sample; i++) {
            distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        int step = distinct <= BINS ? 1 : sample / BINS;
        float last = Float.NEGATIVE_INFINITY;
        for (int i = step; i < sample; i += step) {
            float below = sorted[i - 1];
            if (sorted[i] > below && below > last && cuts.size() < BINS - 1) {
                float cut = (below + sorted[i]) / 2;
                cuts.add(cut);
                last = below;
            } else if (step > 1 && sorted[i] > last) {
                // A value so common that it fills a bin gets a cut of its own.
                int k = i;
                while (k < sample && sorted[k] == sorted[i]) {
                    k++;
                }
                if (k < sample
                        && (cuts.isEmpty() || sorted[i] >= cuts.get(cuts.size() - 1))
                        && cuts.size() < BINS - 1) {
                    cuts.add((sorted[k - 1] + sorted[k]) / 2);
                    last = sorted[k - 1];
                }
            }
        }
        float[] edges = new float[cuts.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = cuts.get(i);
        }
        Arrays.sort(edges);
        return edges;
    }

    private static int bin(float[] edges, float value) {
        int at = Arrays.binarySearch(edges, value);
        return at < 0 ? -at - 1 : at;
    }

    /** A node of the tree that grows: a leaf until it is split. */
    private static final class Node {
        int[] rows = new int[0];
        double[] histogram = new double[0];
        double gradient;
        double hessian;
        double gain = MIN_GAIN;
        int feature = BoostedTrees.LEAF;
        int bin;
        Node[] children = {};
        float output;
    }

    /** Returns trees grown on all rows. */
    public BoostedTrees train(Settings how) {
        settings = how;
        SplittableRandom random = new SplittableRandom(how.seed());
        double positive = 0;
        double total = 0;
        for (int r = 0; r < rows; r++) {
            positive += weights[r] * labels[r];
            total += weights[r];
        }
        float base = (float) Math.log((positive + 1) / (total - positive + 1));
        float[] score = new float[rows];
        Arrays.fill(score, base);
        gradients = new double[rows];
        hessians = new double[rows];
        used = new boolean[features];
        BoostedTrees.Builder ensemble = new BoostedTrees.Builder(features, base);
        for (int t = 0; t < how.trees(); t++) {
            for (int r = 0; r < rows; r++) {
                double p = 1 / (1 + Math.exp(-score[r]));
                gradients[r] = weights[r] * (p - labels[r]);
                hessians[r] = weights[r] * Math.max(1e-6, p * (1 - p));
            }
            for (int f = 0; f < features; f++) {
                used[f] = edges[f].length > 0 && random.nextDouble() < how.columns();
            }
            int[] all = new int[rows];
            int kept = 0;
            for (int r = 0; r < rows; r++) {
                if (random.nextDouble() < how.sample()) {
                    all[kept++] = r;
                }
            }
            Node root = grow(Arrays.copyOf(all, kept));
            apply(root, score);
            add(root, ensemble);
        }
        return ensemble.build();
    }

    private Node grow(int[] all) {
        Node root = new Node();
        root.rows = all;
        root.histogram = histogram(all);
        measure(root);
        List<Node> leaves = new ArrayList<>(List.of(root));
        while (leaves.size() < settings.leaves()) {
            Node best = null;
            for (Node leaf : leaves) {
                if (leaf.feature >= 0 && (best == null || leaf.gain > best.gain)) {
                    best = leaf;
                }
            }
            if (best == null) {
                break;
            }
            split(best);
            leaves.remove(best);
            leaves.addAll(List.of(best.children));
        }
        for (Node leaf : leaves) {
            leaf.feature = BoostedTrees.LEAF;
            leaf.output = (float) (-settings.rate() * leaf.gradient / (leaf.hessian + settings.lambda()));
        }
        return root;
    }

    private void split(Node node) {
        int[] left = new int[node.rows.length];
        int[] right = new int[node.rows.length];
        int l = 0;
        int r = 0;
        byte[] column = bins[node.feature];
        for (int row : node.rows) {
            if (column[row] <= node.bin) {
                left[l++] = row;
            } else {
                right[r++] = row;
            }
        }
        Node yes = new Node();
        yes.rows = Arrays.copyOf(left, l);
        Node no = new Node();
        no.rows = Arrays.copyOf(right, r);
        Node small = l <= r ? yes : no;
        Node large = l <= r ? no : yes;
        small.histogram = histogram(small.rows);
        large.histogram = node.histogram;
        for (int i = 0; i < large.histogram.length; i++) {
            large.histogram[i] -= small.histogram[i];
        }
        measure(yes);
        measure(no);
        node.rows = new int[0];
        node.histogram = new double[0];
        node.children = new Node[] {yes, no};
    }

    private double[] histogram(int[] some) {
        double[] sums = new double[features * BINS * 2];
        for (int f = 0; f < features; f++) {
            if (!used[f]) {
                continue;
            }
            byte[] column = bins[f];
            int offset = f * BINS * 2;
            for (int row : some) {
                int at = offset + column[row] * 2;
                sums[at] += gradients[row];
                sums[at + 1] += hessians[row];
            }
        }
        return sums;
    }

    /** Finds the split of a leaf that gains most, if any gains enough. */
    private void measure(Node leaf) {
        for (int row : leaf.rows) {
            leaf.gradient += gradients[row];
            leaf.hessian += hessians[row];
        }
        double lambda = settings.lambda();
        double all = leaf.gradient * leaf.gradient / (leaf.hessian + lambda);
        for (int f = 0; f < features; f++) {
            if (!used[f]) {
                continue;
            }
            double g = 0;
            double h = 0;
            int offset = f * BINS * 2;
            for (int b = 0; b < edges[f].length; b++) {
                g += leaf.histogram[offset + 2 * b];
                h += leaf.histogram[offset + 2 * b + 1];
                double rest = leaf.hessian - h;
                if (h < settings.minHessian() || rest < settings.minHessian()) {
                    continue;
                }
                double other = leaf.gradient - g;
                double gain = g * g / (h + lambda) + other * other / (rest + lambda) - all;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.feature = f;
                    leaf.bin = b;
                }
            }
        }
    }

    private void apply(Node root, float[] score) {
        for (int r = 0; r < rows; r++) {
            Node node = root;
            while (node.feature >= 0) {
                node = node.children[bins[node.feature][r] <= node.bin ? 0 : 1];
            }
            score[r] += node.output;
        }
    }

    private void add(Node node, BoostedTrees.Builder ensemble) {
        if (node.feature < 0) {
            ensemble.leaf(node.output);
            return;
        }
        ensemble.split(node.feature, edges[node.feature][node.bin]);
        add(node.children[0], ensemble);
        add(node.children[1], ensemble);
    }
}
