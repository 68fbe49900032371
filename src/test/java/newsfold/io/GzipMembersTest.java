package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Compressed input, whole, cut and damaged. */
class GzipMembersTest extends InputFiles {
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
}
