package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClusterLinksTest {
    /** Node 0 resembles every second node of many, with evidence for every fourth. */
    private static ClusterLinks links(int size, Map<Integer, Double> values, Map<Integer, Float> maxima, BitSet fixed) {
        SimilarityGraph.Builder similarities = new SimilarityGraph.Builder(size);
        SimilarityGraph.Builder evidence = new SimilarityGraph.Builder(size);
        for (int other = 2; other < size; other += 2) {
            similarities.add(0, other, 1.0 / other);
            if (other % 4 == 0) {
                evidence.add(0, other, other);
            }
            if (!fixed.get(other)) {
                values.put(other, 1.0 / other);
                maxima.put(other, other % 4 == 0 ? other : 0f);
            }
        }
        return ClusterLinks.of(similarities.build(), evidence.build(), 0, fixed);
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
            Map<Integer, Double> values = new TreeMap<>();
            Map<Integer, Float> maxima = new TreeMap<>();
            ClusterLinks links = links(size, values, maxima, fixed);
            for (int step = 0; step < 200; step++) {
                int cluster = random.nextInt(2 * size);
                if (random.nextBoolean()) {
                    double value = random.nextDouble();
                    float maximum = (float) random.nextDouble(20);
                    links.add(cluster, value, maximum);
                    values.merge(cluster, value, Double::sum);
                    maxima.merge(cluster, maximum, Math::max);
                } else {
                    links.remove(cluster);
                    values.remove(cluster);
                    maxima.remove(cluster);
                }
                assertEquals(values.getOrDefault(cluster, 0.0), links.get(cluster));
            }
            assertEquals(values.size(), links.size());
            Map<Integer, Double> found = new TreeMap<>();
            Map<Integer, Float> evidence = new TreeMap<>();
            for (int slot = 0; slot < links.slots(); slot++) {
                if (links.key(slot) >= 0) {
                    assertEquals(slot, links.slotOf(links.key(slot)));
                    found.put(links.key(slot), links.value(slot));
                    evidence.put(links.key(slot), links.maximum(slot));
                }
            }
            assertEquals(values, found);
            assertEquals(maxima, evidence);
        }
    }

    @Test
    void aFixedNodeHasNoLinks() {
        BitSet fixed = new BitSet();
        fixed.set(0);
        ClusterLinks links = links(10, new TreeMap<>(), new TreeMap<>(), fixed);
        assertEquals(0, links.size());
        assertEquals(0, links.get(2));
    }
}
