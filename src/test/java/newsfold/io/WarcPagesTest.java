package newsfold.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newsfold.io.WarcFiles.DATE;
import static newsfold.io.WarcFiles.gzip;
import static newsfold.io.WarcFiles.record;
import static newsfold.io.WarcFiles.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcPagesTest {
    @TempDir
    private Path directory;

    @Test
    void htmlAndTextCapturesBecomePages() throws IOException {
        List<Page> pages = read(write("x.warc", false, typical()), List.of());
        assertEquals(
                List.of(
                        "20251007093000/https://a.example/one",
                        "20251007093000/https://a.example/two",
                        "20251007093000/https://a.example/note.txt",
                        "20251007093000/https://a.example/gzipped",
                        "20251007093000/https://a.example/latin"),
                pages.stream().map(Page::id).toList());
        Page one = pages.get(0);
        assertEquals("<p>First page", one.content());
        assertTrue(one.isHtml());
        assertEquals("https://a.example/one", one.url().orElseThrow());
        assertEquals(Instant.parse(DATE), one.fetched().orElseThrow());
        assertTrue(!pages.get(2).isHtml());
        assertEquals("<p>Squeezed page", pages.get(3).content());
        assertEquals("<p>Das Café öffnet", pages.get(4).content());
    }

    @Test
    void compressedWarcReadsTheSame() throws IOException {
        List<String> plain = read(write("x.warc", false, typical()), List.of()).stream()
                .map(Page::content)
                .toList();
        List<String> compressed = read(write("y.warc.gz", true, typical()), List.of()).stream()
                .map(Page::content)
                .toList();
        assertEquals(plain, compressed);
    }

    @Test
    void whatIsNoPageIsCountedNotRejected() throws IOException {
        Path file = write("x.warc", false, typical());
        try (PageReader reader = PageReader.open(file)) {
            reader.forEach(page -> assertTrue(reader.pages() > 0));
            assertEquals(5, reader.ignored(), "warcinfo, request, image, redirect, not found");
        }
    }

    @Test
    void whatACrawlWritesOfItselfIsPassedOver() throws IOException {
        byte[] log = record("resource", "metadata://crawl.example/log", "text/plain", "3 pages".getBytes(UTF_8));
        byte[] text = record("resource", "urn:text:https://a.example/one", "text/plain", "First".getBytes(UTF_8));
        byte[] page = record("resource", "https://a.example/one", "text/plain", "First".getBytes(UTF_8));
        assertEquals(
                1,
                read(write("x.warc", false, List.of(log, text, page)), List.of())
                        .size());
    }

    @Test
    void emptyBinaryAndTooLongRecordsAreRejectedAtTheirOffset() throws IOException {
        byte[] first = response("https://a.example/empty", "200 OK", "text/html", new byte[0]);
        byte[] second = response("https://a.example/pdf", "200 OK", "text/html", "%PDF-1.7".getBytes(UTF_8));
        byte[] third = response(
                "https://a.example/long",
                "200 OK",
                "text/html",
                "x".repeat(5000).getBytes(UTF_8));
        byte[] good = response("https://a.example/good", "200 OK", "text/html", "<p>Good".getBytes(UTF_8));
        Path file = write("x.warc", false, List.of(first, second, third, good));
        try (PageReader reader =
                PageReader.builder().add(file).maxRecordBytes(1000).open()) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("20251007093000/https://a.example/good"), ids);
            assertEquals(
                    List.of(
                            new Rejected(file.toString(), 0, "the record is empty"),
                            new Rejected(file.toString(), first.length, "binary data, not text"),
                            new Rejected(
                                    file.toString(),
                                    first.length + second.length,
                                    "the record is longer than the limit of 1000 bytes")),
                    reader.rejected());
        }
    }

    @Test
    void aCutOffFileKeepsTheRecordsBeforeTheCut() throws IOException {
        for (boolean compressed : List.of(false, true)) {
            byte[] whole = Files.readAllBytes(write("w.warc", compressed, typical()));
            int before = 0;
            for (int step = 0; step <= whole.length + 28; step += 29) {
                int cut = Math.min(step, whole.length);
                Path file = directory.resolve(compressed ? "x.warc.gz" : "x.warc");
                Files.write(file, Arrays.copyOf(whole, cut));
                try (PageReader reader = PageReader.open(file)) {
                    int pages = 0;
                    for (Page page : reader) {
                        assertTrue(page.content().startsWith(page.isHtml() ? "<p>" : "Just"), page.content());
                        pages++;
                    }
                    assertTrue(pages >= before, "cut at " + cut);
                    before = pages;
                    assertTrue(reader.rejects() <= 1, "cut at " + cut + ": " + reader.rejected());
                }
            }
            assertEquals(5, before);
        }
    }

    @Test
    void aDamagedRecordIsOneRejectAndTheRecordsBehindItAreRead() throws IOException {
        for (boolean compressed : List.of(false, true)) {
            List<byte[]> records = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                byte[] body = ("<p>Page " + i + " with a line of its own").getBytes(UTF_8);
                records.add(response("https://a.example/" + i, "200 OK", "text/html", body));
            }
            Path file = write("x.warc", compressed, records);
            byte[] bytes = Files.readAllBytes(file);
            int start = bytes.length / 2;
            Arrays.fill(bytes, start, start + 150, (byte) '?');
            Files.write(file, bytes);
            try (PageReader reader = PageReader.open(file)) {
                List<String> ids = new ArrayList<>();
                reader.forEach(page -> ids.add(page.id()));
                assertTrue(ids.size() >= 17, ids + " " + reader.rejected());
                assertTrue(ids.contains("20251007093000/https://a.example/19"), "the last record is read");
                assertTrue(
                        reader.rejects() >= 1 && reader.rejects() <= 2,
                        reader.rejected().toString());
            }
        }
    }

    @Test
    void randomDamageNeverThrowsAndAlwaysEnds() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 120; trial++) {
            boolean compressed = trial % 3 == 0;
            byte[] bytes = Files.readAllBytes(write("w.warc", compressed, typical()));
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = directory.resolve("x.warc");
            Files.write(file, bytes);
            try (PageReader reader = PageReader.open(file)) {
                reader.forEach(page -> assertTrue(!page.id().isBlank()));
                assertTrue(reader.pages() <= 10, "trial " + trial);
            }
        }
    }

    @Test
    void garbageIsRejected() throws IOException {
        Path file = directory.resolve("x.warc");
        Files.writeString(file, "this is no web archive at all\r\n\r\n");
        assertEquals(0, read(file, null).size());
        Files.write(file, new byte[0]);
        assertEquals(0, read(file, null).size());
    }

    private static List<byte[]> typical() throws IOException {
        List<byte[]> records = new ArrayList<>();
        records.add(record("warcinfo", "", "application/warc-fields", "software: a crawler\r\n".getBytes(UTF_8)));
        records.add(record(
                "request",
                "https://a.example/one",
                "application/http;msgtype=request",
                "GET /one HTTP/1.1\r\nHost: a.example\r\n\r\n".getBytes(UTF_8)));
        records.add(response(
                "https://a.example/one", "200 OK", "text/html; charset=utf-8", "<p>First page".getBytes(UTF_8)));
        records.add(response("https://a.example/pic", "200 OK", "image/png", new byte[] {1, 2, 3}));
        records.add(response("https://a.example/old", "301 Moved", "text/html", "<p>moved".getBytes(UTF_8)));
        records.add(response("https://a.example/gone", "404 Not Found", "text/html", "<p>not here".getBytes(UTF_8)));
        records.add(
                response("https://a.example/two", "200 OK", "application/xhtml+xml", "<p>Second page".getBytes(UTF_8)));
        records.add(record("resource", "https://a.example/note.txt", "text/plain", "Just a note.".getBytes(UTF_8)));
        records.add(response(
                "https://a.example/gzipped",
                "200 OK",
                "text/html\r\nContent-Encoding: gzip",
                gzip("<p>Squeezed page".getBytes(UTF_8))));
        records.add(response(
                "https://a.example/latin",
                "200 OK",
                "text/html; charset=ISO-8859-1",
                "<p>Das Café öffnet".getBytes(ISO_8859_1)));
        return records;
    }

    private Path write(String name, boolean compressed, List<byte[]> records) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] record : records) {
                out.write(compressed ? gzip(record) : record);
            }
        }
        return file;
    }

    /** Reads all pages; no expected rejects means that there must be one. */
    private static List<Page> read(Path file, @Nullable List<Rejected> expected) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PageReader reader = PageReader.open(file)) {
            reader.forEach(pages::add);
            if (expected == null) {
                assertEquals(1, reader.rejected().size());
            } else {
                assertEquals(expected, reader.rejected());
            }
        }
        return pages;
    }
}
