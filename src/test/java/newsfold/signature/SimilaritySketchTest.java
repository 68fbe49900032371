package newsfold.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;
import java.util.SplittableRandom;
import newsfold.internal.Mix;
import org.junit.jupiter.api.Test;

class SimilaritySketchTest {
    private static final int TRIALS = 1500;

    /** Two sets of about {@code size} elements with the given Jaccard similarity. */
    private static final class Sets {
        private final long[] a;
        private final long[] b;
        private final double jaccard;

        Sets(long[] a, long[] b, double jaccard) {
            this.a = a;
            this.b = b;
            this.jaccard = jaccard;
        }

        static Sets of(SplittableRandom random, int size, double jaccard) {
            int shared = (int) Math.round(2 * size * jaccard / (1 + jaccard));
            long[] a = random.longs(size).toArray();
            long[] b = random.longs(size).toArray();
            System.arraycopy(a, 0, b, 0, shared);
            return new Sets(a, b, (double) shared / (2 * size - shared));
        }
    }

    private interface Estimator {
        double estimate(Sets sets);
    }

    private static double ours(Sets sets) {
        return SimilaritySketch.estimate(sketch(sets.a), sketch(sets.b));
    }

    private static double fingerprints(Sets sets) {
        Fingerprinter fingerprinter = new Fingerprinter(5);
        return fingerprinter.sign(sets.a, sets.a.length, 1).jaccard(fingerprinter.sign(sets.b, sets.b.length, 2));
    }

    private static byte[] sketch(long... set) {
        return new SimilaritySketch().of(set, set.length);
    }

    /** The textbook: 128 independent minima. */
    private static double classic(Sets sets) {
        int equal = 0;
        for (int slot = 0; slot < 128; slot++) {
            equal += minimum(sets.a, slot) == minimum(sets.b, slot) ? 1 : 0;
        }
        return equal / 128.0;
    }

    private static long minimum(long[] set, int slot) {
        long salt = Mix.mix(slot + 1);
        return Arrays.stream(set).map(element -> Mix.mix(element ^ salt)).min().orElseThrow();
    }

    private static double superMinHash(Sets sets) {
        SimilarityHashPolicy policy = SimilarityHashing.superMinHash(128, 8);
        return (policy.getFractionOfEqualComponents(hash(policy, sets.a), hash(policy, sets.b)) - 1 / 256.0)
                / (1 - 1 / 256.0);
    }

    private static byte[] hash(SimilarityHashPolicy policy, long[] set) {
        return policy.createHasher().compute(ElementHashProvider.ofValues(set));
    }

    private static double error(Estimator estimator, int size, double jaccard) {
        return error(estimator, size, jaccard, TRIALS);
    }

    private static double error(Estimator estimator, int size, double jaccard, int trials) {
        SplittableRandom random = new SplittableRandom(20260101);
        double squares = 0;
        for (int trial = 0; trial < trials; trial++) {
            Sets sets = Sets.of(random, size, jaccard);
            double error = estimator.estimate(sets) - sets.jaccard;
            squares += error * error;
        }
        return Math.sqrt(squares / trials);
    }

    @Test
    void theEstimateIsAsExactAsPromised() {
        assertAtMost(0.038, error(SimilaritySketchTest::fingerprints, 400, 0.5));
        assertAtMost(0.023, error(SimilaritySketchTest::fingerprints, 400, 0.9));
        // Of 400 shingles in both texts together. Bounds so near need more trials than the others.
        assertAtMost(0.038, error(SimilaritySketchTest::ours, 300, 0.5, 8 * TRIALS));
        assertAtMost(0.023, error(SimilaritySketchTest::ours, 400, 0.9, 8 * TRIALS));
        // In each of them, 533 together: no sketch of 128 draws errs by less than 0.0385.
        assertAtMost(0.040, error(SimilaritySketchTest::ours, 400, 0.5));
        assertAtMost(0.034, error(SimilaritySketchTest::ours, 60, 0.5));
        assertEquals(0, error(SimilaritySketchTest::fingerprints, 60, 0.5));
    }

    @Test
    void theEstimateBeatsClassicMinHashAndMatchesSuperMinHash() {
        double ours = error(SimilaritySketchTest::ours, 120, 0.5);
        assertAtMost(0.95 * error(SimilaritySketchTest::classic, 120, 0.5), ours);
        assertAtMost(1.08 * error(SimilaritySketchTest::superMinHash, 120, 0.5), ours);
    }

    private static void assertAtMost(double bound, double value) {
        assertTrue(value <= bound, value + " is more than " + bound);
    }

    @Test
    void theEstimateHasNoBias() {
        SplittableRandom random = new SplittableRandom(5);
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Sets sets = Sets.of(random, 200, 0.4);
            sum += ours(sets) - sets.jaccard;
        }
        // The mean of 1,500 estimates errs by a thousandth.
        assertEquals(0, sum / TRIALS, 0.004);
    }

    @Test
    void slotsAreCountedOneByOne() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 200; trial++) {
            byte[] a = new byte[SimilaritySketch.SLOTS];
            random.nextBytes(a);
            byte[] b = a.clone();
            for (int changes = random.nextInt(200); changes > 0; changes--) {
                // Neighbours in value too, and zeros, which a wrong carry would take for equals.
                b[random.nextInt(b.length)] += (byte) (random.nextInt(5) - 2);
            }
            int equal = 0;
            for (int slot = 0; slot < a.length; slot++) {
                equal += a[slot] == b[slot] ? 1 : 0;
            }
            double expected = Math.max(0, (equal / 128.0 - 1 / 256.0) / (1 - 1 / 256.0));
            assertEquals(expected, SimilaritySketch.estimate(a, b), 1e-12, "trial " + trial);
        }
    }

    @Test
    void orderAndRepeatsDoNotMatter() {
        long[] set = new SplittableRandom(3).longs(50).toArray();
        long[] turned = new long[100];
        for (int i = 0; i < 100; i++) {
            turned[i] = set[49 - i % 50];
        }
        assertArrayEquals(sketch(set), sketch(turned));
    }

    @Test
    void oneElementFillsEverySlot() {
        assertEquals(1, SimilaritySketch.estimate(sketch(42), sketch(42)));
        assertTrue(SimilaritySketch.estimate(sketch(42), sketch(43)) < 0.1);
    }

    /** Archives hold these values. If this test fails, add a new version instead of editing. */
    @Test
    void theSketchOfKnownElementsNeverChanges() {
        long[] set = new long[1000];
        for (int i = 0; i < set.length; i++) {
            set[i] = Mix.mix(i);
        }
        assertEquals(GOLDEN_1000, digest(sketch(set)));
        assertEquals(GOLDEN_20, digest(sketch(Arrays.copyOf(set, 20))));
    }

    private static final long GOLDEN_1000 = -8830881632202909735L;
    private static final long GOLDEN_20 = 8949515590859376725L;

    private static long digest(byte[] bytes) {
        HashStream64 stream = Hashing.wyhashFinal4().hashStream();
        return stream.putBytes(bytes).getAsLong();
    }
}
