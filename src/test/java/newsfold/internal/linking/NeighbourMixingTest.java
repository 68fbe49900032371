package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NeighbourMixingTest {
    private static final double[] UNDATED = {Double.NaN, Double.NaN, Double.NaN};

    /** Two groups that resemble each other little and a third one much. */
    private static double mixed(double evidence) {
        SimilarityGraph.Builder texts = new SimilarityGraph.Builder(3);
        SimilarityGraph.Builder evidences = new SimilarityGraph.Builder(3);
        texts.add(0, 1, 0.1);
        texts.add(0, 2, 0.6);
        texts.add(1, 2, 0.6);
        for (int[] link : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            evidences.add(link[0], link[1], evidence);
        }
        SimilarityGraph graph = texts.build();
        BitSet all = new BitSet();
        all.set(0, 3);
        return new NeighbourMixing(graph, evidences.build())
                .mix(graph, UNDATED, all)
                .links()
                .build()
                .between(0, 1);
    }

    @Test
    void groupsThatTellOfOneEventWithAThirdOneBecomeMoreAlike() {
        assertTrue(mixed(5) > 0.3, () -> "mixed " + mixed(5));
    }

    @Test
    void aNeighbourForWhichNothingSpeaksIsNotMixedIn() {
        assertEquals(0.1, mixed(0), 1e-9);
    }

    @Test
    void aNeighbourCountsTheMoreTheMoreSpeaksForIt() {
        assertTrue(mixed(0.5) > mixed(0) && mixed(1) > mixed(0.5) && mixed(2) > mixed(1));
    }
}
