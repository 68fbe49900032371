package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Lines of JSON that are no pages: each is rejected with its place and reason, and the next is read. */
class BadJsonLinesTest extends InputFiles {
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
    void withoutIdAndUrlThereIsNoPage() throws IOException {
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
                "x.jsonl 1 no id, and no url to take for one",
                "x.jsonl 2 no id, and no url to take for one",
                "x.jsonl 3 no id, and no url to take for one",
                "x.jsonl 4 no id, and no url to take for one");
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
    void anIdOrContentOfTheWrongTypeIsRejectedByName() throws IOException {
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
                List.of("c", "d", "e"),
                "x.jsonl 1 id must be a string, got an object",
                "x.jsonl 2 text is empty",
                "x.jsonl 3 html must be a string, got a boolean",
                "x.jsonl 5 id must be a string, got a number");
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
    void jsonOverSeveralLinesThatIsNamedLikeJsonLinesIsRead() throws IOException {
        write("a.jsonl", "[{\"id\":\"a1\",\"text\":\"t\"},\n{\"id\":\"a2\",\"text\":\"t\"}]\n");
        write("b.ndjson", "{\n  \"id\": \"b1\",\n  \"text\": \"t\"\n}\n{\n  \"id\": \"b2\",\n  \"text\": \"t\"\n}\n");
        write("c.jsonl", "\uFEFF\n[\n]");
        expect(List.of("a1", "a2", "b1", "b2"), "c.jsonl 0 an array without objects");
    }

    @Test
    void jsonlInUtf16IsOneRejectForTheFile() throws IOException {
        write("a.jsonl", ("\uFEFF" + new String(line("a"), UTF_8).repeat(50)).getBytes(StandardCharsets.UTF_16LE));
        write("b.jsonl", line("b"));
        expect(List.of("b"), "a.jsonl 1 JSONL must be UTF-8, this is UTF-16");
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
}
