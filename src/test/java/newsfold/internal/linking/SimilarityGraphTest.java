package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SimilarityGraphTest {
    @Test
    void aGraphListsEachNodesLinksInOrderBothWays() {
        SimilarityGraph.Builder builder = new SimilarityGraph.Builder(4);
        builder.add(0, 2, 0.5);
        builder.add(0, 3, 0.25);
        builder.add(1, 3, 0.75);
        SimilarityGraph graph = builder.build();
        assertEquals(0.5, graph.between(0, 2));
        assertEquals(0.25, graph.between(3, 0));
        assertEquals(0, graph.between(1, 2));
        int[] best = graph.strongest(3, 1);
        assertArrayEquals(new int[] {1}, new int[] {graph.neighbour(best[0])});
    }

    @Test
    void linksOutOfOrderAreRefused() {
        SimilarityGraph.Builder builder = new SimilarityGraph.Builder(4);
        builder.add(1, 2, 0.5);
        assertThrows(IllegalArgumentException.class, () -> builder.add(1, 2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 3, 0.5));
        assertThrows(IllegalArgumentException.class, () -> builder.add(3, 2, 0.5));
    }

    @Test
    void aGraphOfManyLinksIsWhole() {
        int size = 600;
        SimilarityGraph.Builder builder = new SimilarityGraph.Builder(size);
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                builder.add(a, b, a * size + b);
            }
        }
        SimilarityGraph graph = builder.build();
        for (int a = 0; a < size; a++) {
            assertEquals(size - 1, graph.end(a) - graph.start(a));
            for (int b = a + 1; b < size; b++) {
                assertEquals(a * size + b, graph.between(a, b));
                assertEquals(a * size + b, graph.between(b, a));
            }
        }
    }

    @Test
    void valuesThatComeAsFloatsCountFromAnyBound() {
        SimilarityGraph[] graphs = SimilarityGraph.of(
                new int[][] {{}, {0}, {1, 0}},
                new float[][] {{}, {0.5f}, {0.25f, 0.75f}},
                new float[][] {{}, {-7}, {-4, 2}});
        assertEquals(0.75, graphs[0].between(0, 2));
        SimilarityGraph evidence = graphs[1].above(-5);
        assertEquals(0, evidence.between(0, 1));
        assertEquals(1, evidence.between(2, 1));
        assertEquals(7, evidence.between(2, 0));
    }
}
