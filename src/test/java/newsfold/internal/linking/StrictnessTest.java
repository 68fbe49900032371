package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrictnessTest {
    @Test
    void aFewReportsAmongACrowdAreJudgedAsIfItWereNotThere() {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(1010);
        for (int other = 0; other < 1010; other++) {
            for (int node = other + 1; node < 1010; node++) {
                if (node < 1000 && node / 100 == other / 100) {
                    links.add(other, node, 0.3);
                } else if (node >= 1000) {
                    links.add(other, node, other < 1000 ? 0.02 : 0.5);
                }
            }
        }
        double[] undated = new double[1010];
        Arrays.fill(undated, Double.NaN);
        int[] words = new int[1010];
        Arrays.fill(words, 120);
        LinkedGroups groups = new LinkedGroups(
                undated, words, new String[0], new int[0], new double[0], new int[0][], new float[0][], new float[0][]);
        double[] powers = Strictness.of(links.build(), groups, 16).powers();
        assertTrue(powers[0] > 2, "inside the crowd: " + powers[0]);
        assertEquals(1, powers[1005], 1e-9);
    }
}
