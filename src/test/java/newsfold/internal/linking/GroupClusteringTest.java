package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupClusteringTest {
    private static final int SIZE = 60;
    private static final double MIN_EVIDENCE = 6;

    /** Groups of some days, each linked to about a fifth of those before it, mostly with little evidence. */
    private static LinkedGroups groups(SplittableRandom random) {
        int[][] links = new int[SIZE][];
        float[][] similarities = new float[SIZE][];
        float[][] evidence = new float[SIZE][];
        for (int group = 0; group < SIZE; group++) {
            links[group] = IntStream.range(0, group)
                    .filter(other -> random.nextInt(5) == 0)
                    .toArray();
            similarities[group] = new float[links[group].length];
            evidence[group] = new float[links[group].length];
            for (int link = 0; link < links[group].length; link++) {
                similarities[group][link] = (float) random.nextDouble(0.04, 0.9);
                evidence[group][link] = (float) random.nextDouble(-9, random.nextInt(6) == 0 ? 5 : 0);
            }
        }
        String[] languages = new String[SIZE];
        Arrays.fill(languages, "en");
        int[] series = new int[SIZE];
        Arrays.fill(series, -1);
        return new LinkedGroups(
                IntStream.range(0, SIZE)
                        .mapToDouble(group -> group % 7 == 0 ? Double.NaN : Math.floorDiv(group, 10))
                        .toArray(),
                IntStream.range(0, SIZE).map(group -> 200).toArray(),
                languages,
                series,
                new double[SIZE],
                links,
                similarities,
                evidence);
    }

    private static String clusters(LinkedGroups groups, double told) {
        MergeRule rule = new MergeRule() {
            @Override
            public boolean allows(int a, int b, double[] features) {
                return features[EVIDENCE] >= MIN_EVIDENCE;
            }

            @Override
            public double minEvidence() {
                return told;
            }
        };
        Clusters clusters = new GroupClustering(groups, 16, rule, new BitSet()).clusters(0.3);
        return IntStream.range(0, SIZE)
                .mapToObj(group -> clusters.of(group) + " " + clusters.membership(group))
                .toList()
                .toString();
    }

    /** Ten groups a day of which the last two of some days are alike; returns how many of about their time each two were judged among. */
    private static Map<Integer, Double> judgedAmong(int days, Set<Integer> alike) {
        int size = 10 * days;
        int[][] links = new int[size][0];
        float[][] similarities = new float[size][0];
        float[][] evidence = new float[size][0];
        for (int day : alike) {
            int group = 10 * day + 9;
            links[group] = new int[] {group - 1};
            similarities[group] = new float[] {0.9f};
            evidence[group] = new float[] {5};
        }
        String[] languages = new String[size];
        Arrays.fill(languages, "en");
        int[] series = new int[size];
        Arrays.fill(series, -1);
        LinkedGroups groups = new LinkedGroups(
                IntStream.range(0, size)
                        .mapToDouble(group -> Math.floorDiv(group, 10))
                        .toArray(),
                IntStream.range(0, size).map(group -> 200).toArray(),
                languages,
                series,
                new double[size],
                links,
                similarities,
                evidence);
        Map<Integer, Double> among = new TreeMap<>();
        MergeRule rule = (a, b, features) -> {
            among.put(a / 10, Math.exp(features[MergeRule.REACH]));
            return true;
        };
        new GroupClustering(groups, 16, rule, new BitSet()).clusters(0.3);
        return among;
    }

    @Test
    void onItsOwnDayAGroupIsJudgedAsTwoWeeksLater() {
        Map<Integer, Double> early = judgedAmong(70, Set.of(50, 60, 66, 69));
        Map<Integer, Double> late = judgedAmong(120, Set.of(50, 60, 66, 69));
        assertEquals(Set.of(50, 60, 66, 69), early.keySet());
        early.forEach((day, groups) -> assertEquals(late.getOrDefault(day, Double.NaN), groups, 20, "day " + day));
    }

    @Test
    void whatCameBeforeTheFirstDayIsNotMadeUp() {
        assertEquals(160, judgedAmong(120, Set.of(0)).getOrDefault(0, Double.NaN), 1e-6);
        assertEquals(50, judgedAmong(5, Set.of(4)).getOrDefault(4, Double.NaN), 1e-6);
    }

    @Test
    void groupsThatCannotMergeMayBeLeftOut() {
        SplittableRandom random = new SplittableRandom(23);
        int together = 0;
        for (int trial = 0; trial < 40; trial++) {
            LinkedGroups groups = groups(random);
            String all = clusters(groups, 0);
            assertEquals(all, clusters(groups, MIN_EVIDENCE));
            together += all.equals(clusters(groups, 1000)) ? 0 : 1;
        }
        assertEquals(40, together, "draws in which some groups belong together");
    }
}
