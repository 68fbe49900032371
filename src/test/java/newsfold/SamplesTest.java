package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsfold.internal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the samples the way a user does, with the source launcher, so that they cannot rot. */
class SamplesTest {
    @TempDir
    Path directory;

    @Test
    void theDailyBatchPrintsWhatIsNewAndNothingOnTheSecondRun() throws Exception {
        List<String> first = run("DailyBatch", "samples/pages", "archive", "first");
        assertTrue(first.contains("Lisbon brings back its oldest tram line"), first.toString());
        assertTrue(Files.size(directory.resolve("first/report.html")) > 0);
        assertTrue(Files.size(directory.resolve("first/articles.jsonl")) > 0);
        List<Integer> reports = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("first/stories.jsonl"))) {
            reports.add(((List<?>) Json.parseObject(line).getOrDefault("groups", List.of())).size());
        }
        reports.sort(Comparator.reverseOrder());
        assertEquals(List.of(5, 1, 1, 1, 1), reports, "one story of five reports, and four that nobody else told");

        assertEquals(List.of(), run("DailyBatch", "samples/pages", "archive", "second"));
        assertEquals(
                Files.readString(directory.resolve("first/duplicates.jsonl")),
                Files.readString(directory.resolve("second/duplicates.jsonl")));
    }

    @Test
    void theHourlyJobDoesNothingWhenStartedTwiceForOneHour() throws Exception {
        List<String> first = run("HourlyJob", "samples/pages", "archive", "first", "2025-10-08T15", "2025-09-08");
        assertTrue(first.get(first.size() - 1).contains("articles=13"), first.toString());

        assertEquals(first, run("HourlyJob", "samples/pages", "archive", "second", "2025-10-08T15", "2025-09-08"));
        assertEquals(
                Files.readString(directory.resolve("first/stories.jsonl")),
                Files.readString(directory.resolve("second/stories.jsonl")));
    }

    @Test
    void producersOnSeveralThreadsComeToTheSameGroups() throws Exception {
        assertEquals(List.of("9 groups"), run("ProducerThreads", "samples/pages", "archive", "out"));
    }

    @Test
    void aPolicyOfOnesOwnChoosesTheLongestCopy() throws Exception {
        List<String> groups = run("PreferredOutlets", "samples/pages", "archive", "out");
        assertFalse(groups.isEmpty());
    }

    @Test
    void anExtractorOfOnesOwnTakesOneSite() throws Exception {
        List<String> titles = run("OwnExtractor", "samples/pages", "archive", "out", "courier.example");
        assertTrue(titles.stream().anyMatch(title -> title.startsWith("By hand: courier.example/")), titles.toString());
        assertTrue(titles.stream().anyMatch(title -> !title.startsWith("By hand")), titles.toString());
    }

    @Test
    void copiesAreFoundInMemoryAndThroughAStoreOfOnesOwn() throws Exception {
        List<String> found = run("DuplicatesOnly", "samples/pages", "none", "none");
        List<String> stored = run("OwnStore", "samples/pages", "none", "none");
        assertFalse(found.isEmpty());
        assertTrue(stored.size() >= found.size(), found + " and " + stored);
    }

    @Test
    void verdictsGoIntoATableAndArticlesIntoAnIndexOnce() throws Exception {
        String url = "jdbc:h2:" + directory.resolve("verdicts");
        List<String> counts = run("VerdictTable", "samples/pages", "archive", url);
        assertTrue(counts.stream().anyMatch(line -> line.startsWith("NONE ")), counts.toString());
        List<String> index = run("SearchIndex", "samples/pages", "other", "index");
        assertEquals(index, run("SearchIndex", "samples/pages", "other", "index"), "the second run adds nothing");
    }

    @Test
    void aProcessorOfSpringBatchLetsNewArticlesThrough() throws Exception {
        List<String> first = run("BatchProcessor", "samples/pages", "archive", "none");
        assertFalse(first.contains("0 new"), first.toString());
        assertEquals(List.of("0 new"), run("BatchProcessor", "samples/pages", "archive", "none"));
    }

    private List<String> run(String sample, String pages, String archive, String out, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "--class-path",
                System.getProperty("java.class.path"),
                "samples/" + sample + ".java",
                pages,
                directory.resolve(archive).toString(),
                out.startsWith("jdbc:") ? out : directory.resolve(out).toString()));
        command.addAll(List.of(more));
        Path errors = directory.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> "exit status; standard error: " + read(errors));
        return output.lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
