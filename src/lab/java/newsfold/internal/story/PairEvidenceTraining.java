package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import newsfold.internal.evaluate.LabelledSet;
import newsfold.internal.linking.PairEvidence;
import newsfold.internal.linking.TermVector;

/**
 * Learns {@link PairEvidence} from pairs of small collections drawn from labelled sets, and prints the weights, their quality on
 * each set when they are learnt from the others, and how often links of each probability are right. Arguments: the sets.
 */
final class PairEvidenceTraining {
    private static final int DRAWS = 150;

    private PairEvidenceTraining() {}

    private static final class Example {
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

    public static void main(String[] args) throws IOException {
        List<Example> examples = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String file : args) {
            LabelledSet set = LabelledSet.read(Path.of(file));
            names.add(set.name());
            Map<String, List<StoryInput>> stories = new TreeMap<>();
            set.inputs()
                    .forEach(input -> stories.computeIfAbsent(
                                    set.label(input).isEmpty() ? input.group() : set.label(input),
                                    key -> new ArrayList<>())
                            .add(input));
            List<Example> own = new ArrayList<>();
            for (int draw = 0; draw < DRAWS; draw++) {
                draw(set.name(), stories, new Random(draw), own);
            }
            own.forEach(example -> examples.add(
                    new Example(example.set, example.x, example.y, 1_000.0 * example.weight / own.size())));
        }
        boolean[] positive = new boolean[PairEvidence.FEATURES];
        Arrays.fill(positive, 0, positive.length - 1, true);
        System.out.println("weights " + Arrays.toString(regress(examples, 1e-3, positive)));
        int[] right = new int[10];
        int[] all = new int[10];
        for (String name : names) {
            double[] w =
                    regress(examples.stream().filter(e -> !e.set.equals(name)).toList(), 1e-3, positive);
            double loss = 0;
            int count = 0;
            for (Example example : examples) {
                if (example.set.equals(name)) {
                    double p = probability(w, example.x);
                    loss -= Math.log(Math.max(1e-9, example.y > 0 ? p : 1 - p));
                    count++;
                    all[(int) Math.min(9, 10 * p)]++;
                    right[(int) Math.min(9, 10 * p)] += example.y > 0 ? 1 : 0;
                }
            }
            System.out.printf(Locale.ROOT, "%s by the others: %d pairs, loss %.4f%n", name, count, loss / count);
        }
        for (int bin = 0; bin < 10; bin++) {
            System.out.printf(
                    Locale.ROOT,
                    "said .%d to 1.%d: %d pairs, right %.3f%n",
                    bin,
                    bin,
                    all[bin],
                    (double) right[bin] / Math.max(1, all[bin]));
        }
    }

    private static void draw(String name, Map<String, List<StoryInput>> stories, Random random, List<Example> own) {
        List<List<StoryInput>> shuffled = new ArrayList<>(stories.values());
        Collections.shuffle(shuffled, random);
        int size = (int) (5 * Math.pow(60, random.nextDouble()));
        double alone = new double[] {0, 0.5, 0.9, 1}[random.nextInt(4)];
        List<StoryInput> drawn = new ArrayList<>();
        Map<String, Integer> storyOf = new HashMap<>();
        for (int story = 0; story < shuffled.size() && drawn.size() < size; story++) {
            List<StoryInput> all = shuffled.get(story);
            int count = drawn.size() < (1 - alone) * size ? Math.min(10, all.size()) : 1;
            for (StoryInput input : all.subList(0, count)) {
                drawn.add(input);
                storyOf.put(input.group(), story);
            }
        }
        List<TermVector> vectors = new TermWeigher(new TermCounter(), DocumentFrequencies.none(), false)
                        .weigh(
                                drawn.stream()
                                        .map(input -> new TermWeigher.Dated(input, Double.NaN))
                                        .toList(),
                                List.of(),
                                Double.NaN)
                        .stream()
                        .map(node -> node.general)
                        .toList();
        PairEvidence evidence = new PairEvidence();
        for (int i = 0; i < drawn.size(); i++) {
            evidence.ask(vectors.get(i));
            List<Example> pairs = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                double[] x = new double[PairEvidence.FEATURES];
                evidence.compare(vectors.get(j), x);
                boolean same = storyOf.getOrDefault(drawn.get(i).group(), -1)
                        .equals(storyOf.getOrDefault(drawn.get(j).group(), -2));
                pairs.add(new Example(name, x, same ? 1 : 0, 1));
            }
            // The most alike are those that can be linked.
            pairs.sort((a, b) -> Double.compare(b.x[0], a.x[0]));
            own.addAll(pairs.subList(0, Math.min(10, pairs.size())));
        }
    }

    private static double probability(double[] w, double[] x) {
        double z = 0;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * x[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** Logistic regression by Newton's method; weights of some features may be kept from going below 0. */
    static double[] regress(List<Example> examples, double ridge, boolean[] positive) {
        int n = positive.length;
        double[] w = new double[n];
        for (int step = 0; step < 40; step++) {
            double[] gradient = new double[n];
            double[][] hessian = new double[n][n];
            for (int i = 0; i < n; i++) {
                gradient[i] = -ridge * w[i];
                hessian[i][i] = ridge + 1e-9;
            }
            for (Example example : examples) {
                double z = 0;
                for (int i = 0; i < n; i++) {
                    z += w[i] * example.x[i];
                }
                double p = 1 / (1 + Math.exp(-z));
                double error = example.weight * (example.y - p);
                double curve = example.weight * Math.max(1e-4, p * (1 - p));
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * example.x[i];
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += curve * example.x[i] * example.x[j];
                    }
                }
            }
            boolean[] off = new boolean[n];
            for (int i = 0; i < n; i++) {
                off[i] = positive[i] && w[i] <= 0 && gradient[i] < 0;
            }
            double[] delta = solve(hessian, gradient, off);
            for (int i = 0; i < n; i++) {
                w[i] += delta[i];
                if (positive[i] && w[i] < 0) {
                    w[i] = 0;
                }
            }
        }
        return w;
    }

    /** Cholesky over what is not left off. */
    private static double[] solve(double[][] a, double[] b, boolean[] off) {
        int n = b.length;
        double[][] l = new double[n][n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = off[i] || off[j] ? (i == j ? 1 : 0) : a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / l[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = off[i] ? 0 : b[i];
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
