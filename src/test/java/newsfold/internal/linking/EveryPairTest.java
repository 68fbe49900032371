package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Clustering and look-ups that pass over most pairs, against ones that look at every pair every time. */
class EveryPairTest {
    /** Merges the best of all pairs of clusters, which are computed anew each time. */
    private static final class Reference {
        final int size;
        final double[][] sums;
        final double[] first;
        final double[] last;
        final double[] strictness;
        final double[] prior;
        final double[] inside;
        final double[] density;
        final int[] count;
        final int[] cluster;
        int refused;

        Reference(SimilarityGraph graph, double[] days, double[] strictness, double[] densities) {
            size = graph.size();
            sums = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    sums[a][b] = graph.between(a, b);
                }
            }
            first = days.clone();
            last = days.clone();
            this.strictness = strictness.clone();
            prior = densities.clone();
            density = densities.clone();
            inside = new double[size];
            count = new int[size];
            Arrays.fill(count, 1);
            cluster = new int[size];
            Arrays.setAll(cluster, node -> node);
        }

        double score(int a, int b) {
            double left = TimeDecay.ofStories(Math.max(first[a] - last[b], first[b] - last[a]));
            double relative = left * sums[a][b] / (count[a] * count[b]) / Math.pow((density[a] + density[b]) / 2, 0.7);
            return Math.pow(relative, Math.max(strictness[a], strictness[b]));
        }

        void run(MergeRule rule, double threshold) {
            for (boolean more = true; more; ) {
                double most = threshold;
                int kept = -1;
                int gone = -1;
                for (int a = 0; a < size; a++) {
                    for (int b = a + 1; b < size; b++) {
                        if (cluster[a] == a && cluster[b] == b && score(a, b) > most) {
                            most = score(a, b);
                            kept = a;
                            gone = b;
                        }
                    }
                }
                more = kept >= 0;
                if (more && rule.allows(kept, gone, new double[0])) {
                    merge(kept, gone);
                } else if (more) {
                    refused++;
                    sums[kept][gone] = 0;
                    sums[gone][kept] = 0;
                }
            }
        }

        private void merge(int a, int b) {
            double share = (double) count[b] / (count[a] + count[b]);
            prior[a] += share * (prior[b] - prior[a]);
            strictness[a] += share * (strictness[b] - strictness[a]);
            inside[a] += inside[b] + sums[a][b];
            first[a] = Math.min(first[a], first[b]);
            last[a] = Math.max(last[a], last[b]);
            count[a] += count[b];
            density[a] = (inside[a] + 0.5 * prior[a]) / (count[a] * (count[a] - 1.0) / 2 + 0.5);
            for (int other = 0; other < size; other++) {
                sums[a][other] += sums[b][other];
                sums[other][a] = sums[a][other];
                cluster[other] = cluster[other] == b ? a : cluster[other];
            }
        }
    }

    @Test
    void clustersAreThoseOfLookingAtEveryPairBeforeEachMerge() {
        int refused = 0;
        int largest = 0;
        for (int trial = 0; trial < 200; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            int size = 2 + random.nextInt(40);
            SimilarityGraph.Builder links = new SimilarityGraph.Builder(size);
            SimilarityGraph.Builder evidence = new SimilarityGraph.Builder(size);
            double[] days = random.doubles(size, 0, 40).toArray();
            double[] strictness =
                    random.doubles(size, trial % 3 == 0 ? 0.8 : 1, 1.4).toArray();
            double[] densities = random.doubles(size, 0.1, 1).toArray();
            int stories = 1 + random.nextInt(8);
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    if (random.nextInt(3) > 0) {
                        links.add(a, b, random.nextDouble(a % stories == b % stories ? 1 : 0.4));
                        evidence.add(a, b, random.nextDouble(9));
                    }
                }
            }
            SimilarityGraph graph = links.build();
            int odd = random.nextInt(size);
            MergeRule rule = (a, b, features) -> a != odd && (a + b) % 7 != 0;
            Reference reference = new Reference(graph, days, strictness, densities);
            reference.run(rule, 0.4);
            Hierarchy found = Linkage.cluster(
                    new Linkage.Links(graph, densities, evidence.build()),
                    days,
                    strictness,
                    new double[3][size],
                    new BitSet(),
                    rule,
                    0.4);
            assertArrayEquals(reference.cluster, found.cut(0), "trial " + trial);
            refused += reference.refused;
            largest = Math.max(largest, Arrays.stream(reference.count).max().orElse(0));
        }
        assertTrue(refused > 500 && largest > 15, refused + " refused, " + largest + " in the largest cluster");
    }

    @Test
    void nothingMoreAlikeIsLeftOutOfTheBestHundred() {
        for (int trial = 0; trial < 20; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            TermIndex index = new TermIndex();
            int size = 400;
            TermVector[] vectors = new TermVector[size];
            double[] days = random.doubles(size, 0, 30).sorted().toArray();
            for (int i = 0; i < size; i++) {
                vectors[i] = vector(random);
                days[i] = random.nextInt(20) == 0 ? Double.NaN : trial % 2 == 0 ? days[i] : Math.floor(days[i]);
                index.add(vectors[i], days[i], 30);
            }
            TermVector asked = vector(random);
            double day = 25 + random.nextDouble(8);
            TermIndex.Found found = new TermIndex.Found();
            index.find(asked, day, day, 32, 0.01, 100, found);
            assertEquals(100, found.count, "trial " + trial);
            PairEvidence evidence = new PairEvidence();
            evidence.ask(asked);
            double[] faded = new double[size];
            for (int i = 0; i < size; i++) {
                faded[i] = evidence.cosine(vectors[i]) * TimeDecay.ofReports(day, days[i]);
            }
            double bound = Ranks.nthLargest(faded.clone(), 100);
            for (int i = 0; i < 100; i++) {
                assertTrue(faded[found.nodes[i]] > bound - 1e-6, "trial " + trial);
            }
        }
    }

    private static TermVector vector(SplittableRandom random) {
        int[] terms = random.ints(60, 0, 150).sorted().distinct().toArray();
        float[] weights = new float[terms.length];
        double square = 0;
        for (int t = 0; t < terms.length; t++) {
            weights[t] = (float) random.nextDouble(0.1, 1);
            square += weights[t] * weights[t];
        }
        for (int t = 0; t < terms.length; t++) {
            weights[t] /= (float) Math.sqrt(square);
        }
        return new TermVector(terms, weights, (float) Math.sqrt(square), 1);
    }
}
