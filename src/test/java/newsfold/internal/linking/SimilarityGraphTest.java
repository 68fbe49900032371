package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SimilarityGraphTest {
    @Test
    void aGraphListsEachNodesLinksInOrderBothWays() {
        SimilarityGraph.Builder builder = new SimilarityGraph.Builder(4);
        builder.add(2, 0, 0.5);
        builder.add(3, 0, 0.25);
        builder.add(1, 3, 0.75);
        SimilarityGraph graph = builder.build();
        assertEquals(0.5, graph.between(0, 2));
        assertEquals(0.25, graph.between(3, 0));
        assertEquals(0, graph.between(1, 2));
        int[] best = graph.strongest(3, 1);
        assertArrayEquals(new int[] {1}, new int[] {graph.neighbour(best[0])});
    }
}
