package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Story;

/** Draws whole stories of a set at random until a number of groups is there, and scores each draw for itself. */
final class SmallDraws {
    /** How many draws are taken of each size. */
    static final int DRAWS = 20;

    private final StoryClusterer clusterer;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<StoryInput>> stories = new TreeMap<>();

    /** Means over the draws, and the standard error of the last. */
    record Result(double precision, double recall, double f1, double error) {}

    /**
     * Takes a set.
     *
     * @param set its articles and their labels
     * @param inputs its groups
     * @param clusterer what to measure
     */
    SmallDraws(StorySet set, List<StoryInput> inputs, StoryClusterer clusterer) {
        this.clusterer = clusterer;
        for (int i = 0; i < set.labels().size(); i++) {
            labels.put(set.articles().get(i).id(), set.labels().get(i));
        }
        for (StoryInput input : inputs) {
            String label = labels.getOrDefault(input.article().id(), "");
            stories.computeIfAbsent(label, key -> new ArrayList<>()).add(input);
        }
    }

    /**
     * Scores draws.
     *
     * @param size groups to draw, at most half more; all there are if there are fewer
     * @param most the most groups to take of a story: 1 for reports that have nothing to do with each other
     */
    Result measure(int size, int most) {
        double[] sums = new double[4];
        for (int draw = 0; draw < DRAWS; draw++) {
            ClusterScores scores = score(draw(size, most, draw));
            sums[0] += scores.precision();
            sums[1] += scores.recall();
            sums[2] += scores.f1();
            sums[3] += scores.f1() * scores.f1();
        }
        double f1 = sums[2] / DRAWS;
        double variance = Math.max(0, sums[3] / DRAWS - f1 * f1);
        return new Result(sums[0] / DRAWS, sums[1] / DRAWS, f1, Math.sqrt(variance / DRAWS));
    }

    private List<StoryInput> draw(int size, int most, int draw) {
        List<List<StoryInput>> shuffled = new ArrayList<>(stories.values());
        Collections.shuffle(shuffled, new Random(draw * 1000L + size));
        List<StoryInput> drawn = new ArrayList<>();
        for (List<StoryInput> story : shuffled) {
            List<StoryInput> taken = story.subList(0, Math.min(most, story.size()));
            if (drawn.size() < size && drawn.size() + taken.size() <= 1.5 * size) {
                drawn.addAll(taken);
            }
        }
        return drawn;
    }

    private ClusterScores score(List<StoryInput> inputs) {
        Map<String, String> storyOf = new HashMap<>();
        for (Story story : clusterer.cluster(inputs)) {
            story.groups().forEach(group -> storyOf.put(group, story.id()));
        }
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (StoryInput input : inputs) {
            for (Report report : input.reports()) {
                wanted.add(labels.getOrDefault(report.id(), ""));
                found.add(storyOf.getOrDefault(input.group(), ""));
            }
        }
        return ClusterScores.of(wanted, found);
    }
}
