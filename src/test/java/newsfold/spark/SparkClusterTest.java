package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.article.Page;
import newsfold.internal.grouping.RawPages;
import newsfold.io.PageReader;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors in processes of their own, some of which end too early. */
@Tag("slow")
class SparkClusterTest {
    private static final List<String> TABLES = List.of(
            "articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl", "events.jsonl", "rejected.jsonl");

    @TempDir
    Path directory;

    @BeforeEach
    void writePages() throws IOException {
        List<RawPages.RawPage> pages = RawPages.generate(11, 80, RawPages.Kind.COPIED);
        ObjectMapper json = new ObjectMapper();
        for (int day = 0; day < 2; day++) {
            List<String> lines = pages.subList(40 * day, 40 * (day + 1)).stream()
                    .map(page -> line(json, page))
                    .toList();
            Files.write(directory.resolve(day + ".jsonl"), lines);
        }
    }

    private static String line(ObjectMapper json, RawPages.RawPage page) {
        try {
            return json.writeValueAsString(Map.of(
                    "id", page.id(),
                    "site", page.site(),
                    "title", page.title(),
                    "published", page.day().toString(),
                    "text", String.join("\n", page.lines())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKilledExecutorChangesNothingUnderKryo() throws Exception {
        assertEquals(0, run("KryoSerializer", "executor"));
        assertTrue(Files.readString(directory.resolve("log")).contains("killed an executor: true"));
        assertSameAsOnOneMachine();
    }

    @Test
    void aKilledJobLeavesTheTablesAtTheirLastBatchAndItsRerunGivesTheSame() throws Exception {
        assertEquals(9, run("JavaSerializer", "driver"));
        String tables = directory.resolve("tables").toUri().toString();
        SparkFold fold = new SparkFold(LocalSpark.session(), FoldOptions.defaults());
        assertEquals(
                List.of(1),
                fold.table(tables, "articles").select("batch").distinct().collectAsList().stream()
                        .map(row -> row.getInt(0))
                        .toList());
        assertTrue(Files.exists(directory.resolve("tables/articles/batch=2")), "the lost batch wrote something");
        try (Stream<Path> states = Files.list(directory.resolve("tables/states"))) {
            assertTrue(
                    states.anyMatch(file -> file.getFileName().toString().startsWith("stories-2-")),
                    "the lost batch wrote what it would remember of stories");
        }
        assertFalse(Files.exists(directory.resolve("out-1")));
        try (SparkResult result = fold.archive(tables, "day 1")
                .foldJsonLines(directory.resolve("1.jsonl").toUri().toString())) {
            result.writeTo(directory.resolve("out-1").toUri().toString(), true);
        }
        assertSameAsOnOneMachine();
    }

    private void assertSameAsOnOneMachine() throws IOException {
        for (int day = 0; day < 2; day++) {
            Path local = directory.resolve("local-" + day);
            try (Newsfold fold = Newsfold.open(directory.resolve("archive"));
                    PageReader pages = PageReader.open(directory.resolve(day + ".jsonl"))) {
                for (Page page : pages) {
                    fold.add(page);
                }
                fold.commit("day " + day).writeTo(local, true);
            }
            for (String table : TABLES) {
                SparkArchiveTest.assertSame(
                        Files.readAllLines(local.resolve(table)),
                        LocalSpark.lines(directory.resolve("out-" + day).resolve(table)),
                        "day " + day + ", " + table);
            }
        }
    }

    private int run(String serializer, String killed) throws Exception {
        Path home = Files.createDirectories(directory.resolve("home/jars")).getParent();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1"));
        // As spark-submit does.
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ClusterJob.class.getName(),
                directory.toString(),
                serializer,
                killed));
        ProcessBuilder driver = new ProcessBuilder(command);
        driver.environment().putAll(Map.of("SPARK_HOME", String.valueOf(home), "SPARK_SCALA_VERSION", "2.13"));
        Path log = directory.resolve("log");
        int exit = driver.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0 && exit != 9) {
            List<String> lines = Files.readAllLines(log);
            throw new AssertionError(String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
        }
        return exit;
    }
}
