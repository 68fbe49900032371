package newsfold.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * By how much more alike than the plain threshold says each group must be to others. A group is judged by the groups of
 * about its time and no others, so that a stream judges as one batch of years does. What has no date may be of any time.
 */
final class Strictness {
    /** Fewer groups do not show whether a collection is crowded or tells of one large event. */
    private static final int LEAST_GROUPS = 2_000;

    private static final int FAR_RANK = 30;

    private final double[] factors;
    private final Calibration typical;

    private Strictness(double[] factors, Calibration typical) {
        this.factors = factors;
        this.typical = typical;
    }

    /**
     * Looks at groups.
     *
     * @param graph raw similarities
     * @param nodes the groups
     * @param reach how many days apart two groups can be linked
     */
    static Strictness of(SimilarityGraph graph, List<Node> nodes, double reach) {
        int[] dated = IntStream.range(0, nodes.size())
                .filter(i -> !Double.isNaN(nodes.get(i).day))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> nodes.get(i).day))
                .mapToInt(i -> i)
                .toArray();
        double[] days = Arrays.stream(dated).mapToDouble(i -> nodes.get(i).day).toArray();
        int undated = nodes.size() - dated.length;
        Sample sample = new Sample(graph, nodes);
        IntStream.range(0, nodes.size())
                .filter(i -> Double.isNaN(nodes.get(i).day))
                .forEach(sample::add);
        double[] factors = new double[nodes.size()];
        Map<String, Integer> reasons = new LinkedHashMap<>();
        double sum = 0;
        int from = 0;
        int to = 0;
        for (int rank = 0; rank < dated.length; rank++) {
            int start = before(days, days[rank] - reach);
            int end = before(days, days[rank] + reach);
            int within = undated + end - start;
            int missing = LEAST_GROUPS - within;
            if (missing > 0) {
                start = Math.max(0, Math.min(start, rank - (LEAST_GROUPS - undated) / 2));
                end = Math.min(days.length, Math.max(end, start + LEAST_GROUPS - undated));
                start = Math.max(0, Math.min(start, end - LEAST_GROUPS + undated));
            }
            for (; to < end; to++) {
                sample.add(dated[to]);
            }
            for (; to > end; to--) {
                sample.remove(dated[to - 1]);
            }
            for (; from < start; from++) {
                sample.remove(dated[from]);
            }
            for (; from > start; from--) {
                sample.add(dated[from - 1]);
            }
            Calibration own = sample.calibration();
            sum += own.threshold();
            reasons.merge(own.reason(), 1, Integer::sum);
            factors[dated[rank]] = own.threshold() / Calibration.PLAIN * Calibration.strictness(within);
        }
        for (; from > 0; from--) {
            sample.add(dated[from - 1]);
        }
        for (; to < dated.length; to++) {
            sample.add(dated[to]);
        }
        Calibration all = sample.calibration();
        for (int node = 0; node < factors.length; node++) {
            if (factors[node] == 0) {
                factors[node] = all.threshold() / Calibration.PLAIN * Calibration.strictness(nodes.size());
                sum += all.threshold();
                reasons.merge(all.reason(), 1, Integer::sum);
            }
        }
        String reason = reasons.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(all.reason());
        return new Strictness(
                factors, new Calibration(factors.length == 0 ? all.threshold() : sum / factors.length, reason));
    }

    /** Returns for each group the factor by which it must be more alike. */
    double[] factors() {
        return factors;
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    Calibration typical() {
        return typical;
    }

    /** Returns how many values are below a limit. */
    private static int before(double[] sorted, double limit) {
        int place = Arrays.binarySearch(sorted, limit);
        while (place > 0 && sorted[place - 1] == limit) {
            place--;
        }
        return place >= 0 ? place : -place - 1;
    }

    /** Groups that come and go. */
    private static final class Sample {
        private final List<Node> nodes;
        private final double[] first;
        private final double[] far;
        private final RunningMedian firsts = new RunningMedian();
        private final RunningMedian fars = new RunningMedian();
        private long words;
        private int size;

        Sample(SimilarityGraph graph, List<Node> nodes) {
            this.nodes = nodes;
            first = new double[nodes.size()];
            far = new double[nodes.size()];
            for (int node = 0; node < first.length; node++) {
                int[] links = graph.strongest(node, FAR_RANK);
                first[node] = links.length > 0 ? graph.similarity(links[0]) : 0;
                far[node] = links.length == FAR_RANK ? graph.similarity(links[FAR_RANK - 1]) : 0;
            }
        }

        void add(int node) {
            firsts.add(first[node]);
            fars.add(far[node]);
            words += nodes.get(node).words;
            size++;
        }

        void remove(int node) {
            firsts.remove(first[node]);
            fars.remove(far[node]);
            words -= nodes.get(node).words;
            size--;
        }

        Calibration calibration() {
            return Calibration.of(firsts.get(), fars.get(), (double) words / Math.max(1, size));
        }
    }
}
