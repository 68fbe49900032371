package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import newsfold.internal.evaluate.LabelledSet;
import newsfold.internal.linking.LinkModel;
import newsfold.internal.linking.MergeRule;
import newsfold.internal.linking.PairEvidence;
import newsfold.internal.linking.ThresholdFit;

/**
 * One story among a few strangers: the share of draws without a false story, how much of the story is found, and each false merge
 * with the features by which it was made and the beginnings of both reports, to be read. Arguments: how many strangers, separated
 * by commas; how many draws; how many days around the first report of the story they may come from, 0 for any; {@code read}, {@code
 * count} or {@code left-out}, which judges each set by weights among few groups that were learnt from the others; labelled sets, and
 * for the last sets of pages after {@code -}.
 */
final class UncleanDraws {
    private static final int SHOWN_CHARS = 420;

    private UncleanDraws() {}

    /** Lets merge what the model that ships lets, and notes what was false. */
    private static final class Witness implements MergeRule {
        final List<String> falsehoods = new ArrayList<>();

        private final StoryPool pool;
        private final List<String> labels;
        private final Map<String, String> texts;
        private final LinkModel model;
        private final Map<Integer, List<Integer>> members = new HashMap<>();

        Witness(StoryPool pool, List<String> labels, Map<String, String> texts, LinkModel model) {
            this.model = model;
            this.texts = texts;
            this.pool = pool;
            this.labels = labels;
        }

        private List<Integer> members(int node) {
            return members.computeIfAbsent(node, key -> new ArrayList<>(List.of(key)));
        }

        @Override
        public boolean allows(int a, int b, double[] features) {
            boolean allowed = model.allows(a, b, features);
            TreeSet<String> own = new TreeSet<>();
            TreeSet<String> others = new TreeSet<>();
            members(a).forEach(i -> own.add(labels.get(i)));
            members(b).forEach(i -> others.add(labels.get(i)));
            if (allowed && !own.equals(others)) {
                falsehoods.add(describe(a, b, features));
            }
            return allowed;
        }

        @Override
        public boolean waits(double[] features) {
            return model.waits(features);
        }

        @Override
        public double minEvidence() {
            return model.minEvidence();
        }

        @Override
        public void merged(int a, int b) {
            members(a).addAll(members(b));
        }

        private String describe(int a, int b, double[] features) {
            PairEvidence evidence = new PairEvidence();
            int bestA = a;
            int bestB = b;
            double best = Double.NEGATIVE_INFINITY;
            double[] pair = new double[PairEvidence.FEATURES];
            for (int i : members(a)) {
                evidence.ask(pool.nodes.get(i).vector);
                for (int j : members(b)) {
                    evidence.cosine(pool.nodes.get(j).vector);
                    if (evidence.logOdds() > best) {
                        best = evidence.logOdds();
                        bestA = i;
                        bestB = j;
                        evidence.compare(pool.nodes.get(j).vector, pair);
                    }
                }
            }
            double probability = model.probability(features);
            return String.format(
                    Locale.ROOT,
                    "  %d + %d reports, probability %.2f, features %s%n  best pair: log-odds %.2f, %s; shared %s%n    %s%n    %s",
                    members(a).size(),
                    members(b).size(),
                    probability,
                    numbers(features),
                    best,
                    numbers(pair),
                    shared(pool.nodes.get(bestA), pool.nodes.get(bestB)),
                    text(bestA),
                    text(bestB));
        }

        private String text(int node) {
            return labels.get(node) + " | " + pool.nodes.get(node).group + " | "
                    + (Double.isNaN(pool.nodes.get(node).day)
                            ? "no date"
                            : LocalDate.ofEpochDay((long) pool.nodes.get(node).day))
                    + " | " + texts.get(pool.nodes.get(node).group);
        }

        private String shared(PooledGroup a, PooledGroup b) {
            Map<Integer, Double> own = new HashMap<>();
            for (int t = 0; t < a.vector.terms().length; t++) {
                own.put(a.vector.terms()[t], (double) a.vector.weights()[t] * a.vector.norm());
            }
            List<Map.Entry<String, Double>> both = new ArrayList<>();
            for (int t = 0; t < b.vector.terms().length; t++) {
                Double weight = own.get(b.vector.terms()[t]);
                if (weight != null) {
                    both.add(Map.entry(
                            pool.weigher.profiler.shown(b.vector.terms()[t]),
                            Math.min(weight, b.vector.weights()[t] * b.vector.norm())));
                }
            }
            both.sort(Map.Entry.<String, Double>comparingByValue().reversed());
            StringBuilder text = new StringBuilder();
            both.stream()
                    .limit(22)
                    .forEach(e -> text.append(String.format(Locale.ROOT, "%s %.1f, ", e.getKey(), e.getValue())));
            return text.toString();
        }
    }

    private static String numbers(double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(String.format(Locale.ROOT, " %.2f", value));
        }
        return text.toString();
    }

    private static String opening(StoryInput input) {
        String text = input.article().text().replaceAll("\\s+", " ");
        return "[" + input.article().title() + "] " + text.substring(0, Math.min(SHOWN_CHARS, text.length())) + " ("
                + text.length() + ")";
    }

    public static void main(String[] args) throws IOException {
        int draws = Integer.parseInt(args[1]);
        int days = Integer.parseInt(args[2]);
        boolean read = args[3].equals("read");
        List<String> files = Arrays.asList(args).subList(4, args.length);
        boolean leftOut = args[3].equals("left-out");
        List<LinkRegression.Example> examples = leftOut ? LinkTraining.examples("few", files) : List.of();
        for (String file : files) {
            if (file.equals("-")) {
                break;
            }
            LabelledSet set = LabelledSet.read(Path.of(file));
            String name = String.valueOf(Path.of(file).getFileName());
            LinkModel model = leftOut
                    ? LinkModel.SHIPPED.amongFew(LinkRegression.regress(examples, e -> !e.set.equals(name)))
                    : LinkModel.SHIPPED;
            for (LabelledSet variant :
                    StoryScenarios.isDated(set) ? List.of(set, StoryScenarios.undated(set)) : List.of(set)) {
                List<List<StoryInput>> stories = StoryScenarios.stories(variant);
                StringBuilder line = new StringBuilder(String.format("%-24s", variant.name()));
                for (String strangers : args[0].split(",", -1)) {
                    int clean = 0;
                    double whole = 0;
                    for (int draw = 0; draw < draws; draw++) {
                        List<StoryInput> drawn = StoryScenarios.storyAmongStrangers(
                                stories,
                                Integer.parseInt(strangers),
                                days,
                                new Random(1_000_003_000_019L * (draw + 1)));
                        String label = StoryScenarios.story(variant, drawn.get(0));
                        Map<String, String> texts = new HashMap<>();
                        Map<String, String> storyOf = new HashMap<>();
                        drawn.forEach(input -> storyOf.put(input.group(), StoryScenarios.story(variant, input)));
                        drawn.forEach(input -> texts.put(input.group(), opening(input)));
                        StoryPool pool = StoryPool.empty(new TermCounter(), StoryPool.SMALL, null);
                        pool.add(drawn);
                        List<String> labels = pool.nodes.stream()
                                .map(node -> storyOf.getOrDefault(node.group, ""))
                                .toList();
                        Witness witness = new Witness(pool, labels, texts, model);
                        StoryPool.Found found = pool.clusters(pool.look(witness), ThresholdFit.PLAIN);
                        int largest = 0;
                        for (List<Integer> members : found.members) {
                            largest = Math.max(largest, (int) members.stream()
                                    .filter(i -> labels.get(i).equals(label))
                                    .count());
                        }
                        clean += witness.falsehoods.isEmpty() ? 1 : 0;
                        whole += (double) largest
                                / labels.stream().filter(label::equals).count();
                        if (read && !witness.falsehoods.isEmpty()) {
                            System.out.printf(
                                    "%n== %s draw %d of %d groups, story %s%n",
                                    variant.name(), draw, drawn.size(), label);
                            witness.falsehoods.forEach(System.out::println);
                        }
                    }
                    line.append(String.format(
                            Locale.ROOT, "  %s: %.2f/%.2f", strangers, (double) clean / draws, whole / draws));
                }
                System.out.println(line);
            }
        }
    }
}
