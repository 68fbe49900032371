package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsfold.internal.evaluate.LabelledSet;
import newsfold.internal.linking.LinkModel;
import newsfold.internal.linking.MergeRule;
import newsfold.internal.linking.PairEvidence;

/**
 * Learns the link model from every merge that clustering would consider in whole sets, draws of them and pages of all kinds, and
 * prints the weights, the loss on each set when they are learnt from the others, and how often merges of each probability are
 * right. Arguments: {@code few} for merges among few groups, {@code pairs} for the evidence of pairs, {@code unknown} for that where no table knows how rare words are, or
 * {@code merges}; the labelled sets, {@code -}, sets of pages.
 */
final class LinkTraining {
    private static final int DRAWS = 25;
    private static final int DRAWS_OF_FEW = 100;
    private static final int FEW = 40;
    private static final double LOOSE_THRESHOLD = 0.4;

    private LinkTraining() {}

    public static void main(String[] args) throws IOException {
        LinkRegression.report(examples(args[0], Arrays.asList(args).subList(1, args.length)));
    }

    /** Returns what is learnt from: labelled sets, and pages after {@code -}. */
    static List<LinkRegression.Example> examples(String kind, List<String> files) throws IOException {
        List<LinkRegression.Example> examples = new ArrayList<>();
        boolean pages = false;
        for (String file : files) {
            if (file.equals("-")) {
                pages = true;
                continue;
            }
            String name = String.valueOf(Path.of(file).getFileName());
            LabelledSet set = pages ? StoryScenarios.strangers(Path.of(file), name) : LabelledSet.read(Path.of(file));
            List<LinkRegression.Example> own = new ArrayList<>();
            (kind.equals("few") ? ofFew(set, pages) : scenarios(set, pages))
                    .values()
                    .forEach(inputs -> own.addAll(weighed(look(set, name, inputs, kind))));
            double total = own.stream().mapToDouble(e -> e.weight).sum();
            double share = (pages ? 500 : 1_000) / total;
            own.forEach(e -> examples.add(new LinkRegression.Example(e.set, e.x, e.y, e.weight * share)));
        }
        return examples;
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

    /** The same where there are few groups. */
    private static Map<String, List<List<StoryInput>>> ofFew(LabelledSet set, boolean pages) {
        Map<String, List<List<StoryInput>>> scenarios = new TreeMap<>();
        for (LabelledSet variant :
                !pages && StoryScenarios.isDated(set) ? List.of(set, StoryScenarios.undated(set)) : List.of(set)) {
            String name = variant.name();
            List<List<StoryInput>> stories = StoryScenarios.stories(variant);
            for (int draw = 0; draw < DRAWS_OF_FEW; draw++) {
                Random random = new Random(1_000_000_007L * (draw + 1));
                int[] sizes = {2, 5, 10, 20, FEW};
                put(scenarios, name + " alone", StoryScenarios.strangers(stories, sizes[draw % 5], random));
                if (!pages) {
                    put(scenarios, name + " mixture", StoryScenarios.mixture(stories, FEW, random));
                    put(scenarios, name + " whole", StoryScenarios.whole(stories, sizes[draw % 5], random));
                    put(scenarios, name + " one", StoryScenarios.storyAmongStrangers(stories, 1 + draw % 20, random));
                }
            }
        }
        return scenarios;
    }

    private static void put(Map<String, List<List<StoryInput>>> scenarios, String name, List<StoryInput> inputs) {
        scenarios.computeIfAbsent(name, key -> new ArrayList<>()).add(inputs);
    }

    /** A kind of scenario counts by the root of its examples, so that the largest set is not all that is learnt. */
    private static List<LinkRegression.Example> weighed(List<LinkRegression.Example> own) {
        double weight = 1 / Math.sqrt(Math.max(1, own.size()));
        return own.stream()
                .map(e -> new LinkRegression.Example(e.set, e.x, e.y, weight))
                .toList();
    }

    private static List<LinkRegression.Example> look(
            LabelledSet set, String name, List<List<StoryInput>> collections, String kind) {
        List<LinkRegression.Example> examples = new ArrayList<>();
        for (List<StoryInput> inputs : collections) {
            Map<String, String> storyOf = new HashMap<>();
            inputs.forEach(input -> storyOf.put(input.group(), StoryScenarios.story(set, input)));
            BackgroundFrequencies background =
                    kind.equals("unknown") ? BackgroundFrequencies.none() : BackgroundFrequencies.shipped();
            StoryPool pool = StoryPool.empty(new TermCounter(background), StoryPool.SMALL, null);
            pool.add(inputs);
            String[] stories = pool.nodes.stream()
                    .map(node -> storyOf.getOrDefault(node.group, ""))
                    .toArray(String[]::new);
            if (!kind.equals("merges") && !kind.equals("few")) {
                pairs(pool, stories, name, examples);
                continue;
            }
            // Once with pure clusters only, once with all merges, as mistakes make more of them.
            for (boolean pure : new boolean[] {true, false}) {
                pool.clusters(pool.look(new Teacher(name, stories, kind, pure, examples)), LOOSE_THRESHOLD);
            }
        }
        return examples;
    }

    private static void pairs(StoryPool pool, String[] stories, String name, List<LinkRegression.Example> examples) {
        PairEvidence evidence = new PairEvidence();
        for (int i = 0; i < stories.length; i++) {
            PooledGroup node = pool.nodes.get(i);
            evidence.ask(node.vector);
            for (int link = 0; link < Math.min(10, node.linked.length); link++) {
                double[] x = new double[PairEvidence.FEATURES];
                evidence.compare(pool.nodes.get(node.linked[link]).vector, x);
                double y = stories[i].equals(stories[node.linked[link]]) ? 1 : 0;
                examples.add(new LinkRegression.Example(name, Arrays.copyOf(x, x.length - 1), y, 1));
            }
        }
    }

    /** Notes each merge with the share of its pairs that tell one event. */
    private static final class Teacher implements MergeRule {
        private final String name;
        private final String kind;
        private final boolean pure;
        private final List<LinkRegression.Example> examples;
        private final List<Map<String, Integer>> counts = new ArrayList<>();

        Teacher(String name, String[] stories, String kind, boolean pure, List<LinkRegression.Example> examples) {
            this.name = name;
            this.kind = kind;
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
            double[] x =
                    kind.equals("few") ? LinkModel.ofFew(features) : Arrays.copyOf(features, MergeRule.EVENT_LIKENESS);
            examples.add(new LinkRegression.Example(name, x, same / pairs, 1));
            boolean merges = !pure || same > 0;
            if (merges) {
                other.forEach((story, count) -> own.merge(story, count, Integer::sum));
            }
            return merges;
        }
    }
}
