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
import newsfold.internal.evaluate.LabelledSet;
import newsfold.internal.linking.LinkModel;
import newsfold.internal.linking.MergeRule;
import newsfold.internal.linking.ThresholdFit;
import newsfold.story.Granularity;

/**
 * How often groups said to belong to their stories so probably do, by granularity and set: whole sets, and draws of few groups
 * and of a few stories among pages. Merges are those of the model that ships, their probability that of one learnt from the other
 * sets. Arguments: the labelled sets, {@code -}, sets of pages.
 */
final class MembershipReliability {
    private static final int DRAWS = 20;

    private MembershipReliability() {}

    /** Groups by what is said of them in tenths: how many, what was said and what is right in sum. */
    private static final class Bins {
        final double[] count = new double[10];
        final double[] said = new double[10];
        final double[] right = new double[10];

        void add(double membership, double share) {
            int bin = (int) Math.min(9, 10 * membership);
            count[bin]++;
            said[bin] += membership;
            right[bin] += share;
        }

        void print(String name) {
            StringBuilder line = new StringBuilder(String.format("%-42s", name));
            for (int bin = 0; bin < 10; bin++) {
                line.append(
                        count[bin] == 0
                                ? "  -"
                                : String.format(Locale.ROOT, "  %.0f/%.2f", count[bin], right[bin] / count[bin]));
            }
            double all = Math.max(1, Arrays.stream(count).sum());
            line.append(String.format(
                    Locale.ROOT,
                    "  said %.3f right %.3f",
                    Arrays.stream(said).sum() / all,
                    Arrays.stream(right).sum() / all));
            System.out.println(line);
        }
    }

    /** Lets merge what the model that ships lets, and says how probable it is by other weights. */
    private static MergeRule learntFrom(List<LinkRegression.Example> examples, String leftOut) {
        double[] weights = LinkRegression.regress(examples, e -> !e.set.equals(leftOut));
        return new MergeRule() {
            @Override
            public boolean allows(int a, int b, double[] features) {
                return LinkModel.SHIPPED.allows(a, b, features);
            }

            @Override
            public boolean waits(double[] features) {
                return LinkModel.SHIPPED.waits(features);
            }

            @Override
            public double probability(double[] features) {
                double learnt = LinkRegression.probability(weights, Arrays.copyOf(features, weights.length - 1));
                return learnt < 0.5 ? LinkModel.SHIPPED.probability(features) : learnt;
            }
        };
    }

    private static void look(
            LabelledSet set, List<StoryInput> inputs, MergeRule rule, Granularity granularity, Bins bins) {
        Map<String, String> storyOf = new HashMap<>();
        inputs.forEach(input -> storyOf.put(input.group(), StoryScenarios.story(set, input)));
        StoryPool pool = StoryPool.empty(new TermCounter(), StoryPool.SMALL, null);
        pool.add(inputs);
        StoryPool.Found found = pool.clusters(pool.look(rule), ThresholdFit.PLAIN + Calibration.shift(granularity));
        for (List<Integer> members : found.members) {
            for (int position : members) {
                String own = storyOf.getOrDefault(pool.nodes.get(position).group, "");
                long same = members.stream()
                        .filter(other -> storyOf.getOrDefault(pool.nodes.get(other).group, "")
                                .equals(own))
                        .count();
                if (members.size() > 1) {
                    bins.add(found.memberships[position], (same - 1.0) / (members.size() - 1));
                }
            }
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> files = Arrays.asList(args);
        List<LinkRegression.Example> examples = LinkTraining.examples("merges", files);
        int dash = files.indexOf("-");
        List<StoryInput> strangers = new ArrayList<>();
        List<LabelledSet> pages = new ArrayList<>();
        for (String file : files.subList(dash + 1, files.size())) {
            LabelledSet set = StoryScenarios.strangers(
                    Path.of(file), String.valueOf(Path.of(file).getFileName()));
            pages.add(set);
            strangers.addAll(set.inputs());
        }
        for (Granularity granularity : Granularity.values()) {
            Bins all = new Bins();
            for (String file : files.subList(0, dash)) {
                LabelledSet set = LabelledSet.read(Path.of(file));
                String name = String.valueOf(Path.of(file).getFileName());
                MergeRule rule = learntFrom(examples, name);
                Bins whole = new Bins();
                look(set, set.inputs(), rule, granularity, whole);
                look(set, set.inputs(), rule, granularity, all);
                whole.print(granularity + " " + name);
                Bins few = new Bins();
                Bins hidden = new Bins();
                List<List<StoryInput>> stories = StoryScenarios.stories(set);
                for (int draw = 0; draw < DRAWS; draw++) {
                    Random random = new Random(99_000_007L * (draw + 1));
                    look(set, StoryScenarios.mixture(stories, random), rule, granularity, few);
                    look(set, StoryScenarios.hidden(stories, strangers, random), rule, granularity, hidden);
                }
                few.print(granularity + " " + name + " 5 to 300 groups");
                hidden.print(granularity + " " + name + " among pages");
            }
            all.print(granularity + " all sets");
            for (LabelledSet set : pages) {
                Bins bins = new Bins();
                look(set, set.inputs(), learntFrom(examples, set.name()), granularity, bins);
                bins.print(granularity + " " + set.name());
            }
        }
    }
}
