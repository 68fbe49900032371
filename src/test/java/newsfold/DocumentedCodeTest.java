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
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** What snippets use without saying where it comes from. */
    private static final String FRAME = """
            import java.nio.file.*;
            import java.util.*;
            import newsfold.*;
            import newsfold.archive.*;
            import newsfold.article.*;
            import newsfold.boilerplate.*;
            import newsfold.duplicates.*;
            import newsfold.io.*;
            import newsfold.signature.*;
            import newsfold.spark.*;
            import newsfold.story.*;
            import org.apache.spark.sql.SparkSession;

            class Snippets {
                static SparkSession spark;
                static Page page;
                static String markup;
                static String plainText = "The old tram runs again.";

                static void publish(Article article) {}

            %s
                public static void main(String[] args) throws Exception {
                    markup = Files.readString(Path.of("page.html"));
                    page = Page.html("p", markup).build();
            %s
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void codeInTheDocumentsRuns() throws Exception {
        files();
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        int snippets = 0;
        for (Path document : documents()) {
            for (String code : blocks(document, "java")) {
                // The name of a method says in a stack trace which document is wrong.
                String name = document.getFileName().toString().replaceAll("\\W", "_") + "_" + ++snippets;
                methods.append("static void ").append(name).append("() throws Exception {\n");
                methods.append(code).append("}\n\n");
                // Spark has a test of its own that runs the same calls; starting it here would take as long again.
                calls.append(code.contains("Spark") ? "// " : "").append(name).append("();\n");
            }
        }
        assertTrue(snippets >= 8, snippets + " snippets");
        Files.writeString(directory.resolve("Snippets.java"), FRAME.formatted(methods, calls));
        Ran ran = run("java", "Snippets.java");
        assertEquals(0, ran.status, ran.output);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commandsInTheGuideRun() throws Exception {
        files();
        int commands = 0;
        for (Path document : documents()) {
            if (document.startsWith(Path.of("docs/guide"))) {
                for (String block : blocks(document, "")) {
                    for (String line : block.lines().toList()) {
                        if (line.contains("newsfold-cli.jar ") && !line.contains("...")) {
                            Ran ran = run("sh", "-c", withoutJar(line));
                            assertEquals(0, ran.status, () -> document + ": " + line + ": " + ran.output);
                            commands++;
                        }
                    }
                }
            }
        }
        assertTrue(commands >= 16, commands + " commands");
    }

    /** Update with {@code -Dgolden.update=true}. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readmeShowsWhatItsFirstCommandPrints() throws Exception {
        copy(Path.of("samples"), directory.resolve("samples"));
        Path readme = Path.of("README.md");
        String text = Files.readString(readme);
        String command = text.lines()
                .filter(line -> line.startsWith("mvn -q -DskipTests package && "))
                .findFirst()
                .orElseThrow();
        Ran ran = run("sh", "-c", withoutJar(command.substring(command.indexOf("java -jar"))));
        String printed = ran.output.strip() + "\n";
        String shown = blocks(readme, "text").get(0);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(readme, text.replace("```text\n" + shown, "```text\n" + printed));
            shown = printed;
        }
        assertEquals(shown, printed);
    }

    /** The class path is taken from the environment, see {@link #run}. */
    private static String withoutJar(String command) {
        String java = Matcher.quoteReplacement("'" + tool("java") + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return command.replaceFirst("java -jar (target/)?newsfold-cli.jar", java + " newsfold.cli.Main")
                .replaceFirst("java --class-path (target/)?newsfold-cli.jar", java);
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Makes the files that the documents name. */
    private void files() throws IOException {
        copy(Path.of("samples"), directory.resolve("samples"));
        copy(Path.of("samples/pages"), directory.resolve("pages"));
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
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        // ONNX Runtime 1.29 crashes where the command line is longer than some kilobytes, so -cp will not do.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private static String tool(String name) {
        return name.startsWith("java")
                ? Path.of(System.getProperty("java.home"), "bin", name).toString()
                : name;
    }
}
