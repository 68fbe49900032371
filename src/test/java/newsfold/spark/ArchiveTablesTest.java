package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTablesTest {
    private static final String SETTINGS = "settings one";

    private static SparkSession spark;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    @Test
    void ofRowsWithOneKeyThatOfTheLastBatchCounts() throws IOException {
        commit("monday", "a", "b");
        ArchiveTables tables = open();
        tables.add(
                ArchiveTable.SITES,
                rows(RowFactory.create("a", 2, new byte[] {2}, false), RowFactory.create("b", null, null, true)));
        tables.commit("tuesday", 7, Map.of("stories", new byte[] {5}));
        tables = open();
        assertEquals(2, tables.batches());
        assertTrue(tables.isCommitted("monday") && tables.isCommitted("tuesday") && !tables.isCommitted("sunday"));
        assertEquals(7, tables.newestDay(0));
        assertEquals(5, tables.state("stories").orElseThrow()[0]);
        assertEquals(
                List.of("[a,2]"),
                tables.table("sites").select("site", "lastBatch").collectAsList().stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(4, tables.rows(ArchiveTable.SITES).count());
    }

    @Test
    void whatALostJobHasWrittenDoesNotCount() throws IOException {
        commit("monday", "a");
        open().add(ArchiveTable.SITES, rows(RowFactory.create("lost", 2, new byte[0], false)));
        assertEquals(1, open().table("sites").count());
        commit("tuesday", "b");
        assertEquals(2, open().table("sites").count());
    }

    @Test
    void ofTwoThatWriteAtOnceTheSecondIsRefused() throws IOException {
        ArchiveTables second = open();
        second.add(ArchiveTable.SITES, rows(RowFactory.create("second", 1, new byte[0], false)));
        commit("monday", "first");
        IOException refused = assertThrows(IOException.class, () -> second.commit("monday again", 0, Map.of()));
        assertTrue(refused.toString().contains("another fold has committed"), refused.toString());
        assertFalse(open().isCommitted("monday again"));
        assertEquals("first", open().table("sites").select("site").first().getString(0));
    }

    @Test
    void archivesOfOtherSettingsAndFormatsAreRefusedBeforeWorkStarts() throws IOException {
        commit("monday", "a");
        refused("was made with \"settings one\", asked for \"settings two\"", "settings two");
        UncheckedIOException fold = assertThrows(
                UncheckedIOException.class,
                () -> new SparkFold(spark, FoldOptions.defaults())
                        .archive(uri(), "tuesday")
                        .fold(spark.emptyDataFrame()));
        assertTrue(fold.toString().contains("asked for \"fingerprint"), fold.toString());
        Path manifest = directory.resolve("manifests/000000001.properties");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("format=2", "format=9"));
        refused("has tables of format 9, this version reads format 2", SETTINGS);
        Files.writeString(manifest, text.replace("attempt", "attempted"));
        refused("is named by the archive's manifest but missing", SETTINGS);
        Files.writeString(manifest, "format=\\u00zz");
        refused("is damaged", SETTINGS);
        Files.writeString(manifest, text);
        assertThrows(IllegalArgumentException.class, () -> open().table("pages"));
    }

    @Test
    void aStateThatIsMissingIsNamedBeforeWorkStartsAndOneThatIsDamagedBeforeAnythingIsWritten() throws IOException {
        SparkFold fold = new SparkFold(spark, FoldOptions.defaults());
        fold.archive(uri(), "monday").fold(onePage("a")).close();
        Path state;
        try (Stream<Path> states = Files.list(directory.resolve("states"))) {
            state = states.filter(file -> file.getFileName().toString().startsWith("stories-1-"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(state.resolveSibling("." + state.getFileName() + ".crc"));
        byte[] bytes = Files.readAllBytes(state);
        Files.write(state, Arrays.copyOf(bytes, bytes.length / 2));
        SparkFold tuesday = fold.archive(uri(), "tuesday");
        JavaRDD<Page> pages = onePage("b");
        String said = said(assertThrows(Exception.class, () -> tuesday.fold(pages)));
        assertTrue(said.contains(state.getFileName() + ": story state is damaged"), said);
        assertFalse(Files.exists(directory.resolve("articles/batch=2")));
        Files.delete(state);
        said = said(assertThrows(UncheckedIOException.class, () -> tuesday.fold(pages)));
        assertTrue(said.contains(state.getFileName() + " is named by the archive's manifest but missing"), said);
        Files.write(state, bytes);
        tuesday.fold(pages).close();
        assertEquals(2, fold.table(uri(), "articles").count());
        assertEquals(2, fold.table(uri(), "stories").count());
    }

    private static JavaRDD<Page> onePage(String id) {
        int event = id.charAt(0);
        Page page = Page.text(id, MadeReports.text(new SplittableRandom(event), event, 150, 40))
                .site(id + ".example")
                .title("Report of event" + event)
                .published(ArticleDate.of(LocalDate.of(2026, 3, 1)))
                .build();
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(page), 1);
    }

    private static String said(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append('\n');
        }
        return said.toString();
    }

    @Test
    void aDirectoryOfOtherFilesIsRefused() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "Dear all");
        refused("holds letter.txt but no archive", SETTINGS);
    }

    @Test
    void aDamagedFileIsNamedAndNothingIsWritten() throws IOException {
        commit("monday", "a");
        try (Stream<Path> files = Files.walk(directory.resolve("sites"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.writeString(file, "not Parquet");
                Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
            }
        }
        Exception damaged =
                assertThrows(Exception.class, () -> open().table("sites").count());
        String said = said(damaged);
        assertTrue(said.contains(".parquet"), said);
    }

    private void refused(String message, String settings) {
        IOException refused = assertThrows(IOException.class, () -> ArchiveTables.open(spark, uri(), settings));
        assertTrue(refused.toString().contains(message), refused.toString());
    }

    private void commit(String batch, String... sites) throws IOException {
        ArchiveTables tables = open();
        tables.add(
                ArchiveTable.SITES,
                rows(Stream.of(sites)
                        .map(site -> RowFactory.create(site, 1, new byte[] {1}, false))
                        .toArray(Row[]::new)));
        tables.commit(batch, 3, Map.of("stories", new byte[] {4}));
    }

    private static JavaRDD<Row> rows(Row... rows) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(rows), 1);
    }

    private ArchiveTables open() throws IOException {
        return ArchiveTables.open(spark, uri(), SETTINGS);
    }

    private String uri() {
        return directory.toUri().toString();
    }
}
