package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
    @TempDir
    private Path directory;

    @Test
    void directoriesAreReadInTheOrderOfTheirNamesWithRelativeIds() throws IOException {
        for (String name :
                List.of("b/2.txt", "b/10.html", "a.txt", "b-c/x.HTM", "B/y.txt.gz", "note.pdf", "b/.hidden")) {
            write(name, "Some words.");
        }
        Files.createDirectory(directory.resolve("empty"));
        try (PageReader reader = PageReader.open(directory)) {
            List<String> ids = new ArrayList<>();
            List<String> sources = new ArrayList<>();
            for (Page page : reader) {
                ids.add(page.id());
                sources.add(page.source().orElseThrow());
                assertEquals(0, page.position());
            }
            assertEquals(List.of("B/y.txt.gz", "a.txt", "b/10.html", "b/2.txt", "b-c/x.HTM"), ids);
            assertEquals(directory + "/b/10.html", sources.get(2));
            assertEquals(2, reader.ignored());
            assertEquals(5, reader.pages());
            assertEquals(List.of(), reader.rejected());
        }
    }

    @Test
    void aSingleFileIsNamedByItself() throws IOException {
        Path file = write("deep/down/page.html", "<p>x</p>");
        try (PageReader reader = PageReader.open(file)) {
            Page page = reader.iterator().next();
            assertEquals("page.html", page.id());
            assertTrue(page.isHtml());
        }
    }

    @Test
    void everyFieldOfALineIsReadAndUnknownOnesAreKept() throws IOException {
        Path file = write(
                "x.jsonl",
                "{\"id\":\"a\",\"url\":\"https://a.example/1\",\"html\":\"<p>h</p>\",\"text\":\"t\",\"title\":\" T \","
                        + "\"published\":\"2025-10-07T09:30:00+02:00\",\"fetched\":\"2025-10-07T10:00:00Z\",\"site\":\"a.example\","
                        + "\"language\":\"en-US\",\"tags\":[\"x\",{\"y\":1.50}],\"n\":null,\"s\":\"q\\\"\"}\n"
                        + "{\"id\":\"b\",\"text\":\"t\",\"published\":\"some day\",\"fetched\":\"\",\"language\":\"Klingon\",\"site\":\" \"}\n");
        try (PageReader reader = PageReader.open(file)) {
            Iterator<Page> pages = reader.iterator();
            Page a = pages.next();
            assertEquals("<p>h</p>", a.content());
            assertTrue(a.isHtml());
            assertEquals("https://a.example/1", a.url().orElseThrow());
            assertEquals("T", a.title().orElseThrow());
            assertEquals(
                    "2025-10-07T09:30:00+02:00", a.published().orElseThrow().toString());
            assertEquals(Instant.parse("2025-10-07T10:00:00Z"), a.fetched().orElseThrow());
            assertEquals("a.example", a.site().orElseThrow());
            assertEquals("en", a.language().orElseThrow());
            assertEquals(Map.of("tags", "[\"x\",{\"y\":1.50}]", "n", "null", "s", "\"q\\\"\""), a.extra());
            assertEquals(1, a.position());
            Page b = pages.next();
            assertFalse(b.isHtml());
            assertTrue(b.published().isEmpty()
                    && b.fetched().isEmpty()
                    && b.site().isEmpty()
                    && b.language().isEmpty());
            assertEquals(Map.of("published", "\"some day\"", "language", "\"Klingon\""), b.extra());
            assertEquals(2, b.position());
        }
    }

    @Test
    void pagesAreReadWhenTheyAreAskedFor() throws IOException {
        long[] read = {0};
        byte[] lines = "{\"id\":\"%d\",\"text\":\"%s\"}\n"
                .formatted(0, "x".repeat(50_000))
                .repeat(200)
                .getBytes(UTF_8);
        InputStream counted = new FilterInputStream(new ByteArrayInputStream(lines)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                read[0] += Math.max(0, count);
                return count;
            }
        };
        try (PageReader reader = PageReader.builder().add(counted, "-").open()) {
            assertEquals(0, read[0]);
            assertEquals("0", reader.iterator().next().id());
            assertTrue(read[0] < 500_000, "read " + read[0]);
        }
    }

    @Test
    void aReaderIsIteratedOnceAndNotAfterItsEnd() throws IOException {
        Path file = write("a.txt", "Words.");
        PageReader reader = PageReader.open(file);
        Iterator<Page> pages = reader.iterator();
        pages.next();
        assertFalse(pages.hasNext());
        assertThrows(NoSuchElementException.class, pages::next);
        assertThrows(IllegalStateException.class, reader::iterator);
        reader.close();
        PageReader closed = PageReader.open(file);
        closed.close();
        assertThrows(IllegalStateException.class, closed::iterator);
    }

    @Test
    void openingChecksTheInputs() throws IOException {
        assertThrows(NoSuchFileException.class, () -> PageReader.open(directory.resolve("nowhere")));
        Path odd = write("data.pdf", "a,b");
        String message = assertThrows(IllegalArgumentException.class, () -> PageReader.open(odd))
                .getMessage();
        assertTrue(String.valueOf(message).contains(".jsonl"), message);
        assertThrows(IllegalArgumentException.class, () -> PageReader.open(List.of()));
        assertThrows(IllegalArgumentException.class, () -> PageReader.builder().maxRecordBytes(0));
    }

    @Test
    void anInputOfWhichNothingCouldBeUsedIsNamedWithWhatItHolds() throws IOException {
        Path lines = write("bad.jsonl", "{\"a\":1}\n{\"a\":2}\n");
        Path pretty = write("pretty.jsonl", "{ \"id\": 1,\n  \"a\": 1\n}\n");
        write("tables/a.pdf", "x");
        write("tables/b.pdf", "x");
        Files.createDirectory(directory.resolve("empty"));
        Path good = write("good.txt", "Words.");
        try (PageReader reader =
                PageReader.open(lines, pretty, directory.resolve("tables"), directory.resolve("empty"), good, good)) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("good.txt"), ids);
            assertEquals(
                    List.of("no page in " + directory.resolve("empty"), "2 passed over: 2 .pdf"), reader.warnings());
            List<String> unused = reader.unusedInputs();
            assertEquals(3, unused.size(), unused.toString());
            assertEquals(
                    lines + ": nothing could be used; 2 rejects, the first: at 1: no id, and no url to take for one;"
                            + " other fields: a; --field text=NAME says which of them holds the text, and --field id=NAME"
                            + " the id",
                    unused.get(0));
            assertTrue(unused.get(1).endsWith("the name of its file must end in .json"), unused.get(1));
            assertTrue(unused.get(2).contains("passed over: 2 .pdf; give files that end in .html"), unused.get(2));
        }
    }

    @Test
    void resultsOfAnEarlierRunAndFilesOfThisOneAreNoInput() throws IOException {
        write("a.txt", "Words.");
        for (String name : List.of(
                "articles.jsonl",
                "duplicates.jsonl",
                "matches.jsonl",
                "stories.jsonl",
                "rejected.jsonl",
                "summary.json",
                "report.html")) {
            write("out/" + name, "{}");
        }
        Path file = write("x.jsonl", "{}");
        try (PageReader reader = PageReader.builder().add(directory).skip(file).open()) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("a.txt"), ids);
            assertEquals(List.of("2 passed over: 1 directory of results, 1 output file"), reader.warnings());
            assertEquals(List.of(), reader.rejected());
        }
    }

    @Test
    void jsonFilesHoldOneObjectOrSeveralOrArrays() throws IOException {
        write("a.json", "{\n \"title\": \"T\",\n \"text\": \"one\"\n}");
        write(
                "b.json",
                "[{\"text\":\"two\"}, 7, {\"id\":\"b\"}, {\"text\":\"three\",\"url\":\"https://a.example/3\"}]");
        write("c.json", "{\"id\":\"c\",\"text\":\"four\"}\n{\"text\":\"five\"}\n{\"text\":");
        write("d.json.gz", "\uFEFF{\"id\":\"d\",\"text\":\"six\"}");
        write("e.json", "{\"text\":\"" + "x".repeat(50_000) + "\"}");
        write("f.ndjson", "{\"id\":\"f\",\"text\":\"seven\"}");
        write("g.jl", "{\"id\":\"g\",\"text\":\"eight\"}");
        try (PageReader reader =
                PageReader.builder().add(directory).maxRecordBytes(1000).open()) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("a.json", "b.json#1", "https://a.example/3", "c", "c.json#2", "d", "f", "g"), ids);
            List<String> reasons =
                    reader.rejected().stream().map(Rejected::reason).toList();
            assertEquals(List.of("not an object but VALUE_NUMBER_INT", "neither html nor text"), reasons.subList(0, 2));
            assertTrue(reasons.get(2).startsWith("malformed JSON at byte"), reasons.get(2));
            assertEquals("the object is longer than the limit of 1000 bytes", reasons.get(3));
        }
    }

    @Test
    void rejectsCanBeSentElsewhere() throws IOException {
        write("a.jsonl", "{\n{\n");
        List<Rejected> sent = new ArrayList<>();
        try (PageReader reader =
                PageReader.builder().add(directory).onReject(sent::add).open()) {
            assertFalse(reader.iterator().hasNext());
            assertEquals(2, sent.size());
            assertEquals(List.of(), reader.rejected());
            assertEquals(2, reader.rejects());
        }
    }

    @Test
    void gzipOfSeveralMembersIsReadToItsEndEvenThroughASlowPipe() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 5; i++) {
            try (OutputStream out = new GZIPOutputStream(members)) {
                out.write("{\"id\":\"%d\",\"text\":\"t\"}\n".formatted(i).getBytes(UTF_8));
            }
        }
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(members.toByteArray())) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 3));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        try (PageReader reader = PageReader.builder().add(slow, "-").open()) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("0", "1", "2", "3", "4"), ids);
        }
    }

    @Test
    void linesOfEveryLengthSurviveEveryBufferBoundary() throws IOException {
        SplittableRandom random = new SplittableRandom(17);
        for (int trial = 0; trial < 20; trial++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                lines.add("y".repeat(random.nextInt(4) == 0 ? random.nextInt(140_000) : random.nextInt(80)));
            }
            String end = trial % 2 == 0 ? "\n" : "\r\n";
            LineReader read = new LineReader(
                    new ByteArrayInputStream(String.join(end, lines).getBytes(UTF_8)), 100_000);
            for (int i = 0; i < lines.size(); i++) {
                // What follows the last line break is a line only if it is not empty.
                if (i == lines.size() - 1 && lines.get(i).isEmpty()) {
                    break;
                }
                boolean fits = lines.get(i).length() + end.length() - 1 <= 100_000;
                assertEquals(
                        fits ? LineReader.Status.LINE : LineReader.Status.TOO_LONG,
                        read.next(),
                        "trial " + trial + " line " + i);
                assertEquals(i + 1, read.number());
                if (fits) {
                    assertEquals(lines.get(i), new String(read.bytes(), 0, read.length(), UTF_8));
                }
            }
            assertEquals(LineReader.Status.END, read.next());
        }
    }

    @Test
    void theSetOfIdsAgreesWithASetOfStrings() {
        SplittableRandom random = new SplittableRandom(23);
        IdSet ids = new IdSet();
        Set<String> truth = new HashSet<>();
        for (int i = 0; i < 60_000; i++) {
            String id = "https://site.example/" + random.nextInt(40_000);
            assertEquals(truth.add(id), ids.add(id));
        }
        assertEquals(truth.size(), ids.size());
    }

    @Test
    void utf8IsCheckedAsTheDecoderOfTheJdkChecksIt() {
        SplittableRandom random = new SplittableRandom(29);
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] bytes = "aé中😀\u07FF\uFFFF".getBytes(UTF_8);
            for (int i = random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(bytes.length + 1);
            CoderResult result = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length), CharBuffer.allocate(bytes.length), true);
            assertEquals(result.isError(), WellFormed.invalidUtf8(bytes, length) >= 0, "trial " + trial);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] bytes = text.getBytes(UTF_8);
        if (name.endsWith(".gz")) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(compressed)) {
                out.write(bytes);
            }
            bytes = compressed.toByteArray();
        }
        return Files.write(file, bytes);
    }
}
