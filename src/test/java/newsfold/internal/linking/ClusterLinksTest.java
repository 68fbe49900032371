package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClusterLinksTest {
    /** Node 0 resembles every second node of many, with evidence for every fourth. */
    private static ClusterLinks links(int size, Map<Integer, Double> sums, Map<Integer, Float> maxima, BitSet fixed) {
        SimilarityGraph.Builder similarities = new SimilarityGraph.Builder(size);
        SimilarityGraph.Builder evidence = new SimilarityGraph.Builder(size);
        for (int other = 2; other < size; other += 2) {
            similarities.add(0, other, 1.0 / other);
            if (other % 4 == 0) {
                evidence.add(0, other, other);
            }
            if (!fixed.get(other)) {
                sums.put(other, 1.0 / other);
                maxima.put(other, other % 4 == 0 ? other : 0f);
            }
        }
        return ClusterLinks.of(similarities.build(), evidence.build(), 0, fixed);
    }

    private static void assertSame(
            Map<Integer, Double> sums, Map<Integer, Float> maxima, ClusterLinks links, int trial) {
        Map<Integer, Double> found = new TreeMap<>();
        Map<Integer, Float> evidence = new TreeMap<>();
        for (int place = 0; place < links.size(); place++) {
            assertEquals(place, links.placeOf(links.cluster(place)), "trial " + trial);
            found.put(links.cluster(place), links.sum(place));
            evidence.put(links.cluster(place), links.maximum(place));
        }
        assertEquals(sums, found, "trial " + trial);
        assertEquals(maxima, evidence, "trial " + trial);
    }

    @Test
    void linksAddedAndRemovedAreThoseOfAMap() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 50; trial++) {
            int size = 2 + random.nextInt(60);
            BitSet fixed = new BitSet();
            for (int node = 1; node < size; node++) {
                fixed.set(node, random.nextInt(5) == 0);
            }
            Map<Integer, Double> sums = new TreeMap<>();
            Map<Integer, Float> maxima = new TreeMap<>();
            ClusterLinks links = links(size, sums, maxima, fixed);
            for (int step = 0; step < 200; step++) {
                int cluster = random.nextInt(2 * size);
                if (random.nextBoolean()) {
                    double sum = random.nextDouble();
                    float maximum = (float) random.nextDouble(20);
                    links.add(cluster, sum, maximum);
                    sums.merge(cluster, sum, Double::sum);
                    maxima.merge(cluster, maximum, Math::max);
                } else {
                    links.remove(cluster);
                    sums.remove(cluster);
                    maxima.remove(cluster);
                }
            }
            assertSame(sums, maxima, links, trial);
        }
    }

    /** To the last bit, or the stories of a stream would hang on when its links were looked at. */
    @Test
    void mergesFollowedLateAddUpAsThoseFollowedAtOnce() {
        SplittableRandom random = new SplittableRandom(12);
        int several = 0;
        for (int trial = 0; trial < 100; trial++) {
            int size = 3 + random.nextInt(60);
            Map<Integer, Double> sums = new TreeMap<>();
            Map<Integer, Float> maxima = new TreeMap<>();
            ClusterLinks late = links(size, sums, maxima, new BitSet());
            Merges merges = new Merges(size);
            List<Integer> clusters = new ArrayList<>();
            for (int node = 1; node < size; node++) {
                clusters.add(node);
            }
            while (clusters.size() > 1) {
                Collections.shuffle(clusters, new Random(random.nextLong()));
                int kept = Math.min(clusters.get(0), clusters.get(1));
                Integer gone = Math.max(clusters.get(0), clusters.get(1));
                clusters.remove(gone);
                merges.add(kept, gone);
                Double sum = sums.remove(gone);
                Float maximum = maxima.remove(gone);
                if (sum != null && maximum != null) {
                    sums.merge(kept, sum, Double::sum);
                    maxima.merge(kept, maximum, Math::max);
                    several++;
                }
                if (random.nextInt(8) == 0) {
                    late.follow(merges);
                    assertSame(sums, maxima, late, trial);
                }
            }
            late.follow(merges);
            assertSame(sums, maxima, late, trial);
        }
        assertTrue(several > 1_000);
    }

    @Test
    void aFixedNodeHasNoLinks() {
        BitSet fixed = new BitSet();
        fixed.set(0);
        ClusterLinks links = links(10, new TreeMap<>(), new TreeMap<>(), fixed);
        assertEquals(0, links.size());
        assertTrue(links.placeOf(2) < 0);
    }
}
