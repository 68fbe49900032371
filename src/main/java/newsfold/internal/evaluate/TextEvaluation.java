package newsfold.internal.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * Measures the stripper on flattened pages whose lines are judged: {@code NAME.jsonl.gz} with {@code id, host, lines, gold}
 * a page, gold 1 for body, 0 for boilerplate, null if not judged.
 *
 * <p>Figures a set: F1 over all lines pooled; precision, recall and F1 over runs of four words of the body, means over
 * pages; the share of pages without any wrong line. The same for the tenth of hosts held back from training and tuning. The
 * set is named after its file, with dots turned into dashes.
 */
public final class TextEvaluation {
    private static final int WORST = 20;

    private final int every;

    /** Measures on all pages. */
    public TextEvaluation() {
        this(1);
    }

    /**
     * Measures on a sample.
     *
     * @param every takes each so-many-th page of a set, at least 1
     */
    public TextEvaluation(int every) {
        this.every = every;
    }

    /**
     * Runs over all sets.
     *
     * @param data a directory of sets, or one set's file
     * @return the figures; details name the worst pages
     * @throws IOException if a set cannot be read
     */
    public Scores run(Path data) throws IOException {
        return run(data, null);
    }

    /**
     * Runs over all sets and writes every line of the worst pages with gold and decision, to look at.
     *
     * @param data a directory of sets, or one set's file
     * @param worstInto directory for one text file a page, or null
     * @return the figures; details name the worst pages
     * @throws IOException if a set cannot be read or the differences not written
     */
    public Scores run(Path data, @Nullable Path worstInto) throws IOException {
        List<Path> files;
        if (Files.isDirectory(data)) {
            try (Stream<Path> found = Files.list(data)) {
                files = found.filter(file -> file.toString().endsWith(".jsonl.gz"))
                        .sorted()
                        .toList();
            }
        } else {
            files = List.of(data);
        }
        if (files.isEmpty()) {
            throw new IOException(data + " holds no .jsonl.gz");
        }
        Scores scores = new Scores();
        for (Path file : files) {
            one(file, scores, worstInto);
        }
        return scores;
    }

    private void one(Path file, Scores scores, @Nullable Path worstInto) throws IOException {
        String name = file.getFileName().toString().replace(".jsonl.gz", "").replace('.', '-');
        List<TextPageResult> results = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % every == 0) {
                    results.add(judge(Json.parseObject(line)));
                }
            }
        }
        put(scores, name + ".", results);
        List<TextPageResult> held =
                results.stream().filter(TextPageResult::heldOut).toList();
        if (!held.isEmpty()) {
            put(scores, name + ".heldOut.", held);
        }
        results.sort(Comparator.comparingDouble(
                        (TextPageResult result) -> result.shingles().f1())
                .thenComparing(TextPageResult::id));
        for (TextPageResult result : results.subList(0, Math.min(WORST, results.size()))) {
            scores.detail(String.format(
                    Locale.ROOT, "%s worst %.3f %s %s", name, result.shingles().f1(), result.id(), result.host()));
            if (worstInto != null) {
                Path directory = Files.createDirectories(worstInto.resolve(name));
                Files.writeString(directory.resolve(result.id() + ".txt"), result.rendered());
            }
        }
    }

    private static void put(Scores scores, String prefix, List<TextPageResult> results) {
        long hit = 0;
        long extra = 0;
        long missing = 0;
        int perfect = 0;
        for (TextPageResult result : results) {
            hit += result.lines().hit();
            extra += result.lines().extra();
            missing += result.lines().missing();
            perfect += result.lines().perfect() ? 1 : 0;
        }
        int count = results.size();
        scores.put(prefix + "pages", count);
        scores.put(prefix + "lineF1", new TextMeasure(hit, extra, missing).f1());
        TextMeasure.putMeans(
                scores,
                prefix + "shingle",
                results.stream().map(TextPageResult::shingles).toList());
        scores.put(prefix + "perfect", (double) perfect / count);
    }

    private static TextPageResult judge(Map<String, @Nullable Object> page) throws IOException {
        if (!(page.get("lines") instanceof List<?> texts)
                || !(page.get("gold") instanceof List<?> gold)
                || texts.size() != gold.size()) {
            throw new IOException("page " + page.get("id") + " needs lines and gold of one length");
        }
        List<String> lines = new ArrayList<>();
        List<Optional<Boolean>> judged = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // A line that holds a break is one line here, or the numbers would no longer fit.
            lines.add(String.valueOf(texts.get(i)).replaceAll("\\R", " "));
            judged.add(gold.get(i) instanceof Number number ? Optional.of(number.intValue() == 1) : Optional.empty());
        }
        String host = page.get("host") instanceof String known ? known : "";
        return TextPageResult.of(
                String.valueOf(page.get("id")),
                host,
                lines,
                judged,
                new ArticleExtractor()
                        .extract(Page.text("page", String.join("\n", lines)).build())
                        .kept()
                        .article()
                        .orElseGet(() -> Article.builder("page").build()));
    }
}
