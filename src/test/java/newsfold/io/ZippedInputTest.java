package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class ZippedInputTest extends InputFiles {
    private static final byte[] PAGE = "<p>Words.</p>".getBytes(UTF_8);
    private static final String STAMP = "20251007093000/";

    private static byte[] response(String name) {
        return WarcFiles.response("https://a.example/" + name, "200 OK", "text/html", PAGE);
    }

    @Test
    void everyKindOfFileMayBeCompressedWithZstd() throws IOException {
        write("a.jsonl.zst", Zstd.compress(concat(line("a1"), line("a2"))));
        write("b.csv.zst", Zstd.compress("id,text\nb,words\n".getBytes(UTF_8)));
        write("c.html.zst", concat(Zstd.compress("<p>Wor".getBytes(UTF_8)), Zstd.compress("ds.</p>".getBytes(UTF_8))));
        write("d.warc.zst", concat(Zstd.compress(response("d1")), Zstd.compress(response("d2"))));
        expect(List.of("a1", "a2", "b", "c.html.zst", STAMP + "https://a.example/d1", STAMP + "https://a.example/d2"));
    }

    @Test
    void zstdThatIsCutOffOrDamagedKeepsWhatWasBefore() throws IOException {
        // Longer than a block, because of a block that is cut off nothing can be had.
        byte[] frame = Zstd.compress(concat(line("a1"), line("x".repeat(200_000)), line("a2")));
        write("a.jsonl.zst", Arrays.copyOf(frame, frame.length - 4));
        byte[] broken = Zstd.compress(line("b2").clone());
        broken[6] ^= 0x55;
        write("b.jsonl.zst", concat(Zstd.compress(line("b1")), broken));
        write("c.jsonl.zst", concat(Zstd.compress(line("c1")), "no frame at all".getBytes(UTF_8)));
        List<Rejected> rejects = read(List.of("a1", "b1", "c1"));
        assertEquals("a.jsonl.zst 2 compressed data ends early", told(rejects).get(0));
        assertTrue(
                told(rejects).get(1).startsWith("b.jsonl.zst 2 compressed data is damaged: "),
                told(rejects).get(1));
    }

    @Test
    void aFrameOfZstdThatIsCutOffBehindWholeOnesIsOneReject() throws IOException {
        byte[] whole = Zstd.compress(response("1"));
        byte[] second = Zstd.compress(response("2"));
        byte[] lines = Zstd.compress(line("b2"));
        for (int cut = 1; cut < second.length; cut += 7) {
            write("a.warc.zst", concat(whole, Arrays.copyOf(second, second.length - cut)));
            List<Rejected> rejects = read(List.of(STAMP + "https://a.example/1"));
            assertEquals(List.of("a.warc.zst 0 the file ends within a record"), told(rejects), "cut by " + cut);
        }
        write("a.warc.zst", concat(whole, second));
        for (int cut = 1; cut < lines.length; cut++) {
            write("b.jsonl.zst", concat(Zstd.compress(line("b1")), Arrays.copyOf(lines, lines.length - cut)));
            List<Rejected> rejects = read(List.of(STAMP + "https://a.example/1", STAMP + "https://a.example/2", "b1"));
            assertEquals(List.of("b.jsonl.zst 2 compressed data ends early"), told(rejects), "cut by " + cut);
        }
    }

    @Test
    void framesOfZstdThatReadersSkipAreSkipped() throws IOException {
        byte[] note = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x184D2A50)
                .putInt(4)
                .array();
        write("a.jsonl.zst", concat(note, Zstd.compress(line("a1")), note, Zstd.compress(line("a2")), note));
        write("b.warc.zst", concat(note, Zstd.compress(response("1")), note, Zstd.compress(response("2"))));
        expect(List.of("a1", "a2", STAMP + "https://a.example/1", STAMP + "https://a.example/2"));
    }

    @Test
    void damageInsideAWarcOfZstdTakesOneRecord() throws IOException {
        byte[] damaged = response("2");
        System.arraycopy("XXXX".getBytes(UTF_8), 0, damaged, 0, 4);
        write("a.warc.zst", Zstd.compress(concat(response("1"), damaged, response("3"))));
        List<Rejected> rejects = read(List.of(STAMP + "https://a.example/1", STAMP + "https://a.example/3"));
        assertEquals(
                List.of("a.warc.zst " + response("1").length + " not a WARC record: it does not start with WARC/"),
                told(rejects));
    }

    @Test
    void aBombOfZstdIsNotHeld() throws IOException {
        byte[] giant = response("x").clone();
        write(
                "a.warc.zst",
                Zstd.compress(concat(
                        WarcFiles.response("https://a.example/big", "200 OK", "text/html", new byte[3 << 20]), giant)));
        List<String> ids = new ArrayList<>();
        try (PageReader reader =
                PageReader.builder().add(directory).maxRecordBytes(1 << 20).open()) {
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of(STAMP + "https://a.example/x"), ids);
            assertEquals(
                    List.of("a.warc.zst 0 the record is longer than the limit of 1048576 bytes"),
                    told(reader.rejected()));
        }
    }

    @Test
    void aWarcMayStartWithADictionaryForItsRecords() throws IOException {
        byte[] dictionary = response("words that all records have in common");
        ByteBuffer head = ByteBuffer.allocate(8 + dictionary.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x184D2A5D).putInt(dictionary.length).put(dictionary);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        try (ZstdDictCompress compress = new ZstdDictCompress(dictionary, 3)) {
            file.writeBytes(Zstd.compress(response("1"), compress));
            file.writeBytes(Zstd.compress(response("2"), compress));
        }
        write("a.warc.zst", file.toByteArray());
        expect(List.of(STAMP + "https://a.example/1", STAMP + "https://a.example/2"));
    }

    @Test
    void aZipIsReadLikeADirectory() throws IOException {
        write(
                "crawl.zip",
                zip(
                        true,
                        "b/page.html",
                        PAGE,
                        "a.jsonl",
                        concat(line("a1"), "oops\n".getBytes(UTF_8)),
                        "c.jsonl.gz",
                        gzip(line("c1")),
                        "picture.png",
                        new byte[9],
                        "__MACOSX/b/._page.html",
                        new byte[9],
                        "d.warc.gz",
                        concat(gzip(response("1")), gzip(response("2"))),
                        "inner.zip",
                        new byte[9]));
        List<Rejected> rejects = read(List.of(
                "a1", "crawl.zip/b/page.html", "c1", STAMP + "https://a.example/1", STAMP + "https://a.example/2"));
        assertEquals(
                "crawl.zip/a.jsonl 2 malformed JSON at byte 0: Unrecognized token 'oops': was expecting (JSON "
                        + "String, Number, Array, Object or token 'null', 'true' or 'false')",
                told(rejects).get(0));
        assertEquals(
                "crawl.zip/inner.zip 0 a zip file inside another one; unpack the outer one",
                told(rejects).get(1));
        try (PageReader reader = PageReader.open(directory.resolve("crawl.zip"))) {
            List<String> ids = new ArrayList<>();
            reader.forEach(page -> ids.add(page.id()));
            assertTrue(ids.contains("b/page.html"), ids.toString());
            assertEquals(List.of("2 passed over: 1 .html, 1 .png"), reader.warnings());
        }
    }

    @Test
    void ofAWaczOnlyTheArchivesAreRead() throws IOException {
        for (boolean deflated : new boolean[] {false, true}) {
            write(
                    "crawl.wacz",
                    zip(
                            deflated,
                            "archive/data.warc.gz",
                            concat(gzip(response("1")), new byte[] {1, 2, 3}, gzip(response("2"))),
                            "pages/pages.jsonl",
                            "{\"format\":\"json-pages-1.0\"}\n".getBytes(UTF_8),
                            "datapackage.json",
                            "{}".getBytes(UTF_8)));
            List<Rejected> rejects = read(List.of(STAMP + "https://a.example/1", STAMP + "https://a.example/2"));
            assertEquals(1, rejects.size(), rejects.toString());
            assertTrue(rejects.get(0).source().endsWith("crawl.wacz/archive/data.warc.gz"), rejects.toString());
        }
    }

    @Test
    void aZipThatIsCutOffIsOneReject() throws IOException {
        byte[] whole = zip(true, "a.jsonl", line("a"));
        write("a.zip", Arrays.copyOf(whole, whole.length - 30));
        write("b.txt", "Words.");
        List<Rejected> rejects = read(List.of("b.txt"));
        assertTrue(
                told(rejects).get(0).startsWith("a.zip 0 the zip file is damaged, cut off or encrypted"),
                rejects.toString());
    }

    @Test
    void arcFilesAreReadAsJwarcReadsThem() throws IOException {
        String version = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n";
        byte[] head = arc("filedesc://a.arc", "text/plain", version.getBytes(UTF_8));
        byte[] http = concat("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8), PAGE);
        byte[] one = arc("http://a.example/1", "text/html", http);
        byte[] two = arc("http://a.example/2 b", "text/html", http);
        write("a.arc", concat(head, one, two));
        write("b.arc.gz", concat(gzip(head), gzip(arc("http://b.example/1", "text/html", http))));
        byte[] broken = one.clone();
        broken[one.length - http.length - 3] = 'x';
        write("c.arc", concat(head, broken, arc("http://c.example/2", "text/html", http)));
        List<String> expected = List.of(
                STAMP + "http://a.example/1",
                STAMP + "http://a.example/2 b",
                STAMP + "http://b.example/1",
                STAMP + "http://c.example/2");
        List<Rejected> rejects = read(expected);
        assertEquals(List.of("c.arc " + head.length + " not an ARC record: its first line is damaged"), told(rejects));
        List<String> records = new ArrayList<>();
        try (WarcReader jwarc = new WarcReader(directory.resolve("b.arc.gz"))) {
            for (WarcRecord record : jwarc) {
                records.add(record.headers().first("WARC-Target-URI").orElse(record.type()));
            }
        }
        assertEquals("http://b.example/1", records.get(records.size() - 1));
    }

    private static byte[] arc(String url, String type, byte[] block) {
        return concat(
                (url + " 192.0.2.1 20251007093000 " + type + " " + block.length + "\n").getBytes(UTF_8),
                block,
                "\n".getBytes(UTF_8));
    }

    private static byte[] zip(boolean deflated, Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                ZipEntry entry = new ZipEntry((String) namesAndBytes[i]);
                byte[] bytes = (byte[]) namesAndBytes[i + 1];
                if (!deflated) {
                    CRC32 crc = new CRC32();
                    crc.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
