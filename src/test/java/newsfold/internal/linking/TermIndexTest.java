package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TermIndexTest {
    private static final int COMMON = 0;
    private static final int VECTORS = 30_000;
    private static final float EVEN = (float) Math.sqrt(0.5);

    /** A term that all have, and one that no other has. */
    private static TermVector vector(int number) {
        return new TermVector(new int[] {COMMON, number + 1}, new float[] {EVEN, EVEN}, 1, 1);
    }

    private static TermIndex index(double day) {
        TermIndex index = new TermIndex();
        for (int i = 0; i < VECTORS; i++) {
            index.add(vector(i), day, 20_000);
        }
        return index;
    }

    private static TermIndex.Found found(TermIndex index, int number, double day) {
        TermIndex.Found found = new TermIndex.Found();
        index.find(vector(number), day, 20_000, 32, 0.04, 100, found);
        return found;
    }

    @Test
    void aQuestionThatSharesNothingRareIsAnsweredFromTheLatestVectors() {
        for (double day : new double[] {20_000, Double.NaN}) {
            TermIndex.Found found = found(index(day), VECTORS, day);
            assertEquals(100, found.count);
            for (int i = 0; i < found.count; i++) {
                assertTrue(found.nodes[i] >= VECTORS - 12_000, "vector " + found.nodes[i] + " of day " + day);
            }
        }
    }

    @Test
    void aVectorThatSharesARareTermIsFoundHoweverOldItIs() {
        for (double day : new double[] {20_000, Double.NaN}) {
            TermIndex.Found found = found(index(day), 7, day);
            assertEquals(1, found.count);
            assertEquals(7, found.nodes[0]);
            assertEquals(1, found.similarities[0], 1e-6);
        }
    }
}
