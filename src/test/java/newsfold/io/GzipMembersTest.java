package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
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

    @Test
    void thousandsOfEmptyMembersAreReadInALoop() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        byte[] empty = gzip(new byte[0]);
        for (int i = 0; i < 50_000; i++) {
            members.writeBytes(empty);
        }
        members.writeBytes(gzip(line("a")));
        write("x.jsonl.gz", members.toByteArray());
        expect(List.of("a"));
    }

    @Test
    void zerosBehindTheLastMemberArePaddingAndOtherBytesAreTold() throws IOException {
        write("a.jsonl.gz", concat(gzip(line("a")), new byte[512]));
        write("b.jsonl.gz", concat(gzip(line("b")), "tail".getBytes(UTF_8)));
        expect(List.of("a", "b"), "b.jsonl.gz 2 compressed data is damaged: other bytes follow it");
    }

    @Test
    void membersReadAsTheJdkReadsThem() throws IOException {
        SplittableRandom random = new SplittableRandom(31);
        for (int trial = 0; trial < 200; trial++) {
            ByteArrayOutputStream members = new ByteArrayOutputStream();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                byte[] part = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(200_000)];
                random.nextBytes(part);
                members.writeBytes(gzip(part));
            }
            byte[] bytes = members.toByteArray();
            byte[] expected = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            assertArrayEquals(
                    expected, new GzipMembers(new ByteArrayInputStream(bytes), false).readAllBytes(), "trial " + trial);
        }
    }
}
