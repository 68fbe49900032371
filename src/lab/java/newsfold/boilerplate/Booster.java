package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Trains {@link Trees} on histograms of feature values, best leaf first. Deterministic. */
final class Booster {
    private static final int BINS = 64;
    private static final double LAMBDA = 3;

    private final int features;
    private final float[][] edges;
    private final byte[][] bins;
    private final float[] labels;
    private final float[] weights;
    private final int rows;

    private final List<Short> nodeFeature = new ArrayList<>();
    private final List<Float> nodeThreshold = new ArrayList<>();
    private final List<Short> nodeLeft = new ArrayList<>();
    private final List<Short> nodeRight = new ArrayList<>();
    private final List<Float> leaves = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();

    Booster(float[][] values, float[] labels, float[] weights, int features) {
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

    private static final class Leaf {
        int[] rows = new int[0];
        double[] histogram = new double[0];
        double gradient;
        double hessian;
        double gain;
        int feature = -1;
        int bin;
        int parentNode = -1;
        boolean isLeft;
    }

    Trees train(int trees, int maxLeaves, double rate, double minHessian, double columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double positive = 0;
        double total = 0;
        for (int r = 0; r < rows; r++) {
            positive += weights[r] * labels[r];
            total += weights[r];
        }
        float base = (float) Math.log((positive + 1) / (total - positive + 1));
        float[] score = new float[rows];
        Arrays.fill(score, base);
        double[] gradients = new double[rows];
        double[] hessians = new double[rows];
        for (int t = 0; t < trees; t++) {
            for (int r = 0; r < rows; r++) {
                double p = 1 / (1 + Math.exp(-score[r]));
                gradients[r] = weights[r] * (p - labels[r]);
                hessians[r] = weights[r] * Math.max(1e-6, p * (1 - p));
            }
            boolean[] use = new boolean[features];
            for (int f = 0; f < features; f++) {
                use[f] = edges[f].length > 0 && random.nextDouble() < columns;
            }
            int[] all = new int[rows];
            int kept = 0;
            for (int r = 0; r < rows; r++) {
                if (random.nextDouble() < 0.7) {
                    all[kept++] = r;
                }
            }
            grow(Arrays.copyOf(all, kept), gradients, hessians, use, maxLeaves, rate, minHessian);
            apply(score);
        }
        return build(base);
    }

    private int firstNode;

    private void grow(int[] all, double[] g, double[] h, boolean[] use, int maxLeaves, double rate, double minHessian) {
        firstNode = nodeFeature.size();
        List<Leaf> open = new ArrayList<>();
        Leaf root = new Leaf();
        root.rows = all;
        root.histogram = histogram(all, g, h, use);
        sums(root, g, h);
        split(root, use, minHessian);
        open.add(root);
        List<Leaf> done = new ArrayList<>();
        while (open.size() + done.size() < maxLeaves) {
            Leaf best = null;
            for (Leaf leaf : open) {
                if (leaf.feature >= 0 && (best == null || leaf.gain > best.gain)) {
                    best = leaf;
                }
            }
            if (best == null) {
                break;
            }
            open.remove(best);
            int node = nodeFeature.size();
            nodeFeature.add((short) best.feature);
            nodeThreshold.add(edges[best.feature][best.bin]);
            nodeLeft.add((short) 0);
            nodeRight.add((short) 0);
            attach(best, (short) node);
            int[] left = new int[best.rows.length];
            int[] right = new int[best.rows.length];
            int l = 0;
            int r = 0;
            byte[] column = bins[best.feature];
            for (int row : best.rows) {
                if (column[row] <= best.bin) {
                    left[l++] = row;
                } else {
                    right[r++] = row;
                }
            }
            Leaf a = new Leaf();
            a.rows = Arrays.copyOf(left, l);
            a.parentNode = node;
            a.isLeft = true;
            Leaf b = new Leaf();
            b.rows = Arrays.copyOf(right, r);
            b.parentNode = node;
            Leaf small = l <= r ? a : b;
            Leaf large = l <= r ? b : a;
            small.histogram = histogram(small.rows, g, h, use);
            large.histogram = best.histogram;
            for (int i = 0; i < large.histogram.length; i++) {
                large.histogram[i] -= small.histogram[i];
            }
            sums(a, g, h);
            sums(b, g, h);
            split(a, use, minHessian);
            split(b, use, minHessian);
            open.add(a);
            open.add(b);
        }
        open.addAll(done);
        for (Leaf leaf : open) {
            int index = leaves.size();
            leaves.add((float) (-rate * leaf.gradient / (leaf.hessian + LAMBDA)));
            attach(leaf, (short) ~index);
        }
    }

    private void attach(Leaf leaf, short child) {
        if (leaf.parentNode < 0) {
            roots.add((int) child);
        } else if (leaf.isLeft) {
            nodeLeft.set(leaf.parentNode, child);
        } else {
            nodeRight.set(leaf.parentNode, child);
        }
    }

    private double[] histogram(int[] some, double[] g, double[] h, boolean[] use) {
        double[] sums = new double[features * BINS * 2];
        for (int f = 0; f < features; f++) {
            if (!use[f]) {
                continue;
            }
            byte[] column = bins[f];
            int offset = f * BINS * 2;
            for (int row : some) {
                int at = offset + column[row] * 2;
                sums[at] += g[row];
                sums[at + 1] += h[row];
            }
        }
        return sums;
    }

    private static void sums(Leaf leaf, double[] g, double[] h) {
        for (int row : leaf.rows) {
            leaf.gradient += g[row];
            leaf.hessian += h[row];
        }
    }

    private void split(Leaf leaf, boolean[] use, double minHessian) {
        leaf.gain = 1e-3;
        double all = leaf.gradient * leaf.gradient / (leaf.hessian + LAMBDA);
        for (int f = 0; f < features; f++) {
            if (!use[f]) {
                continue;
            }
            double g = 0;
            double h = 0;
            int offset = f * BINS * 2;
            for (int b = 0; b < edges[f].length; b++) {
                g += leaf.histogram[offset + 2 * b];
                h += leaf.histogram[offset + 2 * b + 1];
                double rest = leaf.hessian - h;
                if (h < minHessian || rest < minHessian) {
                    continue;
                }
                double other = leaf.gradient - g;
                double gain = g * g / (h + LAMBDA) + other * other / (rest + LAMBDA) - all;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.feature = f;
                    leaf.bin = b;
                }
            }
        }
    }

    private void apply(float[] score) {
        int root = roots.get(roots.size() - 1);
        int size = nodeFeature.size() - firstNode;
        short[] feature = new short[size];
        int[] bin = new int[size];
        short[] left = new short[size];
        short[] right = new short[size];
        for (int i = 0; i < size; i++) {
            feature[i] = nodeFeature.get(firstNode + i);
            bin[i] = Arrays.binarySearch(edges[feature[i]], nodeThreshold.get(firstNode + i));
            left[i] = nodeLeft.get(firstNode + i);
            right[i] = nodeRight.get(firstNode + i);
        }
        for (int r = 0; r < rows; r++) {
            int node = root;
            while (node >= 0) {
                int at = node - firstNode;
                node = bins[feature[at]][r] <= bin[at] ? left[at] : right[at];
            }
            score[r] += leaves.get(~node);
        }
    }

    private Trees build(float base) {
        int size = nodeFeature.size();
        if (size > Short.MAX_VALUE || leaves.size() > Short.MAX_VALUE) {
            throw new IllegalStateException("too many nodes for the format: " + size);
        }
        short[] feature = new short[size];
        float[] threshold = new float[size];
        short[] left = new short[size];
        short[] right = new short[size];
        for (int i = 0; i < size; i++) {
            feature[i] = nodeFeature.get(i);
            threshold[i] = nodeThreshold.get(i);
            left[i] = nodeLeft.get(i);
            right[i] = nodeRight.get(i);
        }
        float[] leaf = new float[leaves.size()];
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = leaves.get(i);
        }
        return new Trees(
                base, roots.stream().mapToInt(Integer::intValue).toArray(), feature, threshold, left, right, leaf);
    }
}
