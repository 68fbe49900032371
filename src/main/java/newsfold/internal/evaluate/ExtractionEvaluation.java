package newsfold.internal.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.internal.Json;
import newsfold.internal.templates.SiteTemplates;
import newsfold.io.HtmlBytes;
import org.jspecify.annotations.Nullable;

/**
 * Measures the extractor on directories of HTML pages with a {@code gold.jsonl}. Reads every set found: a directory that
 * holds {@code gold.jsonl} itself, or any of its direct children that does; the set is named after the directory.
 *
 * <p>Figures a set: where gold has {@code body}, word F1 and precision, recall and F1 over runs of four words (means over
 * pages), the share of pages without any difference; where it has snippets, pooled precision, recall and F1 over them;
 * where it has metadata, title, author and date scores. Since all labelled pages are articles, {@code lost} is the share
 * that was rejected, {@code otherKind} that taken for another kind of page. Each body figure is also given for the tenth of
 * hosts that is held back from tuning by a hash of the host. A set with five pages a host or more is scored a second time
 * under its name and {@code -sites}, judged again by what its pages teach of their sites.
 */
public final class ExtractionEvaluation {
    private static final int WORST = 20;

    /** From this number of pages a host on, a set also says what the templates of its sites are worth. */
    private static final int PAGES_A_SITE = 5;

    private final Function<Page, Extraction> extractor;
    private final int every;

    /** Measures the extractor as it ships, on all pages. */
    public ExtractionEvaluation() {
        this(new ArticleExtractor()::extract, 1);
    }

    /**
     * Measures on a sample.
     *
     * @param every n, to take each n-th page of a set, at least 1
     */
    public ExtractionEvaluation(int every) {
        this(new ArticleExtractor()::extract, every);
    }

    /**
     * Measures another extractor with the same yardstick.
     *
     * @param extractor page to extraction
     * @param every n, to take each n-th page of a set, at least 1
     */
    public ExtractionEvaluation(Function<Page, Extraction> extractor, int every) {
        this.extractor = extractor;
        this.every = every;
    }

    /**
     * Runs over all sets.
     *
     * @param data a set or a directory of sets
     * @return the figures; details name the worst pages
     * @throws IOException if a set cannot be read
     */
    public Scores run(Path data) throws IOException {
        return run(data, null);
    }

    /**
     * Runs over all sets and writes what differs on the worst pages of each, to look at.
     *
     * @param data a set or a directory of sets
     * @param worstInto directory for one text file a page and {@code pages.tsv} with the scores of every page, or null
     * @return the figures; details name the worst pages
     * @throws IOException if a set cannot be read or the differences not written
     */
    public Scores run(Path data, @Nullable Path worstInto) throws IOException {
        Scores scores = new Scores();
        List<Path> sets = new ArrayList<>();
        if (Files.exists(data.resolve("gold.jsonl"))) {
            sets.add(data);
        } else {
            try (var children = Files.list(data)) {
                children.filter(child -> Files.exists(child.resolve("gold.jsonl")))
                        .sorted()
                        .forEach(sets::add);
            }
        }
        if (sets.isEmpty()) {
            throw new IOException(data + " holds no gold.jsonl, nor does a directory in it");
        }
        for (Path set : sets) {
            one(set, scores, worstInto);
        }
        return scores;
    }

    private void one(Path set, Scores scores, @Nullable Path worstInto) throws IOException {
        String name = set.toRealPath().getFileName().toString();
        List<PageResult> results = new ArrayList<>();
        each(set, results::add);
        BodyFigures.put(scores, name, results);
        if (PAGES_A_SITE * hosts(results) <= results.size()) {
            BodyFigures.put(scores, name + "-sites", withTemplates(results));
        }
        MetadataFigures.put(scores, name, results);
        int lost = 0;
        int others = 0;
        for (PageResult result : results) {
            PageKind kind = result.extraction().kind();
            lost += result.article() == null ? 1 : 0;
            if (kind != PageKind.ARTICLE) {
                others++;
                scores.detail(name + " " + kind + " " + result.id() + " " + result.url());
            }
        }
        scores.put(name + ".lost", (double) lost / results.size());
        scores.put(name + ".otherKind", (double) others / results.size());
        results.sort(Comparator.comparingDouble(PageResult::badness).reversed().thenComparing(PageResult::id));
        if (worstInto != null) {
            writePages(Files.createDirectories(worstInto.resolve(name)).resolve("pages.tsv"), results);
        }
        for (PageResult result : results.subList(0, Math.min(WORST, results.size()))) {
            scores.detail(String.format(
                    Locale.ROOT, "%s worst %.3f %s %s", name, 1 - result.badness(), result.id(), result.url()));
            if (worstInto != null) {
                Files.writeString(worstInto.resolve(name).resolve(result.id() + ".txt"), Differences.of(result));
            }
        }
    }

    private static long hosts(List<PageResult> results) {
        return results.stream()
                .map(result -> PageResult.host(result.url()))
                .distinct()
                .count();
    }

    /** Each page judged again by what all pages of its site teach. */
    private static List<PageResult> withTemplates(List<PageResult> results) {
        SiteTemplates templates = SiteTemplates.empty()
                .learnPages(results.stream().map(PageResult::extraction).toList());
        return results.stream()
                .map(result -> result.with(templates.apply(result.extraction())))
                .toList();
    }

    /** One line a page, worst first: what a change moved shows when two of these files are compared. */
    private static void writePages(Path file, List<PageResult> results) throws IOException {
        StringBuilder out = new StringBuilder("id\tscore\twordF1\tshingleP\tshingleR\tperfect\turl\n");
        for (PageResult result : results) {
            String gold = result.body().orElse("");
            TextMeasure shingles = TextMeasure.shingles(result.text(), gold);
            out.append(String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\t%.4f\t%.4f\t%d\t%s%n",
                    result.id(),
                    1 - result.badness(),
                    TextMeasure.words(result.text(), gold).f1(),
                    shingles.precision(),
                    shingles.recall(),
                    shingles.perfect() ? 1 : 0,
                    result.url()));
        }
        Files.writeString(file, out);
    }

    void each(Path set, Consumer<PageResult> consumer) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
            if (!line.isBlank() && number++ % every == 0) {
                consumer.accept(judge(set, Json.parseObject(line)));
            }
        }
    }

    private PageResult judge(Path set, Map<String, @Nullable Object> gold) throws IOException {
        String id = String.valueOf(gold.get("id"));
        String url = gold.get("url") instanceof String address ? address : "";
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve("html/" + id + ".html.gz")))) {
            bytes = in.readAllBytes();
        }
        Page page = Page.html(id, HtmlBytes.decode(bytes, null))
                .url(url.isEmpty() ? null : url)
                .build();
        Extraction extraction = extractor.apply(page);
        Map<String, String> known = new LinkedHashMap<>();
        for (String key : List.of("title", "author", "published", "site", "body")) {
            if (gold.get(key) instanceof String value && !value.isBlank()) {
                known.put(key, value);
            }
        }
        return new PageResult(id, url, extraction, known, strings(gold.get("with")), strings(gold.get("without")));
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String string && !string.isBlank()) {
                    strings.add(string);
                }
            }
        }
        return strings;
    }
}
