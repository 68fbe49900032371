package newsfold.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private static String words(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    private static Fingerprint sign(String text) {
        return new Fingerprinter(5).sign(text);
    }

    @Test
    void aBufferAndACopySignAlike() {
        Fingerprinter fingerprinter = new Fingerprinter(5);
        for (int length : new int[] {0, 3, 5, 60, 132, 133, 400, 3000, 200}) {
            ShingledText copy = new Shingler().shingle(words(length, length));
            assertEquals(
                    sign(words(length, length)),
                    fingerprinter.sign(copy.toArray(), copy.size(), copy.contentHash()),
                    () -> length + " words");
        }
    }

    @Test
    void aFingerprintSurvivesItsBytes() {
        for (int length : new int[] {0, 3, 5, 60, 132, 133, 400, 3000}) {
            Fingerprint fingerprint = sign(words(length, length));
            Fingerprint read = Fingerprint.fromBytes(fingerprint.toBytes());
            assertEquals(fingerprint, read);
            assertEquals(fingerprint.sampleSize(fingerprint.level()), read.sampleSize(read.level()));
            IllegalStateException shortened =
                    assertThrows(IllegalStateException.class, () -> read.sample(read.level()));
            assertTrue(String.valueOf(shortened.getMessage()).contains("sign the text"), shortened.toString());
            assertThrows(IllegalStateException.class, () -> read.slot(0));
            if (length >= 5) {
                assertEquals(1, fingerprint.jaccard(read));
            }
        }
    }

    /** An article is judged the same whether the other one is in its batch or came back from an archive. */
    @Test
    void aFingerprintReadFromBytesComparesAsTheOneThatWasWritten() {
        for (Sampling sampling : List.of(new Sampling(8), Sampling.DEFAULT, new Sampling(32))) {
            Fingerprinter fingerprinter = new Fingerprinter(5, sampling);
            List<Fingerprint> fresh = new ArrayList<>();
            List<Fingerprint> read = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(12);
            String text = words(1, 900);
            for (int i = 0; i < 60; i++) {
                // Pieces of one text, from a sentence to nearly all of it, so that all of them overlap somehow.
                int from = random.nextInt(text.length() / 2);
                int length = random.nextInt(40, random.nextBoolean() ? 700 : text.length() - from);
                String piece = text.substring(from, Math.min(text.length(), from + length));
                fresh.add(fingerprinter.sign(piece + " " + words(i, random.nextInt(200))));
                read.add(Fingerprint.fromBytes(fresh.get(i).toBytes()));
                assertEquals(sampling, read.get(i).sampling());
                assertEquals(fresh.get(i), read.get(i));
            }
            for (int i = 0; i < fresh.size(); i++) {
                for (int j = 0; j < fresh.size(); j++) {
                    SampleOverlap expected = fresh.get(i).overlap(fresh.get(j));
                    assertEquals(expected, fresh.get(i).overlap(read.get(j)));
                    assertEquals(expected, read.get(i).overlap(read.get(j)));
                    double jaccard = fresh.get(i).jaccard(fresh.get(j));
                    assertEquals(jaccard, fresh.get(i).jaccard(read.get(j)));
                    assertEquals(jaccard, read.get(i).jaccard(read.get(j)));
                }
            }
        }
    }

    @Test
    void aSamplingThatLosesCopiesIsRefusedWithWhatItWouldFind() {
        for (int oneIn : new int[] {-8, 0, 4, 12, 17}) {
            assertThrows(IllegalArgumentException.class, () -> new Sampling(oneIn), "one in " + oneIn);
        }
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Sampling(64));
        assertTrue(String.valueOf(refused.getMessage()).contains("finds only 93.9%"), refused.toString());
        assertTrue(new Sampling(32).found() >= 0.99);
        assertTrue(Sampling.DEFAULT.found() > new Sampling(32).found());
    }

    @Test
    void aSparserSamplingKeepsHalfAsMuch() {
        Fingerprinter sparse = new Fingerprinter(5, new Sampling(32));
        long bytes = 0;
        long sparseBytes = 0;
        long kept = 0;
        for (int i = 0; i < 200; i++) {
            Fingerprint fingerprint = sparse.sign(words(i, 400));
            kept += fingerprint.sampleSize(fingerprint.level());
            sparseBytes += fingerprint.toBytes().length;
            bytes += sign(words(i, 400)).toBytes().length;
        }
        assertTrue(kept <= 14 * 200, kept / 200.0 + " shingles");
        assertTrue(bytes <= 165 * 200, bytes / 200.0 + " bytes");
        assertTrue(sparseBytes <= 90 * 200, sparseBytes / 200.0 + " bytes");
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
        for (int version : new int[] {1, 99}) {
            byte[] other = sign(words(1, 60)).toBytes();
            other[0] = (byte) version;
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromBytes(other));
            assertTrue(String.valueOf(refused.getMessage()).contains("starts with " + version), refused.toString());
        }
    }

    @Test
    void damagedBytesAreRefusedOrReadButNeverAnythingElse() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 3000; trial++) {
            byte[] damaged = sign(words(trial % 7, 30 + trial % 400)).toBytes();
            damaged[1 + random.nextInt(damaged.length - 1)] ^= (byte) (1 << random.nextInt(8));
            try {
                Fingerprint read = Fingerprint.fromBytes(damaged);
                assertTrue(read.jaccard(read) >= 0);
            } catch (IllegalArgumentException e) {
                assertTrue(String.valueOf(e.getMessage()).length() > 10, e.toString());
            }
        }
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

    @Test
    void fingerprintsOfTheVersionBeforeAreRead() {
        Fingerprint now = sign(words(1, 400));
        byte[] bytes = now.toBytes();
        bytes[0] = 3;
        Fingerprint before = Fingerprint.fromBytes(bytes);
        assertEquals(now.contentHash(), before.contentHash());
        assertEquals(1, now.jaccard(before));
        bytes[0] = 2;
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromBytes(bytes));
        assertEquals("not a fingerprint of version 3 to 4: starts with 2", refusal.getMessage());
    }

    private static final String GOLDEN_SHORT = "0405091f092c8163fad1000404e3c499703ebfa5cd9a3dd66debdf2407";
    private static final String GOLDEN_LONG = "1c2d5dde08509a4dd905c402776aaf5dc62ce0420bdce802";
}
