package newsfold.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.text.ShingleBuffer;
import newsfold.text.Shingler;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private static String words(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    private static Fingerprint sign(String text) {
        return new Fingerprinter(5).sign(new Shingler().shingle(text));
    }

    @Test
    void aBufferAndACopySignAlike() {
        ShingleBuffer buffer = new ShingleBuffer(5);
        Fingerprinter fingerprinter = new Fingerprinter(5);
        for (int length : new int[] {0, 3, 5, 60, 132, 133, 400, 3000, 200}) {
            buffer.fill(words(length, length));
            assertEquals(sign(words(length, length)), fingerprinter.sign(buffer), () -> length + " words");
        }
    }

    @Test
    void aFingerprintSurvivesItsBytes() {
        for (int length : new int[] {0, 3, 5, 60, 132, 133, 400, 3000}) {
            Fingerprint fingerprint = sign(words(length, length));
            Fingerprint read = Fingerprint.fromBytes(fingerprint.toBytes());
            assertEquals(fingerprint, read);
            assertArrayEquals(fingerprint.sample(fingerprint.level()), read.sample(read.level()));
            if (length >= 5) {
                assertEquals(1, fingerprint.jaccard(read));
            }
        }
    }

    @Test
    void bytesCutOffAnywhereAreRefused() {
        for (int length : new int[] {0, 60, 400}) {
            byte[] bytes = sign(words(1, length)).toBytes();
            for (int end = 0; end < bytes.length; end++) {
                byte[] cut = Arrays.copyOf(bytes, end);
                assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromBytes(cut), end + " bytes");
            }
        }
        byte[] future = sign(words(1, 60)).toBytes();
        future[0] = 99;
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromBytes(future));
    }

    @Test
    void samplesOfAnyTwoLengthsCompare() {
        String brief = words(9, 90);
        String around = words(10, 400) + " " + brief + " " + words(11, 400);
        SampleOverlap overlap = sign(brief).overlap(sign(around));
        assertEquals(
                overlap.ofA(), overlap.shared(), "all sampled shingles of the brief stand in the page: " + overlap);
        assertTrue(overlap.ofA() >= 2, overlap.toString());
        assertEquals(1, overlap.containment());
    }

    @Test
    void anArticleOf400WordsKeepsFewShingles() {
        SplittableRandom random = new SplittableRandom(77);
        int most = 0;
        long sum = 0;
        for (int i = 0; i < 200; i++) {
            Fingerprint fingerprint = sign(words(random.nextLong(), 400));
            int kept = fingerprint.sampleSize(fingerprint.level());
            most = Math.max(most, kept);
            sum += kept;
        }
        assertTrue(sum <= 28 * 200, "mean " + sum / 200.0);
        assertTrue(most <= 45, "most " + most);
    }

    @Test
    void estimatesBetweenShortTextsAreExact() {
        String base = words(4, 60);
        String changed = base.replaceFirst(" \\w+$", " other");
        // One word at the end is in one of 56 shingles.
        assertEquals(55 / 57.0, sign(base).jaccard(sign(changed)), 1e-12);
    }

    /** Archives hold these values. If this test fails, add a new version instead of editing. */
    @Test
    void fingerprintsOfKnownTextsNeverChange() {
        assertEquals(
                GOLDEN_SHORT,
                HexFormat.of()
                        .formatHex(
                                sign("Rain fell on the harbour all day long.").toBytes()));
        byte[] bytes = sign(words(1, 400)).toBytes();
        assertEquals(GOLDEN_LONG, HexFormat.of().formatHex(bytes, bytes.length - 24, bytes.length));
    }

    private static final String GOLDEN_SHORT =
            "0105011f092c8163fad1000000000400000004184ce27199a53958339860edd51eb46c8f44dc22f335376acbd85bcfe2d0bab5";
    private static final String GOLDEN_LONG = "ebd593f7f73de8e638460b05d4b55f227fd2b425f194ffa5";
}
