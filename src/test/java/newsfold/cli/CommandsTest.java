package newsfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Path SAMPLES = Path.of("samples/pages");

    @TempDir
    private Path directory;

    @Test
    void wrongUsageIsStatus2WithOneReasonAndAHint() {
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("fold"),
                List.of("fold", "x"),
                List.of("fold", "--out", "x"),
                List.of("fold", "samples/pages", "--out", directory + "/o", "--threads", "0"),
                List.of("fold", "samples/pages", "--out", directory + "/o", "--max-rejects", "many"),
                List.of("fould", "x"),
                List.of("extract", "x"),
                List.of("compare", "x"),
                List.of("evaluate", "everything", "x"))) {
            Cli cli = Cli.run(args.toArray());
            assertEquals(2, cli.status(), args + cli.err());
            assertTrue(cli.err().startsWith("newsfold: "), cli.err());
            assertTrue(cli.err().contains("--help'."), cli.err());
            assertTrue(cli.errorLines() <= 3, cli.err());
            assertEquals("", cli.out());
        }
    }

    @Test
    void aFailureIsStatus3WithOneLineAndATraceOnRequest() throws IOException {
        Path missing = directory.resolve("missing.jsonl");
        Cli cli = Cli.run("fold", missing, "--out", directory.resolve("out"));
        assertEquals(3, cli.status());
        assertEquals("newsfold: " + missing + ": no such file or directory\n", cli.err());
        Cli traced = Cli.run("fold", missing, "--out", directory.resolve("out"), "--debug");
        assertTrue(traced.err().contains("\tat "), traced.err());
        Path file = Files.writeString(directory.resolve("page.docx"), "x");
        assertEquals(3, Cli.run("extract", file, "--out", "-").status());
        Cli inTheWay = Cli.run("fold", SAMPLES, "--out", file);
        assertEquals(3, inTheWay.status());
        assertEquals(1, inTheWay.errorLines(), inTheWay.err());
    }

    @Test
    void helpNamesEveryCommandAndOption() {
        Cli cli = Cli.run("--help");
        assertEquals(0, cli.status());
        for (String word : List.of("fold", "extract", "compare", "evaluate", "Exit status")) {
            assertTrue(cli.out().contains(word), cli.out());
        }
        Cli fold = Cli.run("fold", "--help");
        for (String word : List.of(
                "--out",
                "--archive",
                "--threads",
                "--source-priority",
                "--no-strip",
                "--sample-one-in",
                "--granularity",
                "--max-rejects",
                "--removed")) {
            assertTrue(fold.out().contains(word), fold.out());
        }
        assertTrue(fold.out().lines().allMatch(line -> line.length() <= 80), fold.out());
        Cli evaluate = Cli.run("evaluate", "--help");
        assertTrue(evaluate.out().contains("extraction, text, duplicates, stories"), evaluate.out());
        assertTrue(Cli.run("--version").out().startsWith("newsfold"));
    }

    @Test
    void extractWritesAnArticleALine() throws IOException {
        Cli cli = Cli.run("extract", SAMPLES, "--out", "-");
        assertEquals(0, cli.status(), cli.err());
        assertEquals(13, cli.out().lines().count());
        for (String line : cli.out().lines().toList()) {
            assertEquals(
                    List.of(
                            "id",
                            "url",
                            "canonicalUrl",
                            "site",
                            "title",
                            "text",
                            "published",
                            "language",
                            "page",
                            "kind",
                            "kindReason",
                            "author",
                            "siteName",
                            "updated",
                            "fetched",
                            "confidence"),
                    List.copyOf(Json.parseObject(line).keySet()));
        }
        Path file = directory.resolve("deep/articles.jsonl");
        assertEquals(0, Cli.run("extract", SAMPLES, "--out", file).status());
        assertEquals(cli.out(), Files.readString(file));
        try (var files = Files.list(directory.resolve("deep"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void extractTellsRejectsOnStandardErrorAndFailsWhereNothingCouldBeUsed() {
        byte[] input = ("{\"id\":\"a\",\"text\":\"\"}\n" + "{\n".repeat(30)).getBytes(UTF_8);
        Cli cli = Cli.withInput(input, "extract", "-", "--out", "-", "--max-rejects", 3);
        assertEquals(3, cli.status());
        assertEquals("", cli.out());
        assertTrue(
                cli.err().contains("newsfold: -: nothing could be used; 31 rejects, the first: at 1: text is empty"));
        assertTrue(cli.err().startsWith("rejected -:1: text is empty\n"), cli.err());
        assertTrue(cli.err().contains("rejected 21 more"), cli.err());
    }

    @Test
    void compareTellsHowTwoPagesRelateAndWhy() {
        Path a = SAMPLES.resolve("courier.example/tehran-answers-bagram-plan.html");
        Path b = SAMPLES.resolve("herald.example/tehran-answers-bagram-plan.txt");
        Cli cli = Cli.run("compare", a, b);
        assertEquals(0, cli.status(), cli.err());
        for (String word : List.of("NEAR_DUPLICATE", "of A stands in B", "Shared", "Differences")) {
            assertTrue(cli.out().contains(word), cli.out());
        }
        Cli same = Cli.run("compare", a, a);
        assertTrue(same.out().contains("EXACT"), same.out());
        assertTrue(same.out().contains("No word differs"), same.out());
        Cli unlike = Cli.run("compare", a, SAMPLES.resolve("gazette.example/wheat-train.txt"));
        assertTrue(unlike.out().contains("NONE"), unlike.out());
        for (Cli shown : List.of(cli, same, unlike)) {
            assertTrue(shown.out().lines().allMatch(line -> line.length() <= 80), shown.out());
        }
    }

    @Test
    void compareFindsAPageOfAFeedByItsId() {
        Path feed = SAMPLES.resolve("feed.jsonl");
        Path page = SAMPLES.resolve("gazette.example/tehran-answers-bagram-plan.txt");
        Cli cli = Cli.run("compare", feed + "#wire-20251008-0412", page);
        assertEquals(0, cli.status(), cli.err());
        assertTrue(cli.out().contains("wire-20251008-0412"), cli.out());
        assertEquals(
                "newsfold: " + feed + " holds several pages; name one as " + feed + "#ID\n",
                Cli.run("compare", feed, page).err());
        assertEquals(
                "newsfold: " + feed + " holds no page with id 'nobody'\n",
                Cli.run("compare", feed + "#nobody", page).err());
    }

    @Test
    void exportWritesAllThatIsArchivedAsFoldWouldInOneBatch() throws IOException {
        Path archive = directory.resolve("archive");
        Path whole = directory.resolve("whole");
        Path exported = directory.resolve("exported");
        Path part = directory.resolve("part");
        for (String site : List.of("gazette.example", "courier.example", "monitor.example")) {
            Cli cli = Cli.run("fold", SAMPLES.resolve(site), "--out", part, "--archive", archive);
            assertEquals(0, cli.status(), cli.err());
        }
        assertEquals(0, Cli.run("archive", "export", archive, "--out", exported).status());
        Cli.run(
                "fold",
                SAMPLES.resolve("gazette.example"),
                SAMPLES.resolve("courier.example"),
                SAMPLES.resolve("monitor.example"),
                "--out",
                whole);
        for (String name : List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl")) {
            assertEquals(ids(whole.resolve(name)), ids(exported.resolve(name)), name);
        }
        Cli info = Cli.run("archive", "info", archive);
        assertEquals(0, info.status(), info.err());
        assertTrue(info.out().contains("batches           3"), info.out());
        Cli sound = Cli.run("archive", "verify", archive);
        assertEquals(0, sound.status(), sound.err());
        assertTrue(sound.out().endsWith("sound\n"), sound.out());
        Cli pruned = Cli.run("archive", "prune", archive, "--before", "2026-01-01");
        assertEquals(0, pruned.status(), pruned.err());
        assertTrue(pruned.out().contains("articles removed"), pruned.out());
        flipAByteOfTheLargestFile(archive);
        Cli damaged = Cli.run("archive", "verify", archive);
        assertEquals(3, damaged.status(), damaged.out());
        assertTrue(damaged.err().startsWith("newsfold: "), damaged.err());
    }

    @Test
    void everyCommandTellsWhatItCameToAsJson() throws IOException {
        Path archive = directory.resolve("told");
        Path site = SAMPLES.resolve("gazette.example");
        Path page = SAMPLES.resolve("gazette.example").resolve("wheat-train.txt");
        Path articles = directory.resolve("told.jsonl");
        Map<String, @Nullable Object> folded =
                json("fold", site, "--out", directory.resolve("o"), "--archive", archive);
        assertTrue(folded.containsKey("counts"), folded.toString());
        Map<String, @Nullable Object> extracted = json("extract", site, "-o", articles);
        assertEquals(Math.toIntExact(lines(articles)), extracted.get("articles"));
        assertEquals(extracted.get("articles"), json("archive", "info", archive).get("articles"));
        assertEquals(true, json("archive", "verify", archive).get("sound"));
        assertEquals(
                extracted.get("articles"),
                json("archive", "export", archive, "-o", directory.resolve("e")).get("articles"));
        assertEquals("EXACT", json("compare", page, page).get("relation"));
        Map<String, @Nullable Object> tried = json("archive", "prune", archive, "--before", "2026-01-01", "--dry-run");
        assertEquals(true, tried.get("dryRun"));
        Map<String, @Nullable Object> pruned = json("archive", "prune", archive, "--before", "2026-01-01");
        assertEquals(tried.get("removed"), pruned.get("removed"));
        assertTrue(pruned.get("events") instanceof List<?>, pruned.toString());
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static Map<String, @Nullable Object> json(Object... args) throws IOException {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Cli cli = Cli.run(all.toArray());
        assertEquals(0, cli.status(), cli.err());
        return Json.parseObject(cli.out());
    }

    @Test
    void aSparserArchiveKeepsToItsSamplingAndIsPrunedWithIt() {
        Path archive = directory.resolve("sparse");
        Path out = directory.resolve("out");
        Path site = SAMPLES.resolve("gazette.example");
        Object[] sparse = {"fold", site, "--out", out, "--archive", archive, "--sample-one-in", "32", "--no-strip"};
        assertEquals(0, Cli.run(sparse).status());
        Cli info = Cli.run("archive", "info", archive);
        assertTrue(info.out().contains("one in 32 sampled, clean text"), info.out());
        Cli dense = Cli.run("fold", site, "--out", out, "--archive", archive, "--no-strip");
        assertEquals(3, dense.status());
        assertTrue(dense.err().contains("made with sampling one in 32, asked for sampling one in 16"), dense.err());
        Cli pruned = Cli.run("archive", "prune", archive, "--before", "2026-01-01");
        assertEquals(0, pruned.status(), pruned.err());
        Cli tooSparse = Cli.run("fold", site, "--out", out, "--sample-one-in", "64");
        assertEquals(2, tooSparse.status());
        assertTrue(tooSparse.err().contains("finds only 93.9%"), tooSparse.err());
    }

    @Test
    void anArchiveKeepsToItsGranularityAndIsPrunedWithIt() {
        Path archive = directory.resolve("events");
        Path out = directory.resolve("out");
        Object[] events = {"fold", SAMPLES, "--out", out, "--archive", archive, "--granularity", "event"};
        assertEquals(0, Cli.run(events).status());
        Cli stories = Cli.run("fold", SAMPLES, "--out", out, "--archive", archive);
        assertEquals(3, stories.status());
        assertTrue(stories.err().contains("made with granularity event, asked for granularity story"), stories.err());
        Cli pruned = Cli.run("archive", "prune", archive, "--before", "2026-01-01");
        assertEquals(0, pruned.status(), pruned.err());
        Cli unknown = Cli.run("fold", SAMPLES, "--out", out, "--granularity", "saga");
        assertEquals(2, unknown.status());
        assertTrue(
                unknown.err().contains("[EVENT, STORY, TOPIC]") && unknown.err().contains("saga"), unknown.err());
    }

    @Test
    void theHistoryOfAPageIsShown() throws IOException {
        Path archive = directory.resolve("history");
        Path page = directory.resolve("page.jsonl");
        String text =
                "The storm felled 40 trees along the coast road and lifted roofs in three villages, the county said.";
        for (String now : List.of(text, text.replace("40", "60") + " Nobody was hurt.")) {
            Files.writeString(
                    page, "{\"id\":\"p\",\"url\":\"https://courier.example/storm\",\"text\":\"" + now + "\"}\n");
            json("fold", page, "--out", directory.resolve("o"), "--archive", archive);
        }
        Cli shown = Cli.run("archive", "versions", archive, "http://courier.example/storm/#top");
        assertTrue(shown.out().contains("    corrected: 40 -> 60\n    added: Nobody was hurt.\n"), shown.out());
        Cli lines = Cli.run("archive", "versions", archive, "p", "--json");
        assertEquals(Files.readString(directory.resolve("o/versions.jsonl")), lines.out());
        assertEquals(3, Cli.run("archive", "versions", archive, "q").status());
    }

    @Test
    void anArchiveThatIsNotThereIsNotMade() {
        Path archive = directory.resolve("archvie");
        for (List<String> command : List.of(
                List.of("info"),
                List.of("verify"),
                List.of("export", "--out", directory + "/x"),
                List.of("prune", "--before", "2026-01-01"))) {
            List<Object> args = new ArrayList<>(List.of("archive"));
            args.addAll(command);
            args.add(archive);
            Cli cli = Cli.run(args.toArray());
            assertEquals(3, cli.status());
            assertEquals("newsfold: " + archive + ": no such file or directory\n", cli.err());
            assertFalse(Files.exists(archive));
        }
    }

    private static void flipAByteOfTheLargestFile(Path archive) throws IOException {
        Path largest = archive;
        try (var files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                largest = largest.equals(archive) || Files.size(file) > Files.size(largest) ? file : largest;
            }
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            var values = Json.parseObject(line);
            ids.add(values.get("id") + " " + values.get("canonical") + " " + values.get("a") + " " + values.get("b")
                    + " " + values.get("relation"));
        }
        return ids;
    }

    @Test
    void evaluateHoldsScoresAgainstFloors() throws IOException {
        Path data = Files.createDirectory(directory.resolve("sets"));
        assertEquals(3, Cli.run("evaluate", "stories", data).status(), "nothing to measure is a failure");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String topic = i % 2 == 0
                    ? "The ferry to Lindholm stopped when fog closed the strait on Friday and passengers waited in the hall."
                    : "Farmers near Ostrava report the best plum harvest in a decade after a mild and rainy spring this year.";
            lines.append("{\"id\":\"%d\",\"title\":\"\",\"text\":\"%s Report %d.\",\"story\":\"s%d\"}\n"
                    .formatted(i, topic, i, i % 2));
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve("tiny.jsonl.gz")))) {
            out.write(lines.toString().getBytes(UTF_8));
        }
        Cli cli = Cli.run("evaluate", "stories", data);
        assertEquals(0, cli.status(), cli.err());
        String figure = cli.out().lines().reduce("", (first, second) -> second).split("\\s+")[0];
        Path floors = directory.resolve("floors.properties");
        Files.writeString(floors, "# easy\n" + figure + " = -1\n");
        assertEquals(0, Cli.run("evaluate", "stories", data, "--floors", floors).status());
        Files.writeString(floors, figure + " = 2\n");
        Cli failed = Cli.run("evaluate", "stories", data, "--floors", floors);
        assertEquals(3, failed.status());
        assertTrue(failed.err().contains(figure), failed.err());
        Files.writeString(floors, "nonsense\n");
        assertEquals(3, Cli.run("evaluate", "stories", data, "--floors", floors).status());
    }
}
