package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DateEvidenceTest {
    private static final double UNKNOWN = Double.NaN;

    /** Links the first node to all others. */
    private static SimilarityGraph star(double... similarities) {
        SimilarityGraph.Builder graph = new SimilarityGraph.Builder(similarities.length + 1);
        for (int i = 0; i < similarities.length; i++) {
            graph.add(0, i + 1, similarities[i]);
        }
        return graph.build();
    }

    private static SimilarityGraph fade(SimilarityGraph graph, double... days) {
        return new DateEvidence(graph, days).fade(graph);
    }

    @Test
    void aGroupIsTakenForOneOfTheDaysOfWhatItResemblesMost() {
        SimilarityGraph graph = star(0.5, 0.4, 0.2, 0.2);
        SimilarityGraph faded = fade(graph, UNKNOWN, 1000, 1003, 1002, 2000);
        assertEquals(0.5, faded.between(0, 1), 1e-9, "what is clear does not fade");
        assertEquals(0.4, faded.between(2, 0), 1e-9);
        assertEquals(0.2, faded.between(0, 3), 1e-9, "it resembles others of those days more");
        assertTrue(faded.between(0, 4) < 0.02, "years later");
    }

    @Test
    void theMoreThereAreTheLessAFaintLikenessIsWorth() {
        double[] few = {UNKNOWN, 1000, 2000};
        double[] many = new double[5001];
        Arrays.setAll(many, i -> i == 0 ? UNKNOWN : 1000 + i);
        for (double similarity : new double[] {0.13, 0.5}) {
            SimilarityGraph.Builder graph = new SimilarityGraph.Builder(many.length);
            graph.add(0, 1, similarity);
            assertEquals(similarity, fade(star(similarity, 0.05), few).between(0, 1), 1e-9);
            double left = fade(graph.build(), many).between(0, 1) / similarity;
            assertEquals(similarity > 0.14 ? 1 : 0.51, left, 0.01, "some are alike by chance");
        }
    }

    @Test
    void onlyPairsOfWhichOneHasADateFade() {
        SimilarityGraph graph = star(0.1, 0.1);
        assertEquals(0.1, fade(graph, UNKNOWN, UNKNOWN, 1000).between(0, 1));
        assertEquals(0.1, fade(graph, 1000, 1000, UNKNOWN).between(0, 1));
        assertSame(graph, fade(graph, UNKNOWN, UNKNOWN, UNKNOWN));
        assertSame(graph, fade(graph, 1, 2, 3));
    }

    /** The running sums tell what adding up the evidence of all neighbours would. */
    @Test
    void evidenceIsThatOfAllNeighbours() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            int size = 2 + random.nextInt(12);
            double[] days = new double[size];
            double[] similarities = new double[size - 1];
            days[0] = UNKNOWN;
            for (int i = 1; i < size; i++) {
                days[i] = 1000 + random.nextInt(60);
                similarities[i - 1] = 0.05 + 0.9 * random.nextDouble();
            }
            double[] evidence = new double[size];
            for (int i = 1; i < size; i++) {
                for (int j = 1; j < size; j++) {
                    evidence[i] += Math.pow(similarities[j - 1], 6) * Math.exp(-Math.abs(days[i] - days[j]) / 16);
                }
            }
            double most = Arrays.stream(evidence).max().orElseThrow() + Math.pow(0.14, 6) * (size - 1) / 1700;
            SimilarityGraph faded = fade(star(similarities), days);
            for (int i = 1; i < size; i++) {
                double expected = similarities[i - 1] * Math.min(1, 1.2 * Math.sqrt(evidence[i] / most));
                assertEquals(expected, faded.between(0, i), 1e-9, "trial " + trial);
            }
        }
    }
}
