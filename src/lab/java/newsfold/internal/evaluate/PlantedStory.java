package newsfold.internal.evaluate;

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
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Story;

/**
 * Hides a few scraped pages of one story among many articles and looks whether they are found: {@code PlantedStory PAGES
 * FLOORS SET...}. PAGES is a directory of text files, named by the word that a good label of their story has; of each SET
 * no more than 20,000 articles are taken. FLOORS is a floors file, or {@code -}.
 */
final class PlantedStory {
    private static final int MAX_OF_A_SET = 20_000;

    private PlantedStory() {}

    public static void main(String[] args) throws IOException {
        Floors floors = args[1].equals("-") ? null : Floors.read(Path.of(args[1]));
        List<Article> others = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            StorySet.read(Path.of(args[i])).articles().stream()
                    .limit(MAX_OF_A_SET)
                    .forEach(others::add);
        }
        Scores scores = new Scores();
        measure(Path.of(args[0]), others, scores);
        System.out.print(scores);
        if (floors != null) {
            List<String> failures = floors.check(scores);
            if (!failures.isEmpty()) {
                throw new IllegalStateException(String.join("; ", failures));
            }
        }
    }

    private static void measure(Path pages, List<Article> others, Scores scores) throws IOException {
        String name = String.valueOf(pages.getFileName());
        List<Article> planted = planted(pages);
        List<Article> all = new ArrayList<>(planted);
        all.addAll(others);
        long start = System.nanoTime();
        List<StoryInput> inputs = StorySet.collapsed(all);
        long collapsed = System.nanoTime();
        List<Story> stories = new StoryClusterer().cluster(inputs);
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
                scores.detail(name + ": " + own + " of " + story.groups().size() + " groups in \"" + story.label()
                        + "\" " + story.keywords());
            }
            if (own > largest) {
                largest = own;
                named = story.label().toLowerCase(Locale.ROOT).contains(name);
            }
        }
        scores.put(name + ".together", (double) largest / Math.max(1, groups.size()));
        scores.put(name + ".strangers", strangers);
        scores.put(name + ".named", named ? 1 : 0);
        scores.put(name + ".timePerDuplicateTime", (double) (clustered - collapsed) / (collapsed - start));
        scores.put(name + ".articlesPerSecond", all.size() * 1e9 / (clustered - collapsed));
    }

    private static List<Article> planted(Path pages) throws IOException {
        List<Article> planted = new ArrayList<>();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                String id = String.valueOf(file.getFileName());
                new ArticleExtractor()
                        .extract(Page.text(id, text).build())
                        .article()
                        .ifPresent(planted::add);
            }
        }
        return planted;
    }
}
