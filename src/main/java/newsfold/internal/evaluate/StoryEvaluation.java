package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsfold.article.Article;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Story;

/**
 * Measures story clustering over labelled sets: B-cubed, pairwise F1 and adjusted Rand index, the same of small draws, and
 * the stories that went worst with their articles.
 */
public final class StoryEvaluation {
    private static final int WORST = 5;

    /** Groups of a small draw. */
    private static final int FEW = 40;

    private static final int SHOWN = 8;

    private final StoryClusterer clusterer;

    /** Makes an evaluation of the default settings. */
    public StoryEvaluation() {
        this(new StoryClusterer());
    }

    /**
     * Makes an evaluation of other settings.
     *
     * @param clusterer what to measure
     */
    public StoryEvaluation(StoryClusterer clusterer) {
        this.clusterer = clusterer;
    }

    /**
     * Runs over every set of a directory.
     *
     * @param data a directory of {@code NAME.jsonl.gz} files, or one that has it as {@code stories}
     * @return figures named {@code NAME.bcubedF1} and the like
     * @throws IOException if a set cannot be read
     */
    public Scores run(Path data) throws IOException {
        Path stories = data.resolve("stories");
        List<Path> files;
        try (Stream<Path> found = Files.list(Files.isDirectory(stories) ? stories : data)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        Scores scores = new Scores();
        for (Path file : files) {
            measure(StorySet.read(file), scores);
        }
        return scores;
    }

    private void measure(StorySet set, Scores scores) {
        List<StoryInput> inputs = StorySet.collapsed(set.articles());
        List<Story> stories = clusterer.cluster(inputs);
        Map<String, String> found = new HashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.groups().forEach(group -> storyOf.put(group, story.id())));
        inputs.forEach(input ->
                input.reports().forEach(report -> found.put(report.id(), storyOf.getOrDefault(input.group(), ""))));
        List<String> clusters = set.articles().stream()
                .map(article -> found.getOrDefault(article.id(), ""))
                .toList();
        ClusterScores result = ClusterScores.of(set.labels(), clusters);
        scores.put(set.name() + ".bcubedPrecision", result.precision());
        scores.put(set.name() + ".bcubedRecall", result.recall());
        scores.put(set.name() + ".bcubedF1", result.f1());
        scores.put(set.name() + ".pairF1", result.pairF1());
        scores.put(set.name() + ".ari", result.adjustedRand());
        OptionalDouble weekly = StreamAgreement.weekly(inputs);
        if (weekly.isPresent()) {
            scores.put(set.name() + ".weeklyAri", weekly.getAsDouble());
        }
        SmallDraws draws = new SmallDraws(set, inputs, clusterer);
        scores.put(
                set.name() + ".fewReports.bcubedF1",
                draws.measure(FEW, Integer.MAX_VALUE).f1());
        scores.put(set.name() + ".unrelated.bcubedF1", draws.measure(FEW, 1).f1());
        worst(set, clusters, stories, scores);
    }

    /** Tells of the stories whose articles ended up among the most strangers or in the most pieces. */
    private static void worst(StorySet set, List<String> clusters, List<Story> stories, Scores scores) {
        Map<String, String> labels = new HashMap<>();
        stories.forEach(story -> labels.put(story.id(), story.label()));
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        Map<String, Integer> clusterSize = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            byLabel.computeIfAbsent(set.labels().get(i), key -> new ArrayList<>())
                    .add(i);
            clusterSize.merge(clusters.get(i), 1, Integer::sum);
        }
        record Loss(String label, List<Integer> items, double wrong) {}
        byLabel.entrySet().stream()
                .map(entry -> {
                    List<Integer> items = entry.getValue();
                    Map<String, Integer> pieces = new TreeMap<>();
                    items.forEach(item -> pieces.merge(clusters.get(item), 1, Integer::sum));
                    double wrong = 0;
                    for (Map.Entry<String, Integer> piece : pieces.entrySet()) {
                        int own = piece.getValue();
                        wrong += own
                                * (2
                                        - (double) own / items.size()
                                        - (double) own / clusterSize.getOrDefault(piece.getKey(), own));
                    }
                    return new Loss(entry.getKey(), items, wrong);
                })
                .sorted(Comparator.comparingDouble(Loss::wrong).reversed().thenComparing(Loss::label))
                .limit(WORST)
                .forEach(loss -> {
                    scores.detail(String.format(
                            Locale.ROOT,
                            "%s: story %s, %d articles, loss %.1f",
                            set.name(),
                            loss.label,
                            loss.items.size(),
                            loss.wrong));
                    loss.items.stream().limit(SHOWN).forEach(item -> {
                        Article article = set.articles().get(item);
                        scores.detail(String.format(
                                Locale.ROOT,
                                "    %s \"%s\" is among %d in \"%s\"",
                                article.id(),
                                article.title(),
                                clusterSize.getOrDefault(clusters.get(item), 0),
                                labels.getOrDefault(clusters.get(item), "")));
                    });
                });
    }
}
