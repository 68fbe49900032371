package newsfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    private static final String TWO_ARTICLES = """
            {"id":"a","published":"2026-01-01","text":"The council voted to rebuild the pier."}
            {"id":"b","published":"2026-02-01","text":"A ferry sank off the southern quay."}
            """;

    private static final Path SAMPLES = Path.of("samples", "pages");
    private static final String PAGE = "<html><head><title>Harbour pier to be rebuilt</title></head><body><h1>Harbour"
            + " pier to be rebuilt</h1><p>The council voted on Tuesday evening to rebuild the pier, which has been closed"
            + " since two storms tore away its outer third.</p><p>2. Work is expected to start in *October* and to last"
            + " eighteen months, the council said in a statement after the vote.</p></body></html>";

    @TempDir
    Path directory = Path.of("");

    @Test
    void aSlipInTheNameOfAnOptionOrCommandIsAnsweredWithTheRightOne() {
        assertEquals(
                "newsfold: unknown option '--ot'; did you mean --out?",
                Cli.run("fold", SAMPLES, "--ot", "x").err().lines().findFirst().orElse(""));
        assertEquals(
                "newsfold: unknown option '--treads'; did you mean --threads?",
                Cli.run("fold", SAMPLES, "-o", "x", "--treads=2")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "newsfold: unknown command 'fodl'; did you mean fold?",
                Cli.run("fodl").err().lines().findFirst().orElse(""));
        assertEquals(
                "newsfold: unknown command 'prun'; did you mean prune?",
                Cli.run("archive", "prun").err().lines().findFirst().orElse(""));
        assertEquals(
                "newsfold: unknown option '--zzz'",
                Cli.run("fold", SAMPLES, "-o", "x", "--zzz")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void valuesOfTheWrongKindAreToldInPlainWords() {
        assertTrue(
                Cli.run("fold", SAMPLES, "-o", "x", "--threads", "many").err().contains("'many' is no whole number"));
        assertTrue(Cli.run("archive", "prune", "x", "--before", "May").err().contains("is no date such as 2026-01-31"));
        assertTrue(Cli.run("fold", SAMPLES, "-o", directory, "--field", "txt=x")
                .err()
                .contains("there is no field 'txt'"));
        for (String[] wrong : new String[][] {
            {"extract", "a.html", "-o", "-", "--format", "pdf"}, {"fold", "-o"}, {"archive", "info"}, {"evaluate", "x"}
        }) {
            Cli cli = Cli.run((Object[]) wrong);
            assertEquals(2, cli.status());
            assertFalse(cli.err().contains("Exception") || cli.err().contains("java."), cli.err());
        }
    }

    @Test
    void helpVersionAndCompletionArePrinted() {
        assertEquals(Cli.run("fold", "--help").out(), Cli.run("help", "fold").out());
        assertEquals(
                Cli.run("archive", "prune", "-h").out(),
                Cli.run("help", "archive", "prune").out());
        assertEquals(Cli.run("--version").out(), Cli.run("-V").out());
        String completion = Cli.run("completion").out();
        assertTrue(completion.contains("--source-priority") && completion.contains("complete -F"), completion);
    }

    @Test
    void htmlOnStandardInputIsExtractedInTheFormAskedFor() {
        Cli text = Cli.withInput(PAGE.getBytes(UTF_8), "extract", "-", "-o", "-", "--format", "text");
        assertTrue(text.out().startsWith("Harbour pier to be rebuilt\n\nThe council voted"), text.out());
        assertTrue(text.out().contains("\n2. Work is expected to start in *October*"), text.out());
        Cli markdown = Cli.withInput(PAGE.getBytes(UTF_8), "extract", "-", "-o", "-", "--format", "MARKDOWN");
        assertTrue(markdown.out().startsWith("# Harbour pier to be rebuilt\n\n"), markdown.out());
        assertTrue(markdown.out().contains("\n2\\. Work is expected to start in \\*October\\*"), markdown.out());
    }

    @Test
    void listsKeepTheirFormWithoutLinksUnlessAskedFor() {
        byte[] page = PAGE.replace(
                        "</body>",
                        "<p>The council named what has to be done before the first boat can land again:</p><ol>"
                                + "<li>The piles are to be driven.<ul><li>There are <a href='https://a.example/p'>forty of them"
                                + "</a> in three rows.</li></ul></li></ol><p>More is to be read in the library from Monday on."
                                + "</p></body>")
                .getBytes(UTF_8);
        String markdown = Cli.withInput(page, "extract", "-", "-o", "-", "--format", "markdown")
                .out();
        assertTrue(
                markdown.contains("\n1. The piles are to be driven.\n   - There are forty of them in three rows.\n"),
                markdown);
    }

    @Test
    void extractWritesPartsCommentsAndMarkupAsAskedFor() {
        byte[] page = PAGE.replace(
                        "</body>",
                        "<figure><img src='https://a.example/p.jpg'><figcaption>The pier at dawn"
                                + "</figcaption></figure><p>More is said in the <a href='https://a.example/plan'>plan of the council</a>,"
                                + " which is to be read in the library from Monday on.</p>"
                                + "<div class='comments'><p>About time, say I and all the other anglers.</p></div></body>")
                .getBytes(UTF_8);
        String html = Cli.withInput(page, "extract", "-", "-o", "-", "--format", "html", "--markup")
                .out();
        assertTrue(html.startsWith("<!doctype html>\n<meta charset=\"utf-8\">\n<article>\n<h1>Harbour pier"), html);
        assertTrue(html.contains("<img src=\"https://a.example/p.jpg\" alt=\"\"><figcaption>The pier at dawn</"), html);
        assertTrue(html.contains("<a href=\"https://a.example/plan\">plan of the council</a>"), html);
        String json = Cli.withInput(
                        page,
                        "extract",
                        "-",
                        "-o",
                        "-",
                        "--markup",
                        "--comments",
                        "--with",
                        "captions",
                        "--without",
                        "posts")
                .out();
        for (String part : List.of(
                "\"comments\":[\"About time, say I and all the other anglers.\"]",
                "\"caption\":\"The pier at dawn\"}]",
                "{\"kind\":\"PARAGRAPH\",\"text\":\"The pier at dawn\"}")) {
            assertTrue(json.contains(part), json);
        }
        Cli wrong = Cli.run("extract", SAMPLES, "-o", "-", "--with", "deck", "--without", "deck,quotes");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("\"quotes\" is no part of a page; the parts are deck, posts"), wrong.err());
    }

    @Test
    void extractGivesTheSameOnAnyNumberOfThreads() {
        String one = Cli.run("extract", SAMPLES, "-o", "-", "--threads", 1).out();
        assertEquals(one, Cli.run("extract", SAMPLES, "-o", "-", "--threads", 3).out());
        assertEquals(13, one.lines().count());
    }

    @Test
    void controlCharactersReachNeitherATerminalNorPlainText() {
        byte[] page =
                ("{\"id\":\"x\\u009b31m\",\"title\":\"A \\u009b2J title\\u202e\",\"text\":\"The council \\u001b[31m"
                                + "voted\\u0007 to rebuild the northern pier, which has been closed since two storms.\"}")
                        .getBytes(UTF_8);
        Cli json = Cli.atTerminal(page, "extract", "-", "-o", "-");
        Cli text = Cli.withInput(page, "extract", "-", "-o", "-", "--format", "text");
        for (String out : new String[] {json.out(), text.out()}) {
            assertFalse(out.isEmpty());
            assertTrue(
                    out.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F) || (c > 0x9F && c != 0x202E)), out);
        }
    }

    @Test
    void articlesAreDeletedByIdAndPruningCanBeTried() throws IOException {
        Path input = directory.resolve("a.jsonl");
        Files.writeString(input, TWO_ARTICLES);
        Path archive = directory.resolve("archive");
        assertEquals(
                0,
                Cli.run("fold", input, "-o", directory.resolve("out"), "--archive", archive, "--no-strip")
                        .status());
        Cli tried = Cli.run("archive", "prune", archive, "--before", "2026-01-15", "--dry-run");
        assertEquals("1 article would be removed, 1 kept\n", tried.out());
        assertTrue(Cli.run("archive", "info", archive).out().contains("articles          2"));
        Cli deleted = Cli.run("archive", "delete", archive, "b", "c");
        assertEquals(3, deleted.status());
        assertTrue(deleted.out().endsWith("1 article removed, 1 kept\n"), deleted.out());
        assertEquals("newsfold: no article with id 'c' in " + archive + "\n", deleted.err());
        assertTrue(Cli.run("archive", "verify", archive).out().endsWith("sound\n"));
    }

    @Test
    void deletedArticlesStayAwayUntilTheirBatchIsFoldedUnderAnotherId() throws IOException {
        Path input = directory.resolve("a.jsonl");
        Files.writeString(input, TWO_ARTICLES);
        Path archive = directory.resolve("archive");
        Path out = directory.resolve("out");
        Object[] fold = {"fold", input, "-o", out, "--archive", archive, "--no-strip"};
        assertEquals(0, Cli.run(fold).status());
        Cli again = Cli.run(fold);
        assertTrue(again.out().contains("This batch was committed before; nothing was changed.\n"), again.out());
        assertEquals(0, Cli.run("archive", "delete", archive, "b").status());
        again = Cli.run(fold);
        assertTrue(again.out().contains("Of its articles 1 was deleted since"), again.out());
        assertTrue(Cli.run("archive", "info", archive).out().contains("articles          1"));
        Object[] named =
                Stream.concat(Stream.of(fold), Stream.of("--batch", "restored")).toArray();
        assertEquals(0, Cli.run(named).status());
        assertTrue(Cli.run("archive", "info", archive).out().contains("articles          2"));
        assertTrue(Cli.run(named).out().contains("This batch was committed before; nothing was changed.\n"));
    }

    @Test
    void aBatchIsNamedInAnArchiveOnly() throws IOException {
        Path input = Files.writeString(directory.resolve("a.txt"), "The council voted to rebuild the pier.");
        Path out = directory.resolve("out");
        Cli without = Cli.run("fold", input, "-o", out, "--batch", "one");
        assertEquals(2, without.status());
        assertTrue(without.err().contains("--batch names a batch of an archive; give --archive DIR as well"));
        Cli blank = Cli.run("fold", input, "-o", out, "--archive", directory.resolve("archive"), "--batch", " ");
        assertEquals(2, blank.status());
        assertTrue(blank.err().contains("--batch must not be blank"), blank.err());
    }
}
