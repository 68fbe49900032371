package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code and the commands of README and docs as they are printed there, so that they cannot rot. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile("^```java\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** What snippets use without saying where it comes from. */
    private static final String FRAME = """
            import java.nio.file.*;
            import java.util.*;
            import newsfold.*;
            import newsfold.article.*;
            import newsfold.boilerplate.*;
            import newsfold.io.*;
            import newsfold.signature.*;
            import newsfold.spark.*;
            import newsfold.text.*;
            import org.apache.spark.sql.SparkSession;

            class Snippet {
                static SparkSession spark;
                static Page page;

                static void publish(Article article) {}

                public static void main(String[] args) throws Exception {
                    page = Page.html("p", Files.readString(Path.of("page.html"))).build();
            %s
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void codeInTheDocumentsRuns() throws Exception {
        files();
        Map<String, String> snippets = new TreeMap<>();
        for (Path document : documents()) {
            Matcher code = CODE.matcher(Files.readString(document));
            while (code.find()) {
                snippets.put(document.getFileName() + " at " + code.start(), code.group(1));
            }
        }
        assertTrue(snippets.size() >= 5, snippets.keySet().toString());
        for (Map.Entry<String, String> snippet : snippets.entrySet()) {
            Path source = directory.resolve("Snippet.java");
            Files.writeString(source, FRAME.formatted(snippet.getValue()));
            // Spark has a test of its own that runs the same calls; starting it here would take as long again.
            boolean compileOnly = snippet.getValue().contains("Spark");
            String classPath = System.getProperty("java.class.path");
            Ran ran = compileOnly
                    ? run("javac", "-proc:none", "-d", "classes", "-cp", classPath, "Snippet.java")
                    : run("java", "-cp", classPath, "Snippet.java");
            assertEquals(0, ran.status, () -> snippet.getKey() + ": " + ran.output);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commandsInTheDocumentsRun() throws Exception {
        files();
        int commands = 0;
        for (String line : Files.readAllLines(Path.of("docs/command-line.md"))) {
            if (line.contains("newsfold-cli.jar ") && !line.contains("`") && !line.contains("...")) {
                String command = line.replace(
                        "java -jar newsfold-cli.jar",
                        "'" + tool("java") + "' -cp '" + System.getProperty("java.class.path") + "' newsfold.cli.Main");
                Ran ran = run("sh", "-c", command);
                assertEquals(0, ran.status, () -> line + ": " + ran.output);
                commands++;
            }
        }
        assertTrue(commands >= 12, commands + " commands");
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** Makes the files that the documents name. */
    private void files() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("samples/pages"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Path copy = directory
                        .resolve("pages")
                        .resolve(Path.of("samples/pages").relativize(sample).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(sample, copy);
            }
        }
        Path html = Path.of("samples/pages/courier.example/museum-maps.html");
        Files.copy(html, directory.resolve("page.html"));
        Files.copy(html, directory.resolve("a.html"));
        Files.copy(Path.of("samples/pages/gazette.example/wheat-train.txt"), directory.resolve("b.txt"));
        String feed =
                "{\"id\": \"2025-0107\", \"story\": \"tram\", \"title\": \"Council keeps its tram\", \"text\": \"The"
                        + " council of the town voted on Tuesday to keep its old tram line, which had been due to close in spring"
                        + " after sixty years of service for the people of the harbour.\"}\n";
        zipped("feed.jsonl.gz", feed.getBytes(StandardCharsets.UTF_8));
        zipped("crawl.jsonl.gz", feed.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(directory.resolve("DATA"));
        zipped("DATA/town.jsonl.gz", feed.getBytes(StandardCharsets.UTF_8));
        Files.writeString(directory.resolve("floors.properties"), "town.bcubedF1 = 0.5\n");
        byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Files.readString(html))
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/museum-maps\r\n"
                        + "WARC-Date: 2026-11-22T07:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:5d1c3f5a-0f4b-4a57-9a3c-2f8a2f1f5a10>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        zipped("crawl-2026-11-22.warc.gz", head, body, end);
        zipped("hour-07.warc.gz", head, body, end);
    }

    private void zipped(String name, byte[]... parts) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
    }

    private record Ran(int status, String output) {}

    private Ran run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, tool(command[0]));
        Process process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private static String tool(String name) {
        return name.startsWith("java")
                ? Path.of(System.getProperty("java.home"), "bin", name).toString()
                : name;
    }
}
