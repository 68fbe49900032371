package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.grouping.RawPages;
import newsfold.io.PageReader;
import newsfold.story.SentenceEncoder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkArchiveTest {
    private static final List<String> TABLES = List.of(
            "articles.jsonl",
            "duplicates.jsonl",
            "matches.jsonl",
            "stories.jsonl",
            "events.jsonl",
            "versions.jsonl",
            "rejected.jsonl");

    private static SparkSession spark;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    /** A day's pages and what is to be forgotten. */
    private record Batch(
            List<Page> pages,
            List<String> deleted,
            @Nullable LocalDate before) {}

    @Test
    void batchAfterBatchComesOutAsOnOneMachineHoweverTheyArePartitioned() throws IOException {
        compare(3, FoldOptions.defaults());
    }

    @Test
    void articlesOfAnExtractorOfTheCallersStayAsTheyAre() throws IOException {
        compare(
                2,
                FoldOptions.builder()
                        .extractor(page -> page.id().hashCode() % 2 == 0
                                ? Optional.of(Article.builder(page.id())
                                        .site(page.site().orElse(null))
                                        .title(page.title().orElse(""))
                                        .published(page.published().orElse(null))
                                        .text(page.content())
                                        .build())
                                : Optional.empty())
                        .build());
    }

    /** It cannot be sent, so the driver tells the stories. */
    @Test
    void withASentenceEncoderStoriesComeOutAsOnOneMachine() throws IOException {
        compare(2, FoldOptions.builder().sentenceEncoder(new Letters()).build());
    }

    /** Counts letters. */
    private static final class Letters implements SentenceEncoder {
        @Override
        public float[] encode(String text) {
            float[] counts = new float[26];
            text.toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(letter -> letter >= 'a' && letter <= 'z')
                    .forEach(letter -> counts[letter - 'a']++);
            return counts;
        }
    }

    @Test
    void aFullerVersionThatIsArchivedStaysAlsoWhereTheTablesAreJoinedWithWhatABatchAsksFor() throws IOException {
        spark.conf().set(ArchiveView.MAX_SENT, 0);
        try {
            compare(2, FoldOptions.builder().fullestVersion(true).build());
        } finally {
            spark.conf().unset(ArchiveView.MAX_SENT);
        }
    }

    @Test
    @Tag("slow")
    void tenBatchesComeOutAsOnOneMachineThoughOneDropsOldDays() throws IOException {
        compare(10, FoldOptions.defaults());
    }

    private void compare(int count, FoldOptions options) throws IOException {
        List<Batch> batches = batches();
        Path local = directory.resolve("local");
        String tables = directory.resolve("tables").toUri().toString();
        int groups = 0;
        int versions = 0;
        for (int number = 0; number < count; number++) {
            Batch batch = batches.get(number);
            Map<String, List<String>> expected = locally(local, number, batch, options);
            groups += lines(expected, "duplicates.jsonl").size();
            versions += lines(expected, "versions.jsonl").size();
            Map<String, List<String>> actual = onSpark(tables, number, batch, options);
            for (String table : TABLES) {
                assertSame(lines(expected, table), lines(actual, table), "batch " + number + ", " + table);
            }
        }
        assertTrue(groups > 3 * count, groups + " groups of copies");
        assertTrue(versions >= 4 * (count - 1), versions + " versions");
    }

    /** Ten days of pages of forty sites, of which some come again, changed or not, and some are taken out. */
    private static List<Batch> batches() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (RawPages.RawPage raw : RawPages.generate(11, 240, RawPages.Kind.COPIED)) {
            pages.add(page(raw.id(), raw, String.join("\n", raw.lines()), pages.size() % 3 == 0));
        }
        try (PageReader samples = PageReader.open(Path.of("samples/pages"))) {
            samples.forEach(pages::add);
        }
        Collections.shuffle(pages, new Random(5));
        List<Batch> batches = new ArrayList<>();
        int size = pages.size() / 10 + 1;
        for (int number = 0; number < 10; number++) {
            List<Page> today =
                    new ArrayList<>(pages.subList(number * size, Math.min(pages.size(), (number + 1) * size)));
            List<String> deleted = new ArrayList<>();
            if (number > 0) {
                // The same page, a page that has changed, one that is gone, one that is shorter, another fetch of a
                // page,
                // and one to delete.
                List<Page> earlier = batches.get(number - 1).pages();
                today.add(earlier.get(0));
                today.add(changed(
                        earlier.get(1).id(),
                        earlier.get(1),
                        "An update: " + earlier.get(2).content()));
                today.add(changed(earlier.get(3).id(), earlier.get(3), "Page not found."));
                String whole = earlier.get(6).content();
                today.add(changed(earlier.get(6).id(), earlier.get(6), whole.substring(0, whole.length() * 2 / 3)));
                today.add(changed(
                        "again-" + number,
                        earlier.get(4),
                        "Corrected. " + earlier.get(4).content()));
                deleted.add(earlier.get(5).id());
                deleted.add("never seen");
            }
            batches.add(new Batch(today, deleted, number == 7 ? LocalDate.of(2026, 3, 4) : null));
        }
        return batches;
    }

    private static Page page(String id, RawPages.RawPage raw, String text, boolean withUrl) {
        return Page.text(id, text)
                .site(raw.site())
                .url(withUrl ? "https://" + raw.site() + "/news/" + id : null)
                .title(raw.title())
                .published(ArticleDate.of(raw.day()))
                .build();
    }

    private static Page changed(String id, Page page, String text) {
        return Page.text(id, text)
                .site(page.site().orElse(null))
                .url(page.url().orElse(null))
                .title(page.title().orElse(null))
                .published(page.published().orElse(null))
                .build();
    }

    private Map<String, List<String>> locally(Path archive, int number, Batch batch, FoldOptions options)
            throws IOException {
        Path into = Files.createTempDirectory(directory, "out");
        try (Newsfold fold = Newsfold.open(archive, options)) {
            for (String id : batch.deleted()) {
                fold.delete(id);
            }
            if (batch.before() != null) {
                fold.prune(batch.before());
            }
            for (Page page : batch.pages()) {
                fold.add(page);
            }
            fold.commit("day " + number).writeTo(into, true);
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (String table : TABLES) {
            lines.put(table, Files.readAllLines(into.resolve(table)));
        }
        return lines;
    }

    private Map<String, List<String>> onSpark(String archive, int number, Batch batch, FoldOptions options)
            throws IOException {
        List<Page> shuffled = new ArrayList<>(batch.pages());
        Collections.shuffle(shuffled, new Random(number));
        Path into = Files.createTempDirectory(directory, "out");
        try (SparkResult result = new SparkFold(spark, options)
                .archive(archive, "day " + number)
                .without(batch.deleted(), batch.before())
                .fold(JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(shuffled, 1 + number % 4))) {
            result.writeTo(into.toUri().toString(), true);
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (String table : TABLES) {
            lines.put(table, LocalSpark.lines(into.resolve(table)));
        }
        return lines;
    }

    static void assertSame(List<String> expected, List<String> actual, String what) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<String> extra = new ArrayList<>(actual);
        extra.removeAll(expected);
        assertEquals(List.of(), missing, "missing in " + what);
        assertEquals(List.of(), extra, "only on Spark in " + what);
        assertEquals(expected, actual, "order of " + what);
    }

    private static List<String> lines(Map<String, List<String>> tables, String table) {
        return tables.getOrDefault(table, List.of());
    }
}
