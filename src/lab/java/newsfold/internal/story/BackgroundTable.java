package newsfold.internal.story;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import newsfold.article.Article;
import newsfold.internal.evaluate.LabelledSet;

/**
 * Counts in what share of articles each stem is and writes the table that ships: words and levels, no texts. Arguments: the
 * file to write, then sets of articles ({@code NAME.jsonl.gz}). Each language counts for itself; of a story one article
 * counts, so that the names of an event do not pass for everyday words.
 */
final class BackgroundTable {
    /** Words in fewer articles than this may be names of one event. */
    private static final int MIN_ARTICLES = 4;

    /** A language with fewer articles than this has no words here: half of its everyday words would be missing. */
    private static final int MIN_LANGUAGE = 1_000;

    private static final double MIN_SHARE = 0.0012;

    private BackgroundTable() {}

    public static void main(String[] args) throws IOException {
        // By language and set, the number of articles and in how many of them each stem is.
        Map<String, Map<String, Integer>> articles = new TreeMap<>();
        Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();
        Stemmers stemmers = new Stemmers();
        for (int i = 1; i < args.length; i++) {
            LabelledSet set = LabelledSet.read(Path.of(args[i]));
            Set<String> stories = new HashSet<>();
            for (StoryInput input : set.inputs()) {
                Article article = input.article();
                String language = article.language().orElse("");
                if (!stories.add(set.label(input).isEmpty() ? input.group() : set.label(input)) || language.isEmpty()) {
                    continue;
                }
                Set<String> stems = new HashSet<>();
                WordScanner.forEach(
                        article.title(),
                        800,
                        word -> stems.add(stemmers.of(language).apply(word)));
                WordScanner.forEach(
                        article.text(),
                        800,
                        word -> stems.add(stemmers.of(language).apply(word)));
                articles.computeIfAbsent(language, key -> new TreeMap<>()).merge(set.name(), 1, Integer::sum);
                Map<String, Integer> own = counts.computeIfAbsent(language, key -> new TreeMap<>())
                        .computeIfAbsent(set.name(), key -> new HashMap<>());
                stems.forEach(stem -> own.merge(stem, 1, Integer::sum));
            }
        }
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach((language, sets) -> {
            Map<String, Integer> sizes = articles.getOrDefault(language, Map.of());
            if (sizes.values().stream().mapToInt(Integer::intValue).sum() < MIN_LANGUAGE) {
                return;
            }
            // A set counts by the root of its size: twenty thousand market reports must not outvote a thousand others.
            double all = sizes.values().stream().mapToDouble(Math::sqrt).sum();
            Map<String, Integer> total = new HashMap<>();
            Map<String, Double> mean = new HashMap<>();
            sets.forEach((set, stems) -> {
                int size = sizes.getOrDefault(set, 1);
                stems.forEach((stem, count) -> {
                    total.merge(stem, count, Integer::sum);
                    mean.merge(stem, Math.sqrt(size) / all * count / size, Double::sum);
                });
            });
            mean.forEach((stem, share) -> {
                if (total.getOrDefault(stem, 0) >= MIN_ARTICLES && share >= MIN_SHARE && stem.length() < 20) {
                    shares.merge(stem, share, Math::max);
                }
            });
            System.out.println(language + ": " + sizes + ", stems so far " + shares.size());
        });
        Map<Integer, Set<String>> levels = new TreeMap<>();
        shares.forEach(
                (stem, share) -> levels.computeIfAbsent(BackgroundFrequencies.level(share), key -> new TreeSet<>())
                        .add(stem));
        Path out = Path.of(args[0]);
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8)) {
            for (Map.Entry<Integer, Set<String>> level : levels.entrySet()) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(level.getKey())));
                cells.addAll(level.getValue());
                writer.write(String.join(" ", cells) + "\n");
            }
        }
        System.out.println(shares.size() + " stems, " + Files.size(out) + " bytes");
    }
}
