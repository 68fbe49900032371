package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import newsfold.DefaultLocale;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which input is bad in practice: it is rejected with source, position and reason, and the rest is read. */
class BadInputTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    @TempDir
    private Path directory;

    @Test
    void anEmptyFileIsRejected() throws IOException {
        write("a.html", "");
        write("b.jsonl", "");
        write("c.jsonl", "\n \n\r\n");
        write("good.txt", "A line of text.");
        expect(
                List.of("good.txt"),
                "a.html 0 the file is empty",
                "b.jsonl 0 the file is empty",
                "c.jsonl 0 the file is empty");
    }

    @Test
    void aBinaryFileIsRejectedWhateverItsName() throws IOException {
        byte[] noise = new byte[5000];
        new SplittableRandom(7).nextBytes(noise);
        write("noise.html", noise);
        write("noise.jsonl", noise);
        write("paper.txt", "%PDF-1.7\nobj".getBytes(UTF_8));
        write("picture.htm", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        write("zeros.txt", new byte[4096]);
        write("good.txt", "A line of text.");
        expect(
                List.of("good.txt"),
                "noise.html 0 binary data, not text",
                "noise.jsonl 1 not JSONL: the file is binary",
                "paper.txt 0 binary data, not text",
                "picture.htm 0 binary data, not text",
                "zeros.txt 0 binary data, not text");
    }

    @Test
    void invalidUtf8InALineIsRejectedWithItsPlace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(line("a"));
        bytes.write("{\"id\":\"b\",\"text\":\"caf".getBytes(UTF_8));
        bytes.write(0xE9);
        bytes.write(" noir\"}\n".getBytes(UTF_8));
        bytes.write(line("c"));
        write("x.jsonl", bytes.toByteArray());
        expect(List.of("a", "c"), "x.jsonl 2 invalid UTF-8 at byte 21 of the line");
    }

    @Test
    void invalidUtf8InATextFileIsReadInTheCharsetThatFits() throws IOException {
        String text = "Das Café öffnet heute wieder, und die Gäste freuen sich über größere Räume.";
        write("latin.txt", text.getBytes(StandardCharsets.ISO_8859_1));
        write("wide.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        write("wider.html", ("<p>" + text).getBytes(StandardCharsets.UTF_16BE));
        write(
                "cyrillic.txt",
                "Мост через реку снова открыт после двух лет ремонта.".getBytes(Charset.forName("windows-1251")));
        try (PageReader reader = PageReader.open(directory)) {
            List<String> contents = new ArrayList<>();
            reader.forEach(page -> contents.add(page.content()));
            assertEquals(
                    List.of("Мост через реку снова открыт после двух лет ремонта.", text, text, "<p>" + text),
                    contents);
        }
    }

    @Test
    void aMalformedLineIsRejectedAndTheNextIsRead() throws IOException {
        write(
                "x.jsonl",
                "{\"id\":\"a\",\"text\":\"t\"}\nnot json\n{\"id\":\"b\"\n[1,2]\n\"text\"\n7\n{\"id\":\"c\",\"text\":\"t\"} {}\n"
                        + "{\"id\":\"d\",\"text\":\"t\",}\n" + "{\"id\":\"e\",\"x\":" + "[".repeat(5000) + "\n"
                        + "{\"id\":\"f\",\"text\":\"t\"}");
        List<Rejected> rejects = read(List.of("a", "f"));
        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
                rejects.stream().map(Rejected::position).toList());
        assertTrue(
                rejects.get(0).reason().startsWith("malformed JSON at byte "),
                rejects.get(0).reason());
        assertEquals(
                "a line must hold one JSON object, this one starts with an array",
                rejects.get(2).reason());
        assertEquals(
                "malformed JSON: more text after the object", rejects.get(5).reason());
    }

    @Test
    void aMissingIdIsRejected() throws IOException {
        write(
                "x.jsonl",
                lines(
                        "{\"text\":\"t\"}",
                        "{\"id\":null,\"text\":\"t\"}",
                        "{\"id\":\" \",\"text\":\"t\"}",
                        "{\"id\":\"\",\"text\":\"t\"}",
                        "{\"id\":12,\"text\":\"t\"}"));
        expect(
                List.of("12"),
                "x.jsonl 1 no id",
                "x.jsonl 2 no id",
                "x.jsonl 3 the id is blank",
                "x.jsonl 4 the id is blank");
    }

    @Test
    void aDuplicateIdIsRejectedTheSecondTimeAcrossAllInputs() throws IOException {
        write("a.jsonl", concat(line("one"), line("two"), line("one")));
        write("b/c.jsonl", concat(line("two"), line("three")));
        expect(
                List.of("one", "two", "three"),
                "a.jsonl 3 duplicate id 'one': a page with it was read before",
                "b/c.jsonl 1 duplicate id 'two': a page with it was read before");
    }

    @Test
    void aFieldOfTheWrongTypeIsRejectedByName() throws IOException {
        write(
                "x.jsonl",
                lines(
                        "{\"id\":{},\"text\":\"t\"}",
                        "{\"id\":\"a\",\"text\":[]}",
                        "{\"id\":\"b\",\"html\":true}",
                        "{\"id\":\"c\",\"text\":\"t\",\"title\":3}",
                        "{\"id\":1.5,\"text\":\"t\"}",
                        "{\"id\":\"d\",\"text\":\"t\",\"published\":{\"y\":1}}",
                        "{\"id\":\"e\",\"text\":\"t\",\"url\":null}"));
        expect(
                List.of("e"),
                "x.jsonl 1 id must be a string, got an object",
                "x.jsonl 2 text must be a string, got an array",
                "x.jsonl 3 html must be a string, got a boolean",
                "x.jsonl 4 title must be a string, got a number",
                "x.jsonl 5 id must be a string, got a number",
                "x.jsonl 6 published must be a string, got an object");
    }

    @Test
    void aZeroLengthArticleIsRejected() throws IOException {
        write(
                "x.jsonl",
                "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"html\":\" \"}\n{\"id\":\"c\"}\n{\"id\":\"d\",\"text\":null}\n");
        write("y.txt", " \n\t\n");
        expect(
                List.of(),
                "x.jsonl 1 text is empty",
                "x.jsonl 2 html is empty",
                "x.jsonl 3 neither html nor text",
                "x.jsonl 4 neither html nor text",
                "y.txt 0 the file holds white space only");
    }

    @Test
    void aLineOf50MegabytesIsRejectedInLittleMemoryAndTheNextIsRead() throws IOException {
        Path file = directory.resolve("x.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(line("a"));
            out.write("{\"id\":\"huge\",\"text\":\"".getBytes(UTF_8));
            byte[] part = "word ".repeat(20_000).getBytes(UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(part);
            }
            out.write("\"}\n".getBytes(UTF_8));
            out.write(line("b"));
        }
        expect(List.of("a", "b"), "x.jsonl 2 the line is longer than the limit of 20971520 bytes");
    }

    @Test
    void theLimitIsExactAndHoldsForEveryKindOfInput() throws IOException {
        write("a.jsonl", "{\"id\":\"fits\",\"text\":\"" + "x".repeat(100 - 23) + "\"}\n");
        write("b.jsonl", "{\"id\":\"over\",\"text\":\"" + "x".repeat(100 - 22) + "\"}\n");
        write("c.txt", "y".repeat(100));
        write("d.txt", "y".repeat(101));
        write("e.txt.gz", gzip("z".repeat(5000).getBytes(UTF_8)));
        List<String> ids = new ArrayList<>();
        try (PageReader reader =
                PageReader.builder().add(directory).maxRecordBytes(100).open()) {
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("fits", "c.txt"), ids);
            assertEquals(
                    List.of(
                            "b.jsonl 1 the line is longer than the limit of 100 bytes",
                            "d.txt 0 the file is longer than the limit of 100 bytes",
                            "e.txt.gz 0 the file is longer than the limit of 100 bytes"),
                    told(reader.rejected()));
        }
    }

    @Test
    void nulBytesInTextAreDropped() throws IOException {
        String text = "A sentence that is long enough to be text, \0and goes on for a while after the stray zero byte.";
        write("a.txt", text);
        write(
                "b.jsonl",
                "{\"id\":\"b\",\"text\":\"zero \\u0000 inside\",\"title\":\"\\u0000T\"}\n{\"id\":\"c\",\"text\":\"\0\"}\n");
        try (PageReader reader = PageReader.open(directory)) {
            Iterator<Page> pages = reader.iterator();
            assertEquals(text.replace("\0", ""), pages.next().content());
            Page second = pages.next();
            assertEquals("zero  inside", second.content());
            assertEquals("T", second.title().orElseThrow());
            assertTrue(!pages.hasNext());
            assertEquals(1, reader.rejected().size());
            assertTrue(reader.rejected().get(0).reason().startsWith("malformed JSON"), "a raw zero is not JSON");
        }
    }

    @Test
    void loneSurrogatesAndByteOrderMarksAreMended() throws IOException {
        write("a.jsonl", "\uFEFF{\"id\":\"\\ud800x\",\"text\":\"a \\udc00 b \\ud83d\\ude00\"}\n");
        write("b.txt", "\uFEFFText after a mark.");
        try (PageReader reader = PageReader.open(directory)) {
            Iterator<Page> pages = reader.iterator();
            Page first = pages.next();
            assertEquals("\uFFFDx", first.id());
            assertEquals("a \uFFFD b \uD83D\uDE00", first.content());
            assertEquals("Text after a mark.", pages.next().content());
        }
    }

    @Test
    void jsonlInUtf16IsOneRejectForTheFile() throws IOException {
        write("a.jsonl", ("\uFEFF" + new String(line("a"), UTF_8).repeat(50)).getBytes(StandardCharsets.UTF_16LE));
        write("b.jsonl", line("b"));
        expect(List.of("b"), "a.jsonl 1 JSONL must be UTF-8, this is UTF-16");
    }

    @Test
    void aFileThatVanishesAfterTheListingIsRejected() throws IOException {
        write("a.txt", "First file.");
        write("b.txt", "Second file.");
        write("c.txt", "Third file.");
        List<String> ids = new ArrayList<>();
        try (PageReader reader = PageReader.open(directory)) {
            for (Page page : reader) {
                ids.add(page.id());
                Files.deleteIfExists(directory.resolve("b.txt"));
            }
            assertEquals(List.of("a.txt", "c.txt"), ids);
            assertEquals(1, reader.rejected().size());
            assertTrue(reader.rejected().get(0).reason().startsWith("the file is gone"));
        }
    }

    @Test
    void anInputThatVanishesAfterOpeningIsRejected() throws IOException {
        write("a.jsonl", line("a"));
        write("b.jsonl", line("b"));
        try (PageReader reader = PageReader.open(directory.resolve("a.jsonl"), directory.resolve("b.jsonl"))) {
            Files.delete(directory.resolve("a.jsonl"));
            assertEquals("b", reader.iterator().next().id());
            assertEquals(1, reader.rejected().size());
        }
    }

    @Test
    void linksThatLoopOrLeadNowhereAreRejectedOnce() throws IOException {
        write("in/a.txt", "A file.");
        Files.createSymbolicLink(directory.resolve("in/loop"), directory);
        Files.createSymbolicLink(directory.resolve("in/self"), directory.resolve("in"));
        Files.createSymbolicLink(directory.resolve("in/gone.txt"), directory.resolve("nowhere"));
        Files.createSymbolicLink(directory.resolve("in/other.txt"), directory.resolve("in/a.txt"));
        List<Rejected> rejects = read(List.of("in/a.txt", "in/other.txt"));
        assertEquals(3, rejects.size());
        assertTrue(rejects.get(0).reason().startsWith("the file is gone"));
        assertEquals(
                "cannot be read: a link to a directory that is read under another name already",
                rejects.get(1).reason());
    }

    @Test
    void aTruncatedGzipKeepsTheLinesBeforeTheCut() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            lines.write(("{\"id\":\"" + i + "\",\"text\":\"" + Long.toHexString(random.nextLong()) + "\"}\n")
                    .getBytes(UTF_8));
        }
        byte[] whole = gzip(lines.toByteArray());
        int most = 0;
        for (int cut = 0; cut < whole.length; cut += 97) {
            write("x.jsonl.gz", Arrays.copyOf(whole, cut));
            try (PageReader reader = PageReader.open(directory)) {
                int expected = 0;
                for (Page page : reader) {
                    assertEquals(Integer.toString(expected++), page.id());
                }
                most = Math.max(most, expected);
                assertEquals(1, reader.rejected().size(), "cut at " + cut + ": " + reader.rejected());
                if (cut > 20) {
                    assertEquals(
                            "compressed data ends early",
                            reader.rejected().get(0).reason());
                    assertEquals(expected + 1, reader.rejected().get(0).position(), "cut at " + cut);
                }
            }
        }
        assertTrue(most > 300, "most of the records before the last cut are kept, " + most);
    }

    @Test
    void aDamagedGzipIsRejected() throws IOException {
        byte[] bytes = gzip("some text ".repeat(1000).getBytes(UTF_8));
        bytes[bytes.length / 2] ^= 0x55;
        write("a.txt.gz", bytes);
        write("b.txt.gz", Arrays.copyOf(gzip("more".getBytes(UTF_8)), 12));
        write("c.txt.gz", "not compressed at all");
        List<Rejected> rejects = read(List.of("c.txt.gz"));
        assertEquals(2, rejects.size());
        assertTrue(
                rejects.get(0).reason().startsWith("compressed data"),
                rejects.get(0).reason());
        assertEquals("compressed data ends early", rejects.get(1).reason());
    }

    @Test
    void jsonlCutOffAtEveryByteKeepsEveryWholeLine() throws IOException {
        String whole = lines(
                "{\"id\":\"a\",\"text\":\"first \\u00e9\"}",
                "{\"id\":\"b\",\"text\":\"zweite äöü 中文 😀\",\"k\":[1,{\"x\":null}]}",
                "{\"id\":\"c\",\"html\":\"<p>x</p>\"}");
        byte[] bytes = whole.getBytes(UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            byte[] part = Arrays.copyOf(bytes, cut);
            int complete = 0;
            for (byte b : part) {
                complete += b == '\n' ? 1 : 0;
            }
            // A last line may be whole without its end of line.
            boolean unterminated = cut > 0 && cut < bytes.length && bytes[cut] == '\n';
            try (PageReader reader = PageReader.builder()
                    .add(InputStream.nullInputStream(), "nothing")
                    .add(new ByteArrayInputStream(part), "-")
                    .open()) {
                int pages = 0;
                for (Page page : reader) {
                    assertEquals("abc".substring(pages, pages + 1), page.id());
                    pages++;
                }
                assertEquals(complete + (unterminated ? 1 : 0), pages, "cut at " + cut);
                boolean clean = cut == 0 || unterminated || bytes[cut - 1] == '\n';
                assertEquals(clean && cut > 0 ? 1 : 2, reader.rejected().size(), "cut at " + cut + reader.rejected());
            }
        }
    }

    @Test
    void aTurkishLocaleChangesNothing() throws IOException {
        write("INDEX.HTML", "<p>Text</p>");
        write(
                "LIST.JSONL",
                "{\"id\":\"I\",\"text\":\"t\",\"language\":\"IT-it\",\"published\":\"26-APRIL-1987 10:00:00\"}\n");
        write("TITLE.TXT.GZ", gzip("Some text here.".getBytes(UTF_8)));
        locale.setTurkish();
        try (PageReader reader = PageReader.open(directory)) {
            List<Page> pages = new ArrayList<>();
            reader.forEach(pages::add);
            assertEquals(
                    List.of("INDEX.HTML", "I", "TITLE.TXT.GZ"),
                    pages.stream().map(Page::id).toList());
            assertEquals("it", pages.get(1).language().orElseThrow());
        }
    }

    @Test
    void randomDamageNeverThrowsAndNeverInventsPages() throws IOException {
        byte[] whole = concat(line("a"), line("b"), line("c"), line("d"));
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 2000; trial++) {
            byte[] bytes = whole.clone();
            int hits = 1 + random.nextInt(6);
            for (int i = 0; i < hits; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try (PageReader reader = PageReader.builder()
                    .add(new ByteArrayInputStream(bytes), "-")
                    .open()) {
                int pages = 0;
                for (Page page : reader) {
                    assertTrue(!page.id().isBlank());
                    pages++;
                }
                assertTrue(pages + reader.rejects() <= 4 + hits, "trial " + trial);
            }
        }
    }

    private void expect(List<String> ids, String... rejects) throws IOException {
        assertEquals(List.of(rejects), told(read(ids)));
    }

    /** Reads the directory, checks the ids, and returns the rejects. */
    private List<Rejected> read(List<String> ids) throws IOException {
        List<String> found = new ArrayList<>();
        try (PageReader reader = PageReader.open(directory)) {
            reader.forEach(page -> found.add(page.id()));
            assertEquals(ids, found);
            assertEquals(ids.size(), reader.pages());
            assertEquals(reader.rejected().size(), reader.rejects());
            return reader.rejected();
        }
    }

    private List<String> told(List<Rejected> rejects) {
        String root = directory + "/";
        return rejects.stream()
                .map(reject -> reject.source().replace(root, "") + " " + reject.position() + " " + reject.reason())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] line(String id) {
        return ("{\"id\":\"" + id + "\",\"text\":\"Some words of " + id + ".\"}\n").getBytes(UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
