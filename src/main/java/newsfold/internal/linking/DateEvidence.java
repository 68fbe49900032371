package newsfold.internal.linking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When groups without a date may have been published: about when the dated ones were that they resemble most. A report
 * without a date is found from any date and meets look-alikes of all years, while the reports of its own story lie close
 * together. So the similarity of a group that has a date and one that has none fades by how well that date agrees with
 * what else the other one resembles, and a faint likeness fades where enough have a date for some to be alike by chance.
 */
final class DateEvidence {
    /** Evidence for one day is evidence for those around it. */
    private static final double SPREAD_DAYS = 16;

    /** A pair as similar as this, among as many dated groups as need no correction, is as likely as not by chance. */
    private static final double EVEN = 0.14;

    /** By what power of the similarity that grows less likely. */
    private static final double STEEPNESS = 6;

    /** Likelihoods are softened by this power, as a group may well be of a day that speaks less clearly. */
    private static final double SOFTNESS = 0.5;

    /** What is likely enough does not fade at all. */
    private static final double CLEAR = 1.2;

    private final double[] days;
    private final long dated;
    private final double[][] times;
    private final double[][] before;
    private final double[][] after;
    private final double[] scale;

    /**
     * Looks at groups.
     *
     * @param graph similarities as they were found
     * @param days the day of each group, NaN if unknown
     */
    DateEvidence(SimilarityGraph graph, double[] days) {
        int size = days.length;
        this.days = days;
        times = new double[size][];
        before = new double[size][];
        after = new double[size][];
        scale = new double[size];
        dated = Arrays.stream(days).filter(day -> !Double.isNaN(day)).count();
        // The more there are, the more alike some of them are by chance.
        double chance = Math.pow(EVEN, STEEPNESS) * dated / ThresholdFit.PLAIN_SIZE;
        for (int node = 0; node < size; node++) {
            if (Double.isNaN(days[node])) {
                look(graph, node, chance);
            }
        }
    }

    private void look(SimilarityGraph graph, int node, double chance) {
        int[] links = IntStream.range(graph.start(node), graph.end(node))
                .filter(link -> !Double.isNaN(days[graph.neighbour(link)]))
                .boxed()
                .sorted(Comparator.comparingDouble(link -> days[graph.neighbour(link)]))
                .mapToInt(link -> link)
                .toArray();
        int count = links.length;
        double[] own = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = days[graph.neighbour(links[i])];
            weights[i] = Math.pow(graph.similarity(node, links[i]), STEEPNESS);
        }
        // Running sums from both ends, so that the evidence for a day need not be added up over all neighbours.
        double[] earlier = weights.clone();
        double[] later = weights.clone();
        for (int i = 1; i < count; i++) {
            earlier[i] += earlier[i - 1] * kernel(own[i] - own[i - 1]);
        }
        for (int i = count - 2; i >= 0; i--) {
            later[i] += later[i + 1] * kernel(own[i + 1] - own[i]);
        }
        double most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, earlier[i] + later[i] - weights[i]);
        }
        times[node] = own;
        before[node] = earlier;
        after[node] = later;
        scale[node] = 1 / (most + chance);
    }

    private static double kernel(double gap) {
        return Math.exp(-gap / SPREAD_DAYS);
    }

    /** Returns similarities as they are left: those of groups of which exactly one has a date fade. */
    SimilarityGraph fade(SimilarityGraph graph) {
        return dated == 0 || dated == days.length ? graph : graph.scaled(this::left);
    }

    private double left(int a, int b) {
        if (Double.isNaN(days[a]) == Double.isNaN(days[b])) {
            return 1;
        }
        return Double.isNaN(days[a]) ? left(a, days[b]) : left(b, days[a]);
    }

    private double left(int node, double day) {
        double[] own = times[node];
        int place = Arrays.binarySearch(own, day);
        int next = place >= 0 ? place : -place - 1;
        double evidence = 0;
        if (next > 0) {
            evidence += before[node][next - 1] * kernel(day - own[next - 1]);
        }
        if (next < own.length) {
            evidence += after[node][next] * kernel(own[next] - day);
        }
        return Math.min(1, CLEAR * Math.pow(evidence * scale[node], SOFTNESS));
    }
}
