package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsfold.io.WarcFiles.gzip;
import static newsfold.io.WarcFiles.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** WARC files whose headers lie, do not end, or name what cannot be decoded: one record is lost at most. */
class HostileWarcTest extends InputFiles {
    private static final String HTML = "<p>A page of some words, and of some more words.";
    private static final byte[] GOOD = response("https://a.example/good", "200 OK", "text/html", HTML.getBytes(UTF_8));

    @Test
    void headersWithoutEndAreRejectedInLittleMemoryAndTheNextRecordIsRead() throws IOException {
        for (String start : List.of(
                "WARC/1.0\r\nWARC-Type: response\r\nX: ",
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2025-10-07T09:30:00Z\r\nWARC-Target-URI: https://a/\r\n"
                        + "Content-Type: application/http\r\nContent-Length: 900000000\r\n\r\nHTTP/1.1 200 OK\r\nX: ")) {
            Path file = directory.resolve("x.warc.gz");
            try (OutputStream out = Files.newOutputStream(file)) {
                GZIPOutputStream member = new GZIPOutputStream(out);
                member.write(start.getBytes(UTF_8));
                byte[] filler = "x".repeat(1 << 20).getBytes(UTF_8);
                for (int i = 0; i < 64; i++) {
                    member.write(filler);
                }
                member.finish();
                out.write(gzip(GOOD));
            }
            try (PageReader reader =
                    PageReader.builder().add(file).maxRecordBytes(1 << 20).open()) {
                assertEquals(List.of("https://a.example/good"), urls(reader));
                assertEquals(1, reader.rejects(), reader.rejected().toString());
                assertTrue(reader.rejected().get(0).reason().contains("longer than the limit"), reader.rejected() + "");
            }
        }
    }

    @Test
    void aPlainFileThatIsCutIsNotCalledCompressed() throws IOException {
        write("x.warc", concat(GOOD, Arrays.copyOf(GOOD, GOOD.length - 20)));
        assertEquals(List.of("x.warc " + GOOD.length + " the file ends within a record"), told(rejects("x.warc", 1)));
    }

    @Test
    void aContentLengthThatLiesLosesNoOtherRecord() throws IOException {
        String text = new String(GOOD, UTF_8);
        String before = "msgtype=response\r\nContent-Length: ";
        int start = text.indexOf(before) + before.length();
        int length = Integer.parseInt(text.substring(start, text.indexOf('\r', start)));
        for (String lie : List.of("" + (length - 9), "" + (length + 40), "999999999999", "-5", "many", "")) {
            byte[] bad = text.replace(before + length, before + lie)
                    .replace("/good", "/bad")
                    .getBytes(UTF_8);
            byte[] last = text.replace("/good", "/last").getBytes(UTF_8);
            for (boolean compressed : List.of(false, true)) {
                write("x.warc", compressed ? concat(gzip(GOOD), gzip(bad), gzip(last)) : concat(GOOD, bad, last));
                try (PageReader reader = PageReader.open(directory.resolve("x.warc"))) {
                    List<String> urls = urls(reader);
                    assertTrue(urls.contains("https://a.example/good"), lie + urls);
                    assertTrue(urls.contains("https://a.example/last"), lie + compressed + urls + reader.rejected());
                }
            }
        }
    }

    @Test
    void bodiesAreReadByWhatTheyHoldNotByWhatTheirHeadersSay() throws IOException {
        byte[] html = HTML.getBytes(UTF_8);
        List<byte[]> records = new ArrayList<>();
        records.add(coded("zstd", Zstd.compress(html)));
        records.add(coded("br", storedBrotli(html)));
        records.add(coded("gzip", html));
        records.add(coded("br", html));
        records.add(coded("zstd", html));
        records.add(coded("deflate", html));
        records.add(coded("deflate", deflated(html, false)));
        records.add(coded("deflate", deflated(html, true)));
        records.add(coded("gzip, gzip", gzip(gzip(html))));
        records.add(coded("X-GZip", gzip(html)));
        records.add(coded("UTF-8", html));
        records.add(coded("identity\r\nTransfer-Encoding: chunked", html));
        records.add(coded(
                "identity\r\nTransfer-Encoding: chunked",
                ("5\r\n" + HTML.substring(0, 5) + "\r\n" + Integer.toHexString(html.length - 5) + ";x=y\r\n"
                                + HTML.substring(5) + "\r\n0\r\n\r\n")
                        .getBytes(UTF_8)));
        records.add(coded("gzip", concat(gzip(html), "behind".getBytes(UTF_8))));
        records.add(coded("identity", gzip(html)));
        records.add(coded("identity", Zstd.compress(html)));
        records.add(coded("deflate", gzip(html)));
        records.add(coded("br", gzip(html)));
        records.add(coded("gzip", gzip(gzip(html))));
        records.add(coded(
                "identity\r\nTransfer-Encoding: chunked",
                (Integer.toHexString(html.length) + "\r\n" + HTML + "\r\n").getBytes(UTF_8)));
        for (int i = 0; i < records.size(); i++) {
            write("x.warc", records.get(i));
            try (PageReader reader = PageReader.open(directory)) {
                Iterator<Page> pages = reader.iterator();
                assertTrue(pages.hasNext(), "record " + i + reader.rejected());
                assertEquals(HTML, pages.next().content(), "record " + i);
            }
        }
    }

    @Test
    void aBodyThatCannotBeDecodedIsOneReject() throws IOException {
        byte[] noise = new byte[300];
        new java.util.Random(5).nextBytes(noise);
        noise[0] = 1;
        for (String coding : List.of("br", "zstd", "gzip", "deflate", "compress", "sdch")) {
            write("x.warc", concat(coded(coding, noise), GOOD));
            assertEquals(
                    List.of("x.warc 0 the body is not what its Content-Encoding '" + coding
                            + "' says, or of an unknown one"),
                    told(rejects("x.warc", 1)));
        }
    }

    @Test
    void aBodyThatInflatesBeyondTheLimitIsRejected() throws IOException {
        byte[] giant = new byte[5_000_000];
        Arrays.fill(giant, (byte) 'x');
        for (byte[] record : List.of(
                coded("gzip", gzip(giant)),
                coded("zstd", Zstd.compress(giant)),
                coded("deflate", deflated(giant, true)))) {
            write("x.warc", concat(record, GOOD));
            try (PageReader reader =
                    PageReader.builder().add(directory).maxRecordBytes(100_000).open()) {
                assertEquals(List.of("https://a.example/good"), urls(reader));
                assertEquals(
                        "the record is longer than the limit of 100000 bytes",
                        reader.rejected().get(0).reason());
            }
        }
    }

    @Test
    void textOfCommonCrawlIsReadUnderItsName() throws IOException {
        write(
                "x.warc.wet.gz",
                gzip(WarcFiles.record(
                        "conversion", "https://a.example/1", "text/plain", "Some text.".getBytes(UTF_8))));
        try (PageReader reader = PageReader.open(directory.resolve("x.warc.wet.gz"))) {
            assertEquals(List.of("https://a.example/1"), urls(reader));
        }
    }

    @Test
    void withoutTheOptionalLibrariesTheRejectNamesTheArtifact() throws Exception {
        byte[] html = HTML.getBytes(UTF_8);
        write("x.warc", concat(coded("zstd", Zstd.compress(html)), coded("br", noiseOfBrotli()), GOOD));
        try (WithoutCodecs loader = new WithoutCodecs()) {
            Class<?> type = loader.loadClass("newsfold.io.PageReader");
            Object reader = type.getMethod("open", List.class).invoke(null, List.of(directory));
            Iterator<?> pages = (Iterator<?>) type.getMethod("iterator").invoke(reader);
            assertTrue(pages.hasNext());
            pages.next();
            assertTrue(!pages.hasNext());
            String rejects = String.valueOf(type.getMethod("rejected").invoke(reader));
            assertTrue(rejects.contains("add com.github.luben:zstd-jni to the class path"), rejects);
            assertTrue(rejects.contains("add org.brotli:dec to the class path"), rejects);
        }
    }

    @Test
    void recordsReadAsJwarcReadsThem() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] body = (HTML + " of number " + i).repeat(i + 1).getBytes(UTF_8);
            records.add(response("https://a.example/" + i, "200 OK", "text/html", body));
        }
        for (boolean compressed : List.of(false, true)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (byte[] record : records) {
                bytes.writeBytes(compressed ? gzip(record) : record);
            }
            Path file = directory.resolve("x.warc");
            Files.write(file, bytes.toByteArray());
            List<String> expected = new ArrayList<>();
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    HttpResponse http = ((WarcResponse) record).http();
                    expected.add(reader.position() + " "
                            + new String(http.body().stream().readAllBytes(), UTF_8));
                }
            }
            List<String> read = new ArrayList<>();
            try (PageReader reader = PageReader.open(file)) {
                reader.forEach(page -> read.add(page.position() + " " + page.content()));
            }
            assertEquals(expected, read);
        }
    }

    private static byte[] coded(String coding, byte[] body) {
        return response("https://a.example/x", "200 OK", "text/html\r\nContent-Encoding: " + coding, body);
    }

    private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(compressed, new Deflater(6, bare))) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** RFC 7932: a window of 16 bits, a meta block stored as it is, and an empty last one. */
    private static byte[] storedBrotli(byte[] bytes) {
        int length = bytes.length - 1;
        // Bits, lowest first: 0 (window), 0 (not last), 00 (four nibbles of length), the length, 1 (stored).
        long header = (long) length << 4 | 1L << 20;
        return concat(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)}, bytes, new byte[] {3});
    }

    private static byte[] noiseOfBrotli() {
        return concat(storedBrotli(HTML.getBytes(UTF_8)), Base64.getDecoder().decode("AAECAwQFBgcAAQIDBAUGBw=="));
    }

    private List<Rejected> rejects(String name, int pages) throws IOException {
        try (PageReader reader = PageReader.open(directory.resolve(name))) {
            assertEquals(pages, urls(reader).size(), reader.rejected().toString());
            return reader.rejected();
        }
    }

    private static List<String> urls(PageReader reader) {
        List<String> urls = new ArrayList<>();
        reader.forEach(page -> urls.add(page.url().orElseThrow()));
        return urls;
    }

    /** Loads newsfold anew, on a class path that lacks the libraries of brotli and zstd. */
    private static final class WithoutCodecs extends ClassLoader implements AutoCloseable {
        WithoutCodecs() {
            super(HostileWarcTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.brotli.") || name.startsWith("com.github.luben.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("newsfold.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public void close() {}
    }
}
