package newsfold.internal.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.internal.Check;

/**
 * How well a clustering agrees with labels.
 *
 * <p>B-cubed is the one of Bagga and Baldwin, <i>Algorithms for Scoring Coreference Chains</i>, 1998, a mean over
 * items; the adjusted Rand index is the one of Hubert and Arabie, <i>Comparing Partitions</i>, 1985.
 *
 * @param precision B-cubed precision, in [0, 1]
 * @param recall B-cubed recall, in [0, 1]
 * @param pairPrecision share of pairs clustered together that belong together, in [0, 1]
 * @param pairRecall share of pairs that belong together clustered together, in [0, 1]
 * @param adjustedRand agreement over pairs beyond chance, at most 1
 */
record ClusterScores(double precision, double recall, double pairPrecision, double pairRecall, double adjustedRand) {
    /**
     * Scores a clustering.
     *
     * @param labels the true cluster of each item
     * @param clusters the found cluster of each item, in the same order
     */
    static ClusterScores of(List<String> labels, List<String> clusters) {
        Check.argument(
                labels.size() == clusters.size() && !labels.isEmpty(),
                "%d labels but %d clusters; give one of each for each item",
                labels.size(),
                clusters.size());
        Map<String, Integer> labelSize = new HashMap<>();
        Map<String, Integer> clusterSize = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        int size = labels.size();
        for (int i = 0; i < size; i++) {
            labelSize.merge(labels.get(i), 1, Integer::sum);
            clusterSize.merge(clusters.get(i), 1, Integer::sum);
            both.merge(List.of(labels.get(i), clusters.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < size; i++) {
            int shared = both.getOrDefault(List.of(labels.get(i), clusters.get(i)), 0);
            precision += (double) shared / clusterSize.getOrDefault(clusters.get(i), 1);
            recall += (double) shared / labelSize.getOrDefault(labels.get(i), 1);
        }
        double together = pairs(both);
        double found = pairs(clusterSize);
        double wanted = pairs(labelSize);
        double chance = size < 2 ? 0 : found * wanted / (size * (size - 1.0) / 2);
        double most = (found + wanted) / 2;
        return new ClusterScores(
                precision / size,
                recall / size,
                found == 0 ? 1 : together / found,
                wanted == 0 ? 1 : together / wanted,
                most == chance ? 1 : (together - chance) / (most - chance));
    }

    /** Returns the harmonic mean of B-cubed precision and recall. */
    double f1() {
        return harmonic(precision, recall);
    }

    /** Returns the harmonic mean of pairwise precision and recall. */
    double pairF1() {
        return harmonic(pairPrecision, pairRecall);
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** Sums whole numbers, exact in a double whatever the order. */
    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream()
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }
}
