package newsfold.internal.linking;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * By how much more alike than the plain threshold says each group must be to others. A group is judged by the groups of
 * about its time and no others, so that a stream judges as one batch of years does. What has no date may be of any time; it
 * is judged by all that has none. In a crowded collection only those groups are judged more strictly around which it is
 * crowded.
 */
final class Strictness {
    /** Fewer groups do not show whether a collection is crowded or tells of one large event. */
    private static final int MIN_GROUPS = 2_000;

    private final double[] powers;
    private final ThresholdFit typical;

    private Strictness(double[] powers, ThresholdFit typical) {
        this.powers = powers;
        this.typical = typical;
    }

    /**
     * Looks at groups.
     *
     * @param graph raw similarities
     * @param groups the groups
     * @param reach how many days apart two groups are of about one time
     */
    static Strictness of(SimilarityGraph graph, LinkedGroups groups, double reach) {
        int[] dated = groups.byDay(IntStream.range(0, groups.size()));
        double[] days = Arrays.stream(dated).mapToDouble(i -> groups.days[i]).toArray();
        Crowding crowding = new Crowding(graph);
        Sample sample = new Sample(crowding, groups.words);
        int[] dateless = IntStream.range(0, groups.size())
                .filter(i -> Double.isNaN(groups.days[i]))
                .toArray();
        for (int node : dateless) {
            sample.add(node);
        }
        ThresholdFit[] chosen = new ThresholdFit[groups.size()];
        double[] powers = new double[groups.size()];
        for (int node : dateless) {
            chosen[node] = sample.calibration(node);
            powers[node] = chosen[node].power(groups.size());
        }
        int from = 0;
        int to = 0;
        for (int rank = 0; rank < dated.length; rank++) {
            int start = LinkedGroups.before(days, days[rank] - reach);
            int end = LinkedGroups.before(days, days[rank] + reach);
            int within = dateless.length + end - start;
            int missing = MIN_GROUPS - within;
            if (missing > 0) {
                start = Math.max(0, Math.min(start, rank - (MIN_GROUPS - dateless.length) / 2));
                end = Math.min(days.length, Math.max(end, start + MIN_GROUPS - dateless.length));
                start = Math.max(0, Math.min(start, end - MIN_GROUPS + dateless.length));
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
            ThresholdFit own = sample.calibration(dated[rank]);
            chosen[dated[rank]] = own;
            powers[dated[rank]] = own.power(within);
        }
        return new Strictness(powers, typical(chosen));
    }

    private static ThresholdFit typical(ThresholdFit[] chosen) {
        Map<String, Integer> reasons = new TreeMap<>();
        double sum = 0;
        String most = ThresholdFit.ORDINARY.reason();
        for (ThresholdFit own : chosen) {
            sum += own.threshold();
            reasons.merge(own.reason(), 1, Integer::sum);
        }
        for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
            most = reason.getValue() > reasons.getOrDefault(most, 0) ? reason.getKey() : most;
        }
        return chosen.length == 0 ? ThresholdFit.ORDINARY : new ThresholdFit(sum / chosen.length, most);
    }

    /** Returns for each group the power to which its relative similarities are raised before they are compared. */
    double[] powers() {
        return powers;
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    ThresholdFit typical() {
        return typical;
    }

    /** Groups that come and go. */
    private static final class Sample {
        private final Crowding crowding;
        private final int[] wordCounts;
        private final RunningMedian nearest = new RunningMedian();
        private final RunningMedian distant = new RunningMedian();
        private long words;
        private int size;

        Sample(Crowding crowding, int[] wordCounts) {
            this.crowding = crowding;
            this.wordCounts = wordCounts;
        }

        void add(int node) {
            nearest.add(crowding.nearest(node));
            distant.add(crowding.distant(node));
            words += wordCounts[node];
            size++;
        }

        void remove(int node) {
            nearest.remove(crowding.nearest(node));
            distant.remove(crowding.distant(node));
            words -= wordCounts[node];
            size--;
        }

        /** Judges one group among those that are here. */
        ThresholdFit calibration(int node) {
            double crowded = Crowding.typical(nearest.get(), distant.get());
            return ThresholdFit.of(crowded > 0 ? Math.min(crowded, crowding.around(node)) : 0, meanLength());
        }

        private double meanLength() {
            return (double) words / Math.max(1, size);
        }
    }
}
