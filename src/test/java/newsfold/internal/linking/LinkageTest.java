package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinkageTest {
    /** Clusters links whose probability is 1, between groups without a date. */
    private static Hierarchy cluster(SimilarityGraph graph, double[] strictness, double threshold) {
        double[] days = new double[graph.size()];
        Arrays.fill(days, Double.NaN);
        return cluster(graph, graph.scaled((a, b) -> 1 / graph.between(a, b)), days, strictness, threshold);
    }

    private static Hierarchy cluster(
            SimilarityGraph graph,
            SimilarityGraph probabilities,
            double[] days,
            double[] strictness,
            double threshold) {
        Linkage.Links links = new Linkage.Links(graph, graph, probabilities);
        return Linkage.cluster(links, days, strictness, new double[graph.size()], new BitSet(), threshold);
    }

    /** Links four groups, the second and the third by one value and all others by another one. */
    private static SimilarityGraph four(double middle, double others) {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(4);
        for (int node = 0; node < 4; node++) {
            for (int other = 0; other < node; other++) {
                links.add(other, node, other == 1 && node == 2 ? middle : others);
            }
        }
        return links.build();
    }

    @Test
    void aRunningStoryChainsThroughItsOwnReports() {
        double[] ones = {1, 1, 1, 1};
        double[] often = {0, 8, 16, 24};
        double[] seldom = {0, 24, 48, 72};
        int[] chained = cluster(four(0.5, 0.5), four(1, 1), often, ones, 0.55).cut(0.55);
        int[] apart = cluster(four(0.5, 0.5), four(1, 1), seldom, ones, 0.55).cut(0.55);
        assertArrayEquals(new int[] {0, 0, 0, 0}, chained);
        assertArrayEquals(new int[] {0, 1, 2, 3}, apart, "24 days without a report");
    }

    @Test
    void clustersWithoutOneProbableLinkDoNotMergeHoweverAlike() {
        double[] ones = {1, 1, 1, 1};
        double[] undated = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        int[] found =
                cluster(four(0.9, 0.9), four(0.06, 0.04), undated, ones, 0.3).cut(0.3);
        assertArrayEquals(new int[] {0, 1, 1, 3}, found);
    }

    @Test
    void aStricterCutRefinesALooserOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 30; trial++) {
            int size = 40;
            SimilarityGraph.Builder builder = new SimilarityGraph.Builder(size);
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    if (random.nextInt(4) == 0) {
                        builder.add(a, b, random.nextDouble());
                    }
                }
            }
            SimilarityGraph graph = builder.build();
            double[] strictness = new double[size];
            Arrays.fill(strictness, 1);
            Hierarchy hierarchy = cluster(graph, strictness, 0.2);
            int[] loose = hierarchy.cut(0.2);
            int[] strict = hierarchy.cut(0.5);
            Map<Integer, Integer> parent = new HashMap<>();
            for (int node = 0; node < size; node++) {
                Integer known = parent.putIfAbsent(strict[node], loose[node]);
                assertTrue(known == null || known == loose[node], "trial " + trial);
                assertTrue(loose[node] <= node && loose[loose[node]] == loose[node], "trial " + trial);
            }
        }
    }

    @Test
    void ofTwoClustersTheStricterDecides() {
        // Average link of four alike at 0.5 is 0.5 / 0.5^0.7 = 0.81, and 0.53 to the power of three.
        SimilarityGraph graph = four(0.5, 0.5);
        int[] lenient = cluster(graph, new double[] {1, 1, 1, 1}, 0.6).cut(0.6);
        int[] mixed = cluster(graph, new double[] {1, 1, 1, 3}, 0.6).cut(0.6);
        assertArrayEquals(new int[] {0, 0, 0, 0}, lenient);
        assertArrayEquals(new int[] {0, 0, 0, 3}, mixed);
    }
}
