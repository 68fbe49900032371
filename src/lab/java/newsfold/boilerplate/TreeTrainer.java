package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Grows boosted trees on weighted rows with two classes: histograms of binned features, best leaf first. */
final class TreeTrainer {
    private static final int BINS = 64;

    private final int trees;
    private final int leaves;
    private final double rate;
    private final double featureShare;
    private final double minHessian;
    private final double lambda;
    private final SplittableRandom random = new SplittableRandom(20251122);

    private float[][] cuts = new float[0][];
    private byte[][] binned = new byte[0][];
    private double[] gradient = new double[0];
    private double[] hessian = new double[0];

    TreeTrainer(int trees, int leaves, double rate, double featureShare, double minHessian, double lambda) {
        this.trees = trees;
        this.leaves = leaves;
        this.rate = rate;
        this.featureShare = featureShare;
        this.minHessian = minHessian;
        this.lambda = lambda;
    }

    private static final class Leaf {
        int[] rows = new int[0];
        double[] histogram = new double[0];
        double g;
        double h;
        int node;
        double gain;
        int feature = -1;
        int bin;
    }

    BoostedTrees train(List<float[]> rows, boolean[] label, double[] weight) {
        int n = rows.size();
        int features = rows.get(0).length;
        bin(rows, features);
        gradient = new double[n];
        hessian = new double[n];
        double positive = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            positive += label[i] ? weight[i] : 0;
            all += weight[i];
        }
        float base = (float) Math.log(positive / (all - positive));
        double[] score = new double[n];
        Arrays.fill(score, base);
        List<BoostedTrees.Tree> grown = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                gradient[i] = weight[i] * (p - (label[i] ? 1 : 0));
                hessian[i] = Math.max(1e-9, weight[i] * p * (1 - p));
            }
            int[] used = random.ints(0, features)
                    .distinct()
                    .limit(Math.max(1, (int) (features * featureShare)))
                    .sorted()
                    .toArray();
            grown.add(grow(n, used, score));
        }
        return new BoostedTrees(base, grown);
    }

    private BoostedTrees.Tree grow(int n, int[] used, double[] score) {
        Leaf root = new Leaf();
        root.rows = new int[n];
        for (int i = 0; i < n; i++) {
            root.rows[i] = i;
            root.g += gradient[i];
            root.h += hessian[i];
        }
        root.histogram = histogram(root.rows, used);
        findSplit(root, used);
        List<Leaf> open = new ArrayList<>(List.of(root));
        TreeMap<Integer, double[]> splits = new TreeMap<>();
        int nodes = 1;
        while (open.size() < leaves) {
            Leaf best = open.get(0);
            for (Leaf leaf : open) {
                if (leaf.gain > best.gain) {
                    best = leaf;
                }
            }
            if (best.gain <= 1e-9) {
                break;
            }
            Leaf left = new Leaf();
            Leaf right = new Leaf();
            byte[] column = binned[best.feature];
            int[] l = new int[best.rows.length];
            int[] r = new int[best.rows.length];
            int nl = 0;
            int nr = 0;
            for (int i : best.rows) {
                if ((column[i] & 255) <= best.bin) {
                    l[nl++] = i;
                    left.g += gradient[i];
                    left.h += hessian[i];
                } else {
                    r[nr++] = i;
                    right.g += gradient[i];
                    right.h += hessian[i];
                }
            }
            left.rows = Arrays.copyOf(l, nl);
            right.rows = Arrays.copyOf(r, nr);
            Leaf small = nl <= nr ? left : right;
            Leaf large = nl <= nr ? right : left;
            small.histogram = histogram(small.rows, used);
            large.histogram = best.histogram;
            for (int i = 0; i < large.histogram.length; i++) {
                large.histogram[i] -= small.histogram[i];
            }
            left.node = nodes++;
            right.node = nodes++;
            splits.put(best.node, new double[] {best.feature, best.bin, left.node, right.node});
            findSplit(left, used);
            findSplit(right, used);
            open.remove(best);
            open.add(left);
            open.add(right);
        }
        BoostedTrees.Tree tree = new BoostedTrees.Tree(nodes);
        splits.forEach((node, split) ->
                tree.split(node, (int) split[0], cuts[(int) split[0]][(int) split[1]], (int) split[2], (int) split[3]));
        for (Leaf leaf : open) {
            double output = -rate * leaf.g / (leaf.h + lambda);
            tree.leaf(leaf.node, output);
            for (int i : leaf.rows) {
                score[i] += (float) output;
            }
        }
        return tree;
    }

    private double[] histogram(int[] rows, int[] used) {
        double[] sums = new double[used.length * BINS * 2];
        for (int f = 0; f < used.length; f++) {
            byte[] column = binned[used[f]];
            int offset = f * BINS * 2;
            for (int i : rows) {
                int at = offset + 2 * (column[i] & 255);
                sums[at] += gradient[i];
                sums[at + 1] += hessian[i];
            }
        }
        return sums;
    }

    private void findSplit(Leaf leaf, int[] used) {
        double parent = leaf.g * leaf.g / (leaf.h + lambda);
        for (int f = 0; f < used.length; f++) {
            double g = 0;
            double h = 0;
            int bins = cuts[used[f]].length;
            for (int bin = 0; bin < bins; bin++) {
                int at = f * BINS * 2 + 2 * bin;
                g += leaf.histogram[at];
                h += leaf.histogram[at + 1];
                double rest = leaf.h - h;
                if (h < minHessian) {
                    continue;
                }
                if (rest < minHessian) {
                    break;
                }
                double gain = g * g / (h + lambda) + (leaf.g - g) * (leaf.g - g) / (rest + lambda) - parent;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.feature = used[f];
                    leaf.bin = bin;
                }
            }
        }
    }

    private void bin(List<float[]> rows, int features) {
        int n = rows.size();
        cuts = new float[features][];
        binned = new byte[features][n];
        SplittableRandom sampler = new SplittableRandom(7);
        int sample = Math.min(n, 60000);
        int[] chosen = new int[sample];
        for (int i = 0; i < sample; i++) {
            chosen[i] = n <= 60000 ? i : sampler.nextInt(n);
        }
        for (int f = 0; f < features; f++) {
            float[] values = new float[sample];
            for (int i = 0; i < sample; i++) {
                values[i] = rows.get(chosen[i])[f];
            }
            Arrays.sort(values);
            float[] found = new float[BINS - 1];
            int count = 0;
            int last = 0;
            for (int i = 1; i < sample && count < BINS - 1; i++) {
                boolean enough = i - last >= (sample - last) / (BINS - count);
                if (values[i] != values[i - 1] && enough) {
                    found[count++] = (values[i] + values[i - 1]) / 2;
                    last = i;
                }
            }
            cuts[f] = Arrays.copyOf(found, count);
            for (int i = 0; i < n; i++) {
                float value = rows.get(i)[f];
                int at = Arrays.binarySearch(cuts[f], value);
                // A value equal to a cut goes left, as in the finished tree.
                binned[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }
}
