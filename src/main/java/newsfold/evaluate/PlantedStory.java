package newsfold.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.story.Story;
import newsfold.story.StoryClusterer;
import newsfold.story.StoryInput;

/** Hides a few scraped pages of one story among tens of thousands of articles and looks whether they are found. */
final class PlantedStory {
    private static final int AROUND = 20_000;

    private PlantedStory() {}

    static void measure(Path data, StoryClusterer clusterer, Scores scores) throws IOException {
        List<Article> planted = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("bagram"))) {
            for (Path file : files.sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                String id = String.valueOf(file.getFileName());
                new ArticleExtractor()
                        .extract(Page.text(id, text).build())
                        .article()
                        .ifPresent(planted::add);
            }
        }
        List<Article> all = new ArrayList<>(planted);
        Path around = data.resolve("duplicates/reuters-2009-2010.jsonl.gz");
        if (Files.exists(around)) {
            StorySet.read(around).articles().stream().limit(AROUND).forEach(all::add);
        }
        all.addAll(StorySet.read(data.resolve("stories/allsides_dev.jsonl.gz")).articles());
        long start = System.nanoTime();
        List<StoryInput> inputs = StorySet.collapsed(all);
        long collapsed = System.nanoTime();
        List<Story> stories = clusterer.cluster(inputs);
        long clustered = System.nanoTime();

        Set<String> groups = new HashSet<>();
        Set<String> ids = new HashSet<>(planted.stream().map(Article::id).toList());
        for (StoryInput input : inputs) {
            if (input.reports().stream().anyMatch(report -> ids.contains(report.id()))) {
                groups.add(input.group());
            }
        }
        int largest = 0;
        int strangers = 0;
        boolean named = false;
        for (Story story : stories) {
            int own = (int) story.groups().stream().filter(groups::contains).count();
            if (own > 0) {
                strangers += story.groups().size() - own;
                scores.detail("bagram: " + own + " of " + story.groups().size() + " groups in \"" + story.label()
                        + "\" " + story.keywords());
            }
            if (own > largest) {
                largest = own;
                named = story.label().toLowerCase(Locale.ROOT).contains("bagram");
            }
        }
        scores.put("bagram.together", (double) largest / Math.max(1, groups.size()));
        scores.put("bagram.strangers", strangers);
        scores.put("bagram.labelNamesThePlace", named ? 1 : 0);
        scores.put("bagram.timePerDuplicateTime", (double) (clustered - collapsed) / (collapsed - start));
        scores.put("bagram.articlesPerSecond", all.size() * 1e9 / (clustered - collapsed));
    }
}
