package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import newsfold.internal.evaluate.LabelledSet;
import newsfold.internal.linking.MergeRule;
import newsfold.internal.linking.PairEvidence;

/**
 * Learns the link model from every merge that clustering would consider in whole sets, draws of them and pages of all kinds, and
 * prints the weights, the loss on each set when they are learnt from the others, and how often merges of each probability are
 * right. Arguments: {@code pairs} for the evidence of pairs, {@code unknown} for that where no table knows how rare words are, or
 * {@code merges}; the labelled sets, {@code -}, sets of pages.
 */
final class LinkTraining {
    private static final int DRAWS = 25;
    private static final double LOOSE_THRESHOLD = 0.4;

    private LinkTraining() {}

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
        String kind = args[0];
        List<Example> examples = new ArrayList<>();
        boolean pages = false;
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            if (file.equals("-")) {
                pages = true;
                continue;
            }
            String name = String.valueOf(Path.of(file).getFileName());
            LabelledSet set = pages ? StoryScenarios.strangers(Path.of(file), name) : LabelledSet.read(Path.of(file));
            List<Example> own = new ArrayList<>();
            scenarios(set, pages).values().forEach(inputs -> own.addAll(weighed(look(set, name, inputs, kind))));
            double total = own.stream().mapToDouble(e -> e.weight).sum();
            double share = (pages ? 500 : 1_000) / total;
            own.forEach(e -> examples.add(new Example(e.set, e.x, e.y, e.weight * share)));
        }
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

    /** Each kind of a set's scenarios as one list of collections. */
    private static Map<String, List<List<StoryInput>>> scenarios(LabelledSet set, boolean pages) {
        Map<String, List<List<StoryInput>>> scenarios = new TreeMap<>();
        List<LabelledSet> variants = new ArrayList<>(List.of(set));
        if (!pages && StoryScenarios.isDated(set)) {
            variants.add(StoryScenarios.undated(set));
            for (double factor : new double[] {0.1, 3, 10}) {
                scenarios.put(
                        "x" + factor,
                        List.of(StoryScenarios.stretched(set, factor).inputs()));
            }
        }
        for (LabelledSet variant : variants) {
            String name = variant.name();
            scenarios.put(name, List.of(variant.inputs()));
            List<List<StoryInput>> stories = StoryScenarios.stories(variant);
            for (int draw = 0; draw < DRAWS && !pages; draw++) {
                // Seeds far apart: the first numbers of neighbouring seeds are nearly the same.
                Random random = new Random(1_000_000_007L * (draw + 1));
                put(scenarios, name + " mixture", StoryScenarios.mixture(stories, random));
                put(scenarios, name + " one", StoryScenarios.storyAmongStrangers(stories, 1 + draw * 7 % 20, random));
                int[] sizes = {2, 5, 10, 30, 100};
                put(scenarios, name + " alone", StoryScenarios.strangers(stories, sizes[draw % 5], random));
            }
        }
        return scenarios;
    }

    private static void put(Map<String, List<List<StoryInput>>> scenarios, String name, List<StoryInput> inputs) {
        scenarios.computeIfAbsent(name, key -> new ArrayList<>()).add(inputs);
    }

    /** A kind of scenario counts by the root of its examples, so that the largest set is not all that is learnt. */
    private static List<Example> weighed(List<Example> own) {
        double weight = 1 / Math.sqrt(Math.max(1, own.size()));
        return own.stream().map(e -> new Example(e.set, e.x, e.y, weight)).toList();
    }

    private static List<Example> look(LabelledSet set, String name, List<List<StoryInput>> collections, String kind) {
        List<Example> examples = new ArrayList<>();
        for (List<StoryInput> inputs : collections) {
            Map<String, String> storyOf = new HashMap<>();
            inputs.forEach(input -> storyOf.put(input.group(), StoryScenarios.story(set, input)));
            StoryPool pool = new StoryPool(
                    new TermWeigher(
                            new TermCounter(
                                    kind.equals("unknown")
                                            ? BackgroundFrequencies.none()
                                            : BackgroundFrequencies.shipped()),
                            DocumentFrequencies.none(),
                            false),
                    StoryPool.SMALL,
                    new ArrayList<>(),
                    Double.NaN,
                    0,
                    null);
            pool.add(inputs);
            String[] stories = pool.nodes.stream()
                    .map(node -> storyOf.getOrDefault(node.group, ""))
                    .toArray(String[]::new);
            if (!kind.equals("merges")) {
                pairs(pool, stories, name, examples);
                continue;
            }
            // Once with pure clusters only, once with all merges, as mistakes make more of them.
            for (boolean pure : new boolean[] {true, false}) {
                pool.clusters(pool.look(), new Teacher(name, stories, pure, examples), LOOSE_THRESHOLD);
            }
        }
        return examples;
    }

    private static void pairs(StoryPool pool, String[] stories, String name, List<Example> examples) {
        PairEvidence evidence = new PairEvidence();
        for (int i = 0; i < stories.length; i++) {
            PooledGroup node = pool.nodes.get(i);
            evidence.ask(node.vector);
            for (int link = 0; link < Math.min(10, node.linked.length); link++) {
                double[] x = new double[PairEvidence.FEATURES];
                evidence.compare(pool.nodes.get(node.linked[link]).vector, x);
                double y = stories[i].equals(stories[node.linked[link]]) ? 1 : 0;
                examples.add(new Example(name, Arrays.copyOf(x, x.length - 1), y, 1));
            }
        }
    }

    /** Notes each merge with the share of its pairs that tell one event. */
    private static final class Teacher implements MergeRule {
        private final String name;
        private final boolean pure;
        private final List<Example> examples;
        private final List<Map<String, Integer>> counts = new ArrayList<>();

        Teacher(String name, String[] stories, boolean pure, List<Example> examples) {
            this.name = name;
            this.pure = pure;
            this.examples = examples;
            for (String story : stories) {
                counts.add(new HashMap<>(Map.of(story, 1)));
            }
        }

        @Override
        public boolean allows(int a, int b, double[] features) {
            Map<String, Integer> own = counts.get(a);
            Map<String, Integer> other = counts.get(b);
            double same = 0;
            for (Map.Entry<String, Integer> entry : own.entrySet()) {
                same += (double) entry.getValue() * other.getOrDefault(entry.getKey(), 0);
            }
            double pairs = own.values().stream().mapToDouble(n -> n).sum()
                    * other.values().stream().mapToDouble(n -> n).sum();
            examples.add(new Example(name, features.clone(), same / pairs, 1));
            boolean merges = !pure || same > 0;
            if (merges) {
                other.forEach((story, count) -> own.merge(story, count, Integer::sum));
            }
            return merges;
        }
    }

    private static double probability(double[] w, double[] x) {
        double z = w[x.length];
        for (int i = 0; i < x.length; i++) {
            z += w[i] * x[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** Logistic regression by Newton's method, with a ridge on weights of standardised features. */
    private static double[] regress(List<Example> examples, Predicate<Example> some) {
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
