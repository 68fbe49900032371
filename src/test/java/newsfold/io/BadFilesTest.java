package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Files and directories that cannot be read, or not as what their names say. */
class BadFilesTest extends InputFiles {
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
    void aTurkishLocaleChangesNothing() throws IOException {
        write("INDEX.HTML", "<p>Text</p>");
        write(
                "LIST.JSONL",
                "{\"id\":\"I\",\"text\":\"t\",\"language\":\"IT-it\",\"published\":\"26-APRIL-1987 10:00:00\"}\n");
        write("TITLE.TXT.GZ", gzip("Some text here.".getBytes(UTF_8)));
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            try (PageReader reader = PageReader.open(directory)) {
                List<Page> pages = new ArrayList<>();
                reader.forEach(pages::add);
                assertEquals(
                        List.of("INDEX.HTML", "I", "TITLE.TXT.GZ"),
                        pages.stream().map(Page::id).toList());
                assertEquals("it", pages.get(1).language().orElseThrow());
            }
        } finally {
            Locale.setDefault(usual);
        }
    }
}
