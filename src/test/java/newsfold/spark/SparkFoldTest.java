package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.SeriesOfMessages;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.bench.BulkCopies;
import newsfold.boilerplate.Boilerplate;
import newsfold.duplicates.Item;
import newsfold.internal.grouping.RawPages;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.story.Story;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkFoldTest {
    private static final List<String> TABLES = List.of(
            "articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl", "versions.jsonl", "rejected.jsonl");

    private static SparkSession spark;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    @Test
    void pagesOfFortySitesComeOutAsOnOneMachineHoweverTheyArePartitioned() throws IOException {
        List<Page> pages = new ArrayList<>(rawPages());
        pages.addAll(SeriesOfMessages.pages());
        try (PageReader samples = PageReader.open(Path.of("samples/pages"))) {
            samples.forEach(pages::add);
        }
        for (int fetch = 0; fetch < 3; fetch++) {
            String grown = "The council met on Monday to vote on the new budget of the harbour. ".repeat(fetch + 1);
            pages.add(Page.text(
                            "fetch" + fetch,
                            grown + "\n\n" + rawPages().get(fetch).content())
                    .url("https://council.example/meeting")
                    .build());
        }
        List<List<String>> expected = locally(pages, FoldOptions.defaults());
        assertTrue(expected.get(1).size() > 20, "groups of copies");
        assertEquals(3, expected.get(4).size(), "versions");
        assertTrue(expected.get(2).size() > 100, "matches");
        List<Page> reversed = new ArrayList<>(pages);
        reversed.sort(Comparator.comparing(Page::id).reversed());
        for (int parts : new int[] {1, 7}) {
            assertSame(expected, onSpark(parts == 1 ? pages : reversed, parts, FoldOptions.defaults()));
        }
    }

    /** Both as values and in the table; those of one story differ, so an order that got lost shows. */
    @Test
    void probabilitiesOfStoriesAreThoseOfOneMachine() throws IOException {
        List<Page> pages = reportsOfThreeEvents();
        List<Story> expected;
        try (Newsfold fold = Newsfold.inMemory(FoldOptions.defaults())) {
            expected = fold.fold(pages).stories();
        }
        assertTrue(
                expected.stream()
                        .anyMatch(story -> new HashSet<>(story.probabilities().values()).size() > 1),
                () -> "unlike members: "
                        + expected.stream().map(Story::probabilities).toList());
        for (int parts : new int[] {1, 5}) {
            try (SparkResult result = onPages(pages, parts, FoldOptions.defaults())) {
                Map<String, Map<String, Double>> onSpark = new TreeMap<>();
                result.stories().forEach(story -> onSpark.put(story.id(), story.probabilities()));
                Map<String, Map<String, Double>> inTable = new TreeMap<>();
                for (Row row : result.storyTable().collectAsList()) {
                    List<String> groups = row.getList(row.fieldIndex("groups"));
                    List<Double> told = row.getList(row.fieldIndex("probabilities"));
                    Map<String, Double> probabilities = new TreeMap<>();
                    for (int i = 0; i < groups.size(); i++) {
                        probabilities.put(groups.get(i), told.get(i));
                    }
                    inTable.put(row.getString(row.fieldIndex("story")), probabilities);
                }
                Map<String, Map<String, Double>> wanted = new TreeMap<>();
                expected.forEach(story -> wanted.put(story.id(), story.probabilities()));
                assertEquals(wanted, onSpark, parts + " partitions");
                assertEquals(wanted, inTable, "table of " + parts + " partitions");
            }
        }
    }

    /** Each of the reports has words of its event, of which later ones have fewer. */
    private static List<Page> reportsOfThreeEvents() {
        List<Page> pages = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(20261130);
        for (int event = 0; event < 3; event++) {
            for (int report = 0; report < 5; report++) {
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < 150; word++) {
                    boolean ofEvent = random.nextInt(10) < 6 - report;
                    text.append(ofEvent ? "event" + event + "x" + random.nextInt(40) : "word" + random.nextInt(3_000))
                            .append(word % 12 == 11 ? ". " : " ");
                }
                pages.add(Page.text("e" + event + "r" + report, text.toString())
                        .site("site" + report + ".example")
                        .title("Report " + report + " of what happened")
                        .published(ArticleDate.of(LocalDate.of(2026, 3, 1 + report)))
                        .build());
            }
        }
        return pages;
    }

    @Test
    void optionsCountAsOnOneMachine() throws IOException {
        List<Page> pages = rawPages().subList(0, 120);
        for (Boilerplate boilerplate : List.of(Boilerplate.ABSENT, Boilerplate.KEPT)) {
            FoldOptions options = FoldOptions.builder()
                    .boilerplate(boilerplate)
                    .sourcePriority(List.of("site7.example", "site3.example"))
                    .build();
            assertSame(locally(pages, options), onSpark(pages, 3, options));
        }
    }

    @Test
    void codeAndThresholdsOfTheCallerCountAsOnOneMachine() throws IOException {
        List<Page> pages = rawPages().subList(0, 120);
        FoldOptions options = FoldOptions.builder()
                .canonicalPolicy(members ->
                        members.stream().max(Comparator.comparing(Item::id)).orElseThrow())
                .extractor(page -> page.site().equals(Optional.of("site3.example"))
                        ? Optional.of(Article.builder(page.id())
                                .site("site3.example")
                                .text(page.content())
                                .build())
                        : Optional.empty())
                .similarity(0.9)
                .containment(0.7)
                .stories(false)
                .build();
        List<List<String>> expected = locally(pages, options);
        assertSame(expected, onSpark(pages, 3, options));
        assertNotEquals(expected, locally(pages, FoldOptions.defaults()));
    }

    @Test
    void manyCopiesComeOutAsOnOneMachine() throws IOException {
        FoldOptions options = FoldOptions.builder().strip(false).build();
        List<Page> pages = new ArrayList<>();
        for (BulkCopies.Kind kind : BulkCopies.Kind.values()) {
            for (Page page : BulkCopies.pages(kind, 100)) {
                pages.add(Page.text(kind + page.id(), page.content())
                        .site(page.site().orElse(null))
                        .title(page.title().orElse(null))
                        .published(page.published().orElse(null))
                        .build());
            }
        }
        assertSame(locally(pages, options), onSpark(pages, 3, options));
    }

    /** Each of the copies is compared with the same three, which then have more pairs than a task of so many should. */
    @Test
    void articlesInVeryManyPairsComeOutAsOnOneMachine() throws IOException {
        FoldOptions options = FoldOptions.builder().strip(false).stories(false).build();
        List<Page> pages = BulkCopies.pages(BulkCopies.Kind.COPIED, 240);
        SparkConf live = spark.sparkContext().conf();
        String before = live.get("spark.default.parallelism");
        live.set("spark.default.parallelism", "12");
        try {
            assertSame(locally(pages, options), onSpark(pages, 12, options));
        } finally {
            live.set("spark.default.parallelism", before);
        }
    }

    @Test
    void aSiteWithHalfOfAllPagesComesOutAsOnOneMachine() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Page page : BulkCopies.pages(BulkCopies.Kind.HALF, 160)) {
            String menu = "About this paper and its editors\n\nSubscribe to our letter of the week\n\n";
            pages.add(Page.text(page.id(), menu + page.content())
                    .site(page.site().orElse(null))
                    .title(page.title().orElse(null))
                    .published(page.published().orElse(null))
                    .build());
        }
        assertSame(locally(pages, FoldOptions.defaults()), onSpark(pages, 3, FoldOptions.defaults()));
    }

    @Test
    void theTimeOfTheFetchCountsAsOnOneMachine() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Page page : rawPages().subList(0, 120)) {
            // Half a year between the two halves, which would be one story where no day is known.
            int days = pages.size() % 2 * 180;
            pages.add(Page.text(page.id(), page.content())
                    .site(page.site().orElse(null))
                    .title("Storm shuts the harbour, ferries stay in port")
                    .fetched(Instant.parse("2026-03-04T05:06:07Z").plus(Duration.ofDays(days)))
                    .build());
        }
        List<List<String>> expected = locally(pages, FoldOptions.defaults());
        assertSame(expected, onSpark(pages, 3, FoldOptions.defaults()));
        pages.replaceAll(page -> Page.text(page.id(), page.content())
                .site(page.site().orElse(null))
                .title(page.title().orElse(null))
                .build());
        assertNotEquals(expected.get(3), locally(pages, FoldOptions.defaults()).get(3));
    }

    @Test
    void badLinesAreRejectedWithTheirFileAndByteAndCostNothingElse() throws IOException {
        String text = "The council of the town voted on Tuesday to keep its old tram line, which had been due to close"
                + " in spring after sixty years of service.\\n\\nThe mayor said that repairs would begin within a month,"
                + " and that the cost would be met from the sale of two car parks near the harbour.";
        String good = "{\"id\": \"a\", \"text\": \"" + text + "\"}";
        Path file = directory.resolve("pages.jsonl");
        Files.writeString(
                file,
                good + "\nno json\n\n{\"text\": \"without id\"}\n" + good + "\n{\"id\": \"b\", \"text\": \"x\"}\n");
        try (SparkResult result =
                fold(FoldOptions.defaults()).foldJsonLines(file.toUri().toString())) {
            assertEquals(
                    List.of("a"),
                    result.articles().collectAsList().stream()
                            .map(row -> row.getString(0))
                            .toList());
            List<Row> rejected = result.rejected().collectAsList();
            assertEquals(4, rejected.size());
            assertTrue(
                    rejected.get(0).getString(0).endsWith("pages.jsonl"),
                    rejected.get(0).toString());
            long line = good.length() + 1L;
            assertEquals(line, rejected.get(0).getLong(1));
            assertTrue(
                    rejected.get(0).getString(2).startsWith("malformed JSON"),
                    rejected.get(0).toString());
            assertEquals("no id, and no url to take for one", rejected.get(1).getString(2));
            assertEquals(
                    "the batch already has a page with id a", rejected.get(2).getString(2));
            assertEquals("no article found in the text", rejected.get(3).getString(2));
        }
    }

    /** Without a place of theirs the one whose text is first counts. In one partition all pages are moved, in three only these. */
    @Test
    void oneArticleOfEachIdStaysWhereverThePagesAre() {
        List<Page> pages = new ArrayList<>(rawPages().subList(0, 6));
        for (int copy = 0; copy < 3; copy++) {
            pages.add(Page.text("same", rawPages().get(10 + copy).content()).build());
        }
        List<List<String>> found = new ArrayList<>();
        for (int parts : new int[] {1, 3}) {
            try (SparkResult result = onPages(pages, parts, FoldOptions.defaults())) {
                found.add(result.articles().collectAsList().stream()
                        .map(Row::toString)
                        .toList());
                List<String> reasons = result.rejected().collectAsList().stream()
                        .map(row -> row.getString(2))
                        .toList();
                assertEquals(
                        List.of(
                                "the batch already has a page with id same",
                                "the batch already has a page with id same"),
                        reasons,
                        parts + " partitions");
            }
        }
        assertEquals(7, found.get(0).size());
        assertEquals(found.get(0), found.get(1));
    }

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() {
        Dataset<Row> rows = spark.sql(
                "select 'n' || id as id, concat('The council of town ', id, ' voted on Tuesday to keep"
                        + " its old tram line, which had been due to close in spring after sixty years of service for the people of"
                        + " the harbour.') as text, 'town.example' as site, '2026-11-22' as published, 5 as weight from range(3)");
        try (SparkResult result = fold(FoldOptions.defaults()).fold(rows)) {
            List<Row> articles = result.articles().collectAsList();
            assertEquals(
                    List.of("n0", "n1", "n2"),
                    articles.stream().map(row -> row.getString(0)).toList());
            assertEquals("town.example", articles.get(0).getString(2));
            assertEquals("2026-11-22", articles.get(0).getString(5));
            assertEquals(1, result.duplicates().count());
            assertEquals(1, result.stories().size());
            String parquet = directory.resolve("articles").toUri().toString();
            result.articles().write().parquet(parquet);
            assertEquals(
                    3,
                    spark.read()
                            .parquet(parquet)
                            .filter("story = '" + result.stories().get(0).id() + "'")
                            .count());
            assertEquals(
                    result.stories().get(0).label(), result.storyTable().first().getString(1));
            assertEquals(3, result.matches().count());
        }
    }

    @Test
    void pagesAreExtractedAndTextsAreSignedInSql() {
        SparkFold.registerFunctions(spark);
        String text =
                "The council of the town voted on Tuesday to keep its old tram line, which had been due to close in"
                        + " spring after sixty years of service for the people of the harbour.";
        String html = "<html><head><title>The tram stays</title></head><body><article><h1>The tram stays</h1><p>" + text
                + "</p></article></body></html>";
        Row row = spark.sql(
                        "select page.title, page.text, page.kind, page.reason, none.text, none.kind, none.reason, nothing,"
                                + " signature, newsfold_signature(null), newsfold_signature(page.text) = signature from (select"
                                + " newsfold_extract('" + html + "', 'https://town.example/tram') as page,"
                                + " newsfold_extract('<p>', null) as none, newsfold_extract(null, null) as nothing,"
                                + " newsfold_signature('" + text + "') as signature)")
                .first();
        assertEquals("The tram stays", row.getString(0));
        assertEquals(text, row.getString(1));
        assertEquals("ARTICLE", row.getString(2));
        assertTrue(row.isNullAt(3), row.toString());
        assertTrue(row.isNullAt(4), row.toString());
        assertEquals("NO_TEXT", row.getString(5));
        assertEquals("no article but NO_TEXT: no text", row.getString(6));
        assertTrue(row.isNullAt(7), row.toString());
        assertEquals(new Fingerprinter().sign(text), Fingerprint.fromBytes(row.getAs(8)));
        assertTrue(row.isNullAt(9), row.toString());
        assertTrue(row.getBoolean(10), row.toString());
    }

    @Test
    void nothingGivesNothing() {
        try (SparkResult result = onPages(List.of(), 2, FoldOptions.defaults())) {
            assertEquals(0, result.articles().count());
            assertEquals(List.of(), result.stories());
        }
    }

    private static List<Page> rawPages() {
        return RawPages.generate(11, 240, RawPages.Kind.COPIED).stream()
                .map(raw -> Page.text(raw.id(), String.join("\n", raw.lines()))
                        .site(raw.site())
                        .title(raw.title())
                        .published(ArticleDate.of(raw.day()))
                        .build())
                .toList();
    }

    private List<List<String>> locally(List<Page> pages, FoldOptions options) throws IOException {
        Path into = Files.createTempDirectory(directory, "local");
        try (Newsfold fold = Newsfold.inMemory(options)) {
            FoldResult result = fold.fold(pages);
            result.writeTo(into, true);
        }
        List<List<String>> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(Files.readAllLines(into.resolve(table)));
        }
        return tables;
    }

    private List<List<String>> onSpark(List<Page> pages, int parts, FoldOptions options) throws IOException {
        Path into = Files.createTempDirectory(directory, "spark");
        try (SparkResult result = onPages(pages, parts, options)) {
            result.writeTo(into.toUri().toString(), true);
        }
        List<List<String>> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(LocalSpark.lines(into.resolve(table)));
        }
        return tables;
    }

    private static SparkResult onPages(List<Page> pages, int parts, FoldOptions options) {
        return fold(options)
                .fold(JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(pages, parts));
    }

    private static SparkFold fold(FoldOptions options) {
        return new SparkFold(spark, options);
    }

    private static void assertSame(List<List<String>> expected, List<List<String>> actual) {
        for (int table = 0; table < TABLES.size(); table++) {
            List<String> missing = new ArrayList<>(expected.get(table));
            missing.removeAll(actual.get(table));
            List<String> extra = new ArrayList<>(actual.get(table));
            extra.removeAll(expected.get(table));
            assertEquals(List.of(), missing, "missing in " + TABLES.get(table));
            assertEquals(List.of(), extra, "only on Spark in " + TABLES.get(table));
            assertEquals(expected.get(table), actual.get(table), "order of " + TABLES.get(table));
        }
    }
}
