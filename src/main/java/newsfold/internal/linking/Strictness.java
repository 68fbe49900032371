package newsfold.internal.linking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * By how much more alike than the plain threshold says each group must be to others. A group is judged by the groups of
 * about its time and no others, so that a stream judges as one batch of years does. What has no date may be of any time; it
 * is judged by all that has none. In a crowded collection only those groups are judged more strictly around which it is
 * crowded. In a sparse one, where typical groups resemble no other, those are that stand alone
 * themselves: what little they share is by chance.
 */
final class Strictness {
    /** Fewer groups do not show whether a collection is crowded or tells of one large event. */
    private static final int MIN_GROUPS = 2_000;

    /** Fewer groups do not show whether a collection is sparse. */
    private static final int FEW = 30;

    /** Up to so many groups show nothing of what is alike by chance, so general evidence decides in full. */
    private static final double HANDFUL = 30;

    /** From so many groups on it decides only where few have a probable link. */
    private static final double NO_HANDFUL = 40;

    /** If the mean probability of a group's best link is less than this, general evidence decides in full. */
    private static final double UNLINKED = 0.5;

    /** From this on it only keeps what is improbable from being linked. */
    private static final double LINKED = 0.75;

    /** Probabilities are added up in whole numbers, so that the order makes no difference. */
    private static final double SCALE = 1e6;

    private final double[] powers;
    private final double[] sparsity;
    private final double[] doubt;
    private final ThresholdFit typical;

    private Strictness(double[] powers, double[] sparsity, double[] doubt, ThresholdFit typical) {
        this.doubt = doubt;
        this.powers = powers;
        this.sparsity = sparsity;
        this.typical = typical;
    }

    /**
     * Looks at groups.
     *
     * @param graph raw similarities
     * @param probabilities how probable it is by general evidence that groups tell the same
     * @param groups the groups
     * @param reach how many days apart two groups can be linked
     * @param sizes for each group, how many groups its story has as far as is known, at least 1
     * @param smallness how much it counts how many stories there are, from 0 to 1
     */
    static Strictness of(
            SimilarityGraph graph,
            SimilarityGraph probabilities,
            LinkedGroups groups,
            double reach,
            int[] sizes,
            double smallness) {
        int[] dated = IntStream.range(0, groups.size())
                .filter(i -> !Double.isNaN(groups.days[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> groups.days[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] days = Arrays.stream(dated).mapToDouble(i -> groups.days[i]).toArray();
        Crowding crowding = new Crowding(graph);
        Sample sample = new Sample(crowding, bestLinks(probabilities), groups.words);
        int[] dateless = IntStream.range(0, groups.size())
                .filter(i -> Double.isNaN(groups.days[i]))
                .toArray();
        for (int node : dateless) {
            sample.add(node);
        }
        ThresholdFit[] chosen = new ThresholdFit[groups.size()];
        double[] powers = new double[groups.size()];
        double[] sparsity = new double[groups.size()];
        double[] doubt = new double[groups.size()];
        double[] stories = stories(dated, sizes);
        double datelessStories = stories(dateless, sizes)[dateless.length];
        for (int node : dateless) {
            chosen[node] = sample.calibration(node);
            sparsity[node] = sample.sparsity(node);
            doubt[node] = sample.doubt();
            powers[node] = chosen[node].power(groups.size(), datelessStories + stories[dated.length], smallness);
        }
        int from = 0;
        int to = 0;
        for (int rank = 0; rank < dated.length; rank++) {
            int start = before(days, days[rank] - reach);
            int end = before(days, days[rank] + reach);
            int within = dateless.length + end - start;
            double storiesWithin = datelessStories + stories[end] - stories[start];
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
            sparsity[dated[rank]] = sample.sparsity(dated[rank]);
            doubt[dated[rank]] = sample.doubt();
            powers[dated[rank]] = own.power(within, storiesWithin, smallness);
        }
        return new Strictness(powers, sparsity, doubt, typical(chosen));
    }

    /** Returns for each place how many stories the groups before it make, where a group is one part of its story. */
    private static double[] stories(int[] groups, int[] sizes) {
        double[] stories = new double[groups.length + 1];
        for (int i = 0; i < groups.length; i++) {
            stories[i + 1] = stories[i] + 1.0 / sizes[groups[i]];
        }
        return stories;
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

    /** Returns for each group how much it stands alone in a sparse collection, from 0 to 1. */
    double[] sparsity() {
        return sparsity;
    }

    /** Returns for each group, from 0 to 1, to what power of its probability a link of it counts. */
    double[] doubt() {
        return doubt;
    }

    /** Returns for each node the probability of its most probable link. */
    private static double[] bestLinks(SimilarityGraph probabilities) {
        double[] best = new double[probabilities.size()];
        for (int node = 0; node < best.length; node++) {
            for (int link = probabilities.start(node); link < probabilities.end(node); link++) {
                best[node] = Math.max(best[node], probabilities.similarity(link));
            }
        }
        return best;
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    ThresholdFit typical() {
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
        private final Crowding crowding;
        private final int[] wordCounts;
        private final RunningMedian nearest = new RunningMedian();
        private final RunningMedian distant = new RunningMedian();
        private final double[] bestLinks;
        private long linked;
        private long words;
        private int size;

        Sample(Crowding crowding, double[] bestLinks, int[] wordCounts) {
            this.bestLinks = bestLinks;
            this.crowding = crowding;
            this.wordCounts = wordCounts;
        }

        void add(int node) {
            nearest.add(crowding.nearest(node));
            distant.add(crowding.distant(node));
            words += wordCounts[node];
            linked += Math.round(SCALE * bestLinks[node]);
            size++;
        }

        void remove(int node) {
            nearest.remove(crowding.nearest(node));
            distant.remove(crowding.distant(node));
            words -= wordCounts[node];
            linked -= Math.round(SCALE * bestLinks[node]);
            size--;
        }

        /** Judges one group among those that are here. */
        ThresholdFit calibration(int node) {
            double crowded = Crowding.typical(nearest.get(), distant.get());
            return ThresholdFit.of(
                    crowded > 0 ? Math.min(crowded, crowding.around(node)) : 0, sparsity(), meanLength());
        }

        /** Returns to what power of their probability links count: in full where few groups have a probable one. */
        double doubt() {
            double handful = (NO_HANDFUL - size) / (NO_HANDFUL - HANDFUL);
            double unlinked = (LINKED - linked / SCALE / Math.max(1, size)) / (LINKED - UNLINKED);
            return Math.max(0, Math.min(1, Math.max(handful, unlinked)));
        }

        /** Returns how much one group stands alone in a sparse collection, from 0 to 1. */
        double sparsity(int node) {
            return Math.min(sparsity(), crowding.alone(node));
        }

        private double sparsity() {
            return size < FEW || ThresholdFit.areHeadlines(meanLength()) ? 0 : Crowding.sparsity(nearest.get());
        }

        private double meanLength() {
            return (double) words / Math.max(1, size);
        }
    }
}
