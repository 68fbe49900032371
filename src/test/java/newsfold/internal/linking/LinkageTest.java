package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {
    /** Clusters groups without a date, with nothing that keeps them from merging. */
    private static Hierarchy cluster(SimilarityGraph graph, double[] strictness, double threshold) {
        double[] days = new double[graph.size()];
        Arrays.fill(days, Double.NaN);
        return cluster(graph, days, strictness, (a, b, features) -> true, threshold);
    }

    private static Hierarchy cluster(
            SimilarityGraph graph, double[] days, double[] strictness, MergeRule rule, double threshold) {
        double[][] surroundings = new double[3][graph.size()];
        Arrays.fill(surroundings[0], graph.size());
        Linkage.Links links =
                new Linkage.Links(graph, densities(graph), graph.scaled((a, b) -> 1 / graph.between(a, b)));
        return Linkage.cluster(links, days, strictness, surroundings, new BitSet(), rule, threshold);
    }

    private static double[] densities(SimilarityGraph graph) {
        StoryDensities densities = new StoryDensities(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            for (int link = graph.start(node); link < graph.end(node); link++) {
                densities.add(node, graph.similarity(node, link));
            }
        }
        return densities.get();
    }

    /** Groups that are all alike at 0.5. */
    private static SimilarityGraph alike(int size) {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(size);
        for (int node = 0; node < size; node++) {
            for (int other = node + 1; other < size; other++) {
                links.add(node, other, 0.5);
            }
        }
        return links.build();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void aRunningStoryChainsThroughItsOwnReports() {
        MergeRule any = (a, b, features) -> true;
        double[] days = IntStream.range(0, 13).mapToDouble(i -> 20 * i).toArray();
        assertArrayEquals(
                new int[13], cluster(alike(13), days, ones(13), any, 0.55).cut(0.55));
        assertArrayEquals(
                new int[] {0, 1},
                cluster(alike(2), new double[] {0, 240}, ones(2), any, 0.55).cut(0.55),
                "without the reports between them");
    }

    @Test
    void whatTheRuleForbidsStaysApartAndTheRestMerges() {
        MergeRule rule = (a, b, features) -> a != 0 && b != 3;
        double[] undated = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertArrayEquals(
                new int[] {0, 1, 1, 3},
                cluster(alike(4), undated, ones(4), rule, 0.2).cut(0.2));
    }

    @Test
    void withoutOnePairThatHasEvidenceNothingElseCounts() {
        double[] features = new double[MergeRule.FEATURES];
        features[MergeRule.EVIDENCE] = 8;
        assertTrue(LinkModel.SHIPPED.allows(0, 1, features));
        double[] without = features.clone();
        without[MergeRule.EVIDENCE] = 2;
        assertFalse(LinkModel.SHIPPED.allows(0, 1, without));
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
    void twoNodesBelongTogetherAsProbablyAsTheClustersByWhoseMergeTheyMet() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            int size = 1 + random.nextInt(12);
            Hierarchy hierarchy = new Hierarchy(size);
            int[] cluster = IntStream.range(0, size).toArray();
            double[] sums = new double[size];
            for (int merge = random.nextInt(size); merge > 0; merge--) {
                int[] left = Arrays.stream(cluster).distinct().toArray();
                int a = left[random.nextInt(left.length - 1)];
                int b = Arrays.stream(left)
                        .filter(other -> other > a)
                        .findFirst()
                        .orElseThrow();
                double probability = random.nextDouble();
                hierarchy.add(a, b, 1, probability);
                for (int node = 0; node < size; node++) {
                    for (int other = 0; other < size; other++) {
                        boolean met = cluster[node] == a && cluster[other] == b;
                        sums[node] += met || (cluster[node] == b && cluster[other] == a) ? probability : 0;
                    }
                }
                Arrays.setAll(cluster, node -> cluster[node] == b ? a : cluster[node]);
            }
            double[] memberships = hierarchy.memberships(1);
            for (int node = 0; node < size; node++) {
                int own = cluster[node];
                long others = Arrays.stream(cluster).filter(one -> one == own).count() - 1;
                assertEquals(others == 0 ? 1 : sums[node] / others, memberships[node], 1e-9, "trial " + trial);
            }
        }
    }

    @Test
    void whatIsNoReportNeedsMoreEvidence() {
        double[] features = new double[MergeRule.FEATURES];
        features[MergeRule.EVIDENCE] = 8;
        features[MergeRule.LINKED] = 0.1;
        features[MergeRule.REACH] = 7;
        features[9] = 8;
        assertTrue(LinkModel.logOdds(features) < 0);
        assertTrue(LinkModel.SHIPPED.allows(0, 1, features));
        features[MergeRule.EVENT_LIKENESS] = 4;
        assertTrue(LinkModel.SHIPPED.allows(0, 1, features), "a report is as good as what is not known");
        features[MergeRule.EVENT_LIKENESS] = -4;
        assertFalse(LinkModel.SHIPPED.allows(0, 1, features));
        features[MergeRule.EVIDENCE] = 14;
        assertTrue(LinkModel.SHIPPED.allows(0, 1, features), "not as a hard cut");
    }

    @Test
    void clearEvidenceIsMoreProbableWhereMoreTellTheSame() {
        double[] features = new double[MergeRule.FEATURES];
        features[MergeRule.EVIDENCE] = 7;
        double pair = LinkModel.SHIPPED.probability(features);
        features[MergeRule.LARGEST] = Math.log(4);
        assertTrue(LinkModel.SHIPPED.probability(features) > pair);
    }

    /** Groups 0 and 1 resemble each other most and 2 a little less, or only one of them. */
    private static int[] pairWaitsForAThird(boolean third, boolean waits) {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(3);
        links.add(0, 1, 0.6);
        if (third) {
            links.add(0, 2, 0.5);
        }
        MergeRule rule = new MergeRule() {
            @Override
            public boolean allows(int a, int b, double[] features) {
                return a != 0 || b != 1 || features[LARGEST] > 0;
            }

            @Override
            public boolean waits(double[] features) {
                return waits;
            }
        };
        double[] undated = {Double.NaN, Double.NaN, Double.NaN};
        return cluster(links.build(), undated, ones(3), rule, 0.3).cut(0.3);
    }

    @Test
    void aPairThatMayNotMergeIsAskedAgainWhenOneHasMetAThird() {
        assertArrayEquals(new int[] {0, 0, 0}, pairWaitsForAThird(true, true));
        assertArrayEquals(new int[] {0, 1, 0}, pairWaitsForAThird(true, false), "unless the rule forbids it for good");
        assertArrayEquals(new int[] {0, 1, 2}, pairWaitsForAThird(false, true), "and not without a third");
    }

    @Test
    void whereBothOfAPairMeetInOneClusterTheirLinkCountsAsItsOwn() {
        // All are alike, and pairs with 0 wait until it has met 1 and 2 as one cluster.
        MergeRule rule = new MergeRule() {
            @Override
            public boolean allows(int a, int b, double[] features) {
                return a != 0 || features[LARGEST] > 0;
            }

            @Override
            public boolean waits(double[] features) {
                return true;
            }
        };
        double[] undated = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        double[] waited = cluster(alike(4), undated, ones(4), rule, 0.2).memberships(0.2);
        assertArrayEquals(new double[] {1, 1, 1, 1}, waited);
        assertArrayEquals(
                new int[4], cluster(alike(4), undated, ones(4), rule, 0.2).cut(0.2));
    }

    @Test
    void amongFewGroupsAPairNeedsMoreThanAStoryThatHasAThird() {
        double[] features = new double[MergeRule.FEATURES];
        features[MergeRule.REACH] = Math.log(10);
        features[MergeRule.LINKED] = 0.4;
        features[1] = -1.2;
        features[4] = -0.7;
        double pair = leastEvidence(features);
        features[MergeRule.LARGEST] = Math.log(2);
        double story = leastEvidence(features);
        assertTrue(story < pair - 0.5, story + " and " + pair);
        assertTrue(LinkModel.SHIPPED.waits(features));
        features[MergeRule.REACH] = Math.log(60);
        story = leastEvidence(features);
        features[MergeRule.LARGEST] = 0;
        assertEquals(story, leastEvidence(features), 0.1, "but for what was learnt of whole sets");
        assertFalse(LinkModel.SHIPPED.waits(features));
    }

    private static double leastEvidence(double[] features) {
        double[] tried = features.clone();
        while (!LinkModel.SHIPPED.allows(0, 1, tried)) {
            tried[MergeRule.EVIDENCE] += 0.01;
        }
        return tried[MergeRule.EVIDENCE];
    }

    @Test
    void ofTwoClustersTheStricterDecides() {
        // Average link of four alike at 0.5 is 0.5 / 0.5^0.7 = 0.81, and 0.53 to the power of three.
        SimilarityGraph graph = alike(4);
        int[] lenient = cluster(graph, new double[] {1, 1, 1, 1}, 0.6).cut(0.6);
        int[] mixed = cluster(graph, new double[] {1, 1, 1, 3}, 0.6).cut(0.6);
        assertArrayEquals(new int[] {0, 0, 0, 0}, lenient);
        assertArrayEquals(new int[] {0, 0, 0, 3}, mixed);
    }
}
