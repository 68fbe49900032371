package newsfold.internal.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Logistic regression over examples of several sets, and what it is worth on a set that it was not learnt from. */
final class LinkRegression {
    private LinkRegression() {}

    /** What was seen once, how right it is, from 0 to 1, and how much it counts. */
    static final class Example {
        final String set;
        final double[] x;
        final double y;
        final double weight;

        Example(String set, double[] x, double y, double weight) {
            this.set = set;
            this.x = x;
            this.y = y;
            this.weight = weight;
        }
    }

    /**
     * Prints the weights, the loss on each set when they are learnt from the others, and how often what is said to be so probable is
     * right.
     */
    static void report(List<Example> examples) {
        System.out.println("weights, the last one for the bias: " + Arrays.toString(regress(examples, e -> true)));
        double[] all = new double[10];
        double[] right = new double[10];
        TreeSet<String> names = new TreeSet<>();
        examples.forEach(e -> names.add(e.set));
        for (String name : names) {
            double[] w = regress(examples, e -> !e.set.equals(name));
            double loss = 0;
            double total = 0;
            for (Example e : examples) {
                if (e.set.equals(name)) {
                    double p = probability(w, e.x);
                    loss -= e.weight * (e.y * Math.log(p + 1e-9) + (1 - e.y) * Math.log(1 - p + 1e-9));
                    total += e.weight;
                    all[(int) Math.min(9, 10 * p)] += e.weight;
                    right[(int) Math.min(9, 10 * p)] += e.weight * e.y;
                }
            }
            System.out.printf(Locale.ROOT, "%s by the others: loss %.4f%n", name, loss / total);
        }
        for (int bin = 0; bin < 10; bin++) {
            System.out.printf(
                    Locale.ROOT,
                    "said from .%d: %.0f, right %.3f%n",
                    bin,
                    all[bin],
                    right[bin] / Math.max(1e-9, all[bin]));
        }
    }

    static double probability(double[] w, double[] x) {
        double z = w[x.length];
        for (int i = 0; i < x.length; i++) {
            z += w[i] * x[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** Logistic regression by Newton's method, with a ridge on weights of standardised features. */
    static double[] regress(List<Example> examples, Predicate<Example> some) {
        List<Example> used = examples.stream().filter(some).toList();
        int n = used.get(0).x.length;
        double[] mean = new double[n];
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            int feature = i;
            mean[i] = used.stream().mapToDouble(e -> e.x[feature]).average().orElse(0);
            double centre = mean[i];
            scale[i] = Math.sqrt(used.stream()
                    .mapToDouble(e -> (e.x[feature] - centre) * (e.x[feature] - centre))
                    .average()
                    .orElse(1));
        }
        double[] w = new double[n + 1];
        for (int step = 0; step < 25; step++) {
            double[] gradient = new double[n + 1];
            double[][] hessian = new double[n + 1][n + 1];
            for (int i = 0; i < n; i++) {
                gradient[i] = -w[i];
                hessian[i][i] = 1;
            }
            double[] x = new double[n + 1];
            x[n] = 1;
            for (Example e : used) {
                double z = w[n];
                for (int i = 0; i < n; i++) {
                    x[i] = (e.x[i] - mean[i]) / scale[i];
                    z += w[i] * x[i];
                }
                double p = 1 / (1 + Math.exp(-z));
                double curve = e.weight * Math.max(1e-4, p * (1 - p));
                for (int i = 0; i <= n; i++) {
                    gradient[i] += e.weight * (e.y - p) * x[i];
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += curve * x[i] * x[j];
                    }
                }
            }
            double[] delta = solve(hessian, gradient);
            for (int i = 0; i <= n; i++) {
                w[i] += delta[i];
            }
        }
        for (int i = 0; i < n; i++) {
            w[i] /= scale[i];
            w[n] -= w[i] * mean[i];
        }
        return w;
    }

    /** Cholesky. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = new double[n][n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / l[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k][i] * x[k];
            }
            x[i] = sum / l[i][i];
        }
        return x;
    }
}
