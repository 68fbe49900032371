package newsfold.internal.linking;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Groups of a pool by number, each linked to some that came before it. The arrays are not to be changed. */
public final class LinkedGroups {
    final double[] days;
    final int[] words;
    final String[] languages;
    final int[] series;
    final double[] eventLikeness;
    final int[][] links;
    final float[][] similarities;
    final float[][] evidence;

    /**
     * Takes the arrays as they are, each by group.
     *
     * @param days days since 1970, NaN if unknown
     * @param words how many words it has
     * @param languages its language, empty if unknown
     * @param series number of the series it is of, below 0 if of none: messages cut from one template, each of an event of its own
     * @param eventLikeness log-odds that it is a report of an event, not advice or reference
     * @param links numbers of the groups it is linked to
     * @param similarities cosines that go with the links
     * @param evidence log-odds by {@link PairEvidence} that both tell one event, which go with the links
     */
    public LinkedGroups(
            double[] days,
            int[] words,
            String[] languages,
            int[] series,
            double[] eventLikeness,
            int[][] links,
            float[][] similarities,
            float[][] evidence) {
        this.days = days;
        this.words = words;
        this.languages = languages;
        this.series = series;
        this.eventLikeness = eventLikeness;
        this.links = links;
        this.similarities = similarities;
        this.evidence = evidence;
    }

    int size() {
        return days.length;
    }

    /** Returns those of some groups that have a date, the earliest first. */
    int[] byDay(IntStream some) {
        return some.filter(i -> !Double.isNaN(days[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> days[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Returns how many values are below a limit. */
    static int before(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
