package newsfold.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.story.Report;
import newsfold.story.Story;
import newsfold.story.StoryClusterer;
import newsfold.story.StoryInput;

/**
 * How stories come out of few reports: draws whole stories of a labelled set at random until so many groups are there, and
 * scores each draw for itself. Arguments: {@code RUNS SIZES MOST SET...} with the sizes separated by commas, and the most
 * groups to take of a story: 1 for reports that have nothing to do with each other.
 */
final class SmallCollections {
    private SmallCollections() {}

    public static void main(String[] args) throws IOException {
        int runs = Integer.parseInt(args[0]);
        for (int i = 3; i < args.length; i++) {
            StorySet set = StorySet.read(Path.of(args[i]));
            measure(set.name(), set, args[1], runs, Integer.parseInt(args[2]));
            if (set.articles().stream().anyMatch(article -> article.published().isPresent())) {
                List<Article> undated = set.articles().stream()
                        .map(article -> article.toBuilder().published(null).build())
                        .toList();
                StorySet without = new StorySet(set.name() + " without dates", undated, set.labels());
                measure(without.name(), without, args[1], runs, Integer.parseInt(args[2]));
            }
        }
    }

    private static void measure(String name, StorySet set, String sizes, int runs, int most) {
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < set.labels().size(); i++) {
            labels.put(set.articles().get(i).id(), set.labels().get(i));
        }
        Map<String, List<StoryInput>> stories = new TreeMap<>();
        for (StoryInput input : StorySet.collapsed(set.articles())) {
            List<StoryInput> story =
                    stories.computeIfAbsent(labels.getOrDefault(input.article().id(), ""), label -> new ArrayList<>());
            if (story.size() < most) {
                story.add(input);
            }
        }
        for (String size : sizes.split(",", -1)) {
            double[] sums = new double[4];
            for (int run = 0; run < runs; run++) {
                ClusterScores scores = score(draw(stories, Integer.parseInt(size), run), labels);
                sums[0] += scores.precision();
                sums[1] += scores.recall();
                sums[2] += scores.f1();
                sums[3] += scores.f1() * scores.f1();
            }
            double f1 = sums[2] / runs;
            System.out.printf(
                    Locale.ROOT,
                    "%s, at most %d of a story, %s groups: P %.3f R %.3f F1 %.3f ± %.3f%n",
                    name,
                    most,
                    size,
                    sums[0] / runs,
                    sums[1] / runs,
                    f1,
                    Math.sqrt(Math.max(0, sums[3] / runs - f1 * f1) / runs));
        }
    }

    private static List<StoryInput> draw(Map<String, List<StoryInput>> stories, int size, int run) {
        List<String> names = new ArrayList<>(stories.keySet());
        Collections.shuffle(names, new Random(run * 1000L + size));
        List<StoryInput> drawn = new ArrayList<>();
        for (String name : names) {
            List<StoryInput> story = stories.getOrDefault(name, List.of());
            // A story of half the size wanted still fits at the end.
            if (drawn.size() < size && drawn.size() + story.size() <= 1.5 * size) {
                drawn.addAll(story);
            }
        }
        return drawn;
    }

    private static ClusterScores score(List<StoryInput> inputs, Map<String, String> labels) {
        Map<String, String> storyOf = new HashMap<>();
        for (Story story : new StoryClusterer().cluster(inputs)) {
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
