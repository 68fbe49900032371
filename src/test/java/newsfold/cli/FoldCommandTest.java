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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import newsfold.DefaultLocale;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FoldCommandTest {
    private static final Path SAMPLES = Path.of("samples/pages");

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    @TempDir
    private Path directory;

    @Test
    void theSamplesFoldIntoGroupsAndStoriesAndAReport() throws IOException {
        Path out = directory.resolve("out");
        Cli cli = Cli.run("fold", SAMPLES, "--out", out, "--threads", 2);
        assertEquals(0, cli.status(), cli.err());
        assertEquals("", cli.err());
        assertTrue(cli.out().contains("Report: " + out.resolve("report.html")), cli.out());
        assertTrue(cli.out().contains("duplicate group"), cli.out());
        List<Map<String, @Nullable Object>> articles = lines(out.resolve("articles.jsonl"));
        assertEquals(13, articles.size());
        assertFalse(articles.get(0).containsKey("removed"));
        assertTrue(lines(out.resolve("duplicates.jsonl")).size() >= 1);
        assertTrue(Files.readString(out.resolve("report.html")).startsWith("<!doctype html>"));
    }

    @Test
    void everyBadInputIsRejectedWithSourcePositionAndReasonAndNothingElseIsLost() throws IOException {
        String good = "The harbour of Sundwall was closed on Tuesday after a crane fell across the main quay. "
                + "Nobody was hurt, the port's director said, but two ships have to wait outside until the steel is cut "
                + "up and taken away, which will last until the end of the week.";
        Path in = directory.resolve("in");
        Files.createDirectories(in);
        Files.writeString(in.resolve("empty.html"), "");
        byte[] noise = new byte[3000];
        new SplittableRandom(1).nextBytes(noise);
        Files.write(in.resolve("noise.txt"), noise);
        Files.writeString(in.resolve("script.html"), "<html><script>var a = 1;</script><body></body></html>");
        Files.writeString(in.resolve("three.txt"), "Only three words");
        Files.writeString(in.resolve("deep.html"), "<div>".repeat(100_000) + "<p>" + good);
        Files.writeString(in.resolve("nul.html"), "<h1>Crane\0 falls</h1><p>" + good.replace("Tuesday", "Tues\0day"));
        Files.createSymbolicLink(in.resolve("gone.html"), in.resolve("nowhere"));
        try (OutputStream jsonl = Files.newOutputStream(in.resolve("x.jsonl"))) {
            jsonl.write(page("one", good));
            jsonl.write("{\"id\":\n{\"text\":\"no id\"}\n".getBytes(UTF_8));
            jsonl.write(page("one", "again"));
            jsonl.write(new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '"', '}', '\n'});
            jsonl.write(page("empty", ""));
            jsonl.write("{\"id\":\"huge\",\"text\":\"".getBytes(UTF_8));
            byte[] part = good.repeat(200).getBytes(UTF_8);
            for (int size = 0; size < 50_000_000; size += part.length) {
                jsonl.write(part);
            }
            jsonl.write("\"}\n".getBytes(UTF_8));
            jsonl.write(page("two", good.replace("Sundwall", "Norrhavn")));
        }
        Path out = directory.resolve("out");
        Cli cli = Cli.run("fold", in, "--out", out);
        assertEquals(0, cli.status(), cli.err());
        Map<String, String> reasons = new HashMap<>();
        for (Map<String, @Nullable Object> reject : lines(out.resolve("rejected.jsonl"))) {
            String source = String.valueOf(reject.get("source"));
            reasons.put(
                    source.substring(source.lastIndexOf('/') + 1) + ":" + reject.get("position"),
                    String.valueOf(reject.get("reason")));
        }
        for (String expected : List.of(
                "empty.html:0",
                "noise.txt:0",
                "script.html:0",
                "gone.html:0",
                "x.jsonl:2",
                "x.jsonl:3",
                "x.jsonl:4",
                "x.jsonl:5",
                "x.jsonl:6",
                "x.jsonl:7")) {
            assertTrue(reasons.containsKey(expected), expected + " in " + reasons);
        }
        List<String> ids = lines(out.resolve("articles.jsonl")).stream()
                .map(article -> String.valueOf(article.get("id")))
                .toList();
        assertTrue(ids.containsAll(List.of("one", "two", "deep.html", "nul.html")), ids.toString());
        assertTrue(
                reasons.keySet().stream().noneMatch(key -> key.startsWith("x.jsonl:1") || key.startsWith("x.jsonl:8")));
        for (Map<String, @Nullable Object> article : lines(out.resolve("articles.jsonl"))) {
            assertTrue(String.valueOf(article.get("text")).indexOf('\0') < 0);
        }
    }

    @Test
    void moreRejectsThanAllowedGiveStatus1AndStillWriteEverything() throws IOException {
        Path file = directory.resolve("x.jsonl");
        Files.writeString(
                file, "{\n{\n" + new String(page("a", "A long enough piece of text for one article."), UTF_8));
        Path out = directory.resolve("out");
        assertEquals(0, Cli.run("fold", file, "--out", out, "--max-rejects", 2).status());
        Cli cli = Cli.run("fold", file, "--out", out, "--max-rejects", 1);
        assertEquals(1, cli.status());
        assertEquals("newsfold: 2 rejected, more than the 1 of --max-rejects\n", cli.err());
        assertEquals(2, lines(out.resolve("rejected.jsonl")).size());
    }

    @Test
    void anArchiveRemembersWhatItSaw() throws IOException {
        Path archive = directory.resolve("archive");
        Path out = directory.resolve("out");
        assertEquals(
                0, Cli.run("fold", SAMPLES, "--out", out, "--archive", archive).status());
        String first = Files.readString(out.resolve("articles.jsonl"));
        assertEquals(
                0, Cli.run("fold", SAMPLES, "--out", out, "--archive", archive).status());
        assertEquals(first, Files.readString(out.resolve("articles.jsonl")));
    }

    @Test
    void standardInputDirectoriesAndThreadsGiveTheSameGroups() throws IOException {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        Path feed = SAMPLES.resolve("feed.jsonl");
        assertEquals(0, Cli.run("fold", feed, "--out", one, "--threads", 1).status());
        assertEquals(
                0,
                Cli.withInput(Files.readAllBytes(feed), "fold", "-", "--out", two, "--threads", 2)
                        .status());
        for (String name : List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl")) {
            assertEquals(Files.readString(one.resolve(name)), Files.readString(two.resolve(name)), name);
        }
    }

    @Test
    void aTurkishLocaleChangesNothing() throws IOException {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        String plain = Cli.run("fold", SAMPLES, "--out", one).out();
        locale.setTurkish();
        assertEquals(
                plain.replace("/one/", "/two/"),
                Cli.run("fold", SAMPLES, "--out", two).out());
        for (String name : List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl")) {
            assertEquals(Files.readString(one.resolve(name)), Files.readString(two.resolve(name)), name);
        }
    }

    @Test
    void resultsInsideTheInputAreNotReadAsPages() throws IOException {
        Path in = directory.resolve("in");
        Files.createDirectories(in);
        Files.copy(SAMPLES.resolve("feed.jsonl"), in.resolve("feed.jsonl"));
        Path out = in.resolve("results");
        assertEquals(
                0,
                Cli.run("fold", in, "--out", out, "--archive", in.resolve("archive"))
                        .status());
        String first = Files.readString(out.resolve("articles.jsonl"));
        assertEquals(0, Cli.run("fold", in, "--out", out).status());
        assertEquals(first, Files.readString(out.resolve("articles.jsonl")));
        assertEquals("", Files.readString(out.resolve("rejected.jsonl")));
    }

    @Test
    void removedLinesAndSitePriorityAreTaken() throws IOException {
        Path sites = directory.resolve("sites.txt");
        Files.writeString(sites, "# our own first\n\n  outpost.example \n");
        Path out = directory.resolve("out");
        assertEquals(
                0,
                Cli.run("fold", SAMPLES, "--out", out, "--removed", "--source-priority", sites)
                        .status());
        for (Map<String, @Nullable Object> article : lines(out.resolve("articles.jsonl"))) {
            assertTrue(article.get("removed") instanceof List, article.toString());
        }
    }

    @Test
    void progressIsShownAtATerminalOnly() {
        Cli cli = Cli.atTerminal("fold", SAMPLES, "--out", directory.resolve("out"));
        assertEquals(0, cli.status());
        assertTrue(cli.err().endsWith("\r"), cli.err());
        assertTrue(cli.err().isBlank() || cli.err().contains("pages"), cli.err());
    }

    @Test
    void progressInALogIsPlainLinesOnRequest() {
        Cli cli = Cli.run("fold", SAMPLES, "--out", directory.resolve("out"), "--progress");
        assertEquals(0, cli.status());
        assertFalse(cli.err().contains("\r"), cli.err());
        assertTrue(cli.err().contains("finding stories: 13 pages"), cli.err());
    }

    @Test
    void quietPrintsNothingAndJsonTheSummary() throws IOException {
        Path out = directory.resolve("out");
        assertEquals("", Cli.run("fold", SAMPLES, "-o", out, "-q").out());
        Cli json = Cli.run("fold", SAMPLES, "-o", out, "--json");
        assertEquals(Files.readString(out.resolve("summary.json")), json.out());
    }

    @Test
    void theFirstRejectsAreShownWithTheirPlaces() throws IOException {
        Path input = directory.resolve("a.jsonl");
        Files.write(input, List.of("oops", "{\"id\":1,\"text\":\"Some words.\",\"published\":\"soon\"}"));
        Cli cli = Cli.run("fold", input, "-o", directory.resolve("out"));
        assertTrue(cli.out().contains("  " + input + ":1: malformed JSON"), cli.out());
        assertTrue(cli.err().contains("1 date not understood: published 'soon' at " + input + ":2"), cli.err());
    }

    private static byte[] page(String id, String text) {
        return ("{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n").getBytes(UTF_8);
    }

    private static List<Map<String, @Nullable Object>> lines(Path file) throws IOException {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(Json.parseObject(line));
        }
        return lines;
    }
}
