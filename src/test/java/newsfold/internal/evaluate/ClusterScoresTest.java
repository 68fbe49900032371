package newsfold.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusterScoresTest {
    @Test
    void sameClustersUnderOtherNamesArePerfect() {
        ClusterScores scores = ClusterScores.of(List.of("a", "a", "b", "c"), List.of("x", "x", "z", "y"));
        assertEquals(1, scores.f1());
        assertEquals(1, scores.pairF1());
        assertEquals(1, scores.adjustedRand());
    }

    @Test
    void oneClusterForAllHasPerfectRecallAndNoAgreementBeyondChance() {
        ClusterScores scores = ClusterScores.of(List.of("a", "a", "b", "b"), List.of("x", "x", "x", "x"));
        assertEquals(1, scores.recall());
        assertEquals(0.5, scores.precision());
        assertEquals(1.0 / 3, scores.pairPrecision(), 1e-12);
        assertEquals(0, scores.adjustedRand(), 1e-12);
    }

    @Test
    void figuresOfASmallExampleWorkedByHand() {
        ClusterScores scores = ClusterScores.of(List.of("a", "a", "a", "b", "b"), List.of("x", "x", "y", "y", "y"));
        assertEquals((1 + 1 + 1.0 / 3 + 2.0 / 3 + 2.0 / 3) / 5, scores.precision(), 1e-12);
        assertEquals((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1 + 1) / 5, scores.recall(), 1e-12);
        assertEquals(0.5, scores.pairF1(), 1e-12);
        assertEquals((2 - 1.6) / (4 - 1.6), scores.adjustedRand(), 1e-12);
    }

    @Test
    void pairCountsMatchAllPairsOnRandomClusterings() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 50; trial++) {
            List<String> labels = new ArrayList<>();
            List<String> clusters = new ArrayList<>();
            int size = 2 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                labels.add("l" + random.nextInt(6));
                clusters.add("c" + random.nextInt(6));
            }
            int found = 0;
            int right = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    if (clusters.get(i).equals(clusters.get(j))) {
                        found++;
                        right += labels.get(i).equals(labels.get(j)) ? 1 : 0;
                    }
                }
            }
            double expected = found == 0 ? 1 : (double) right / found;
            assertEquals(expected, ClusterScores.of(labels, clusters).pairPrecision(), 1e-12, "trial " + trial);
        }
    }

    @Test
    void unequalListsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClusterScores.of(List.of("a"), List.of()));
    }
}
