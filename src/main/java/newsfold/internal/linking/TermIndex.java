package newsfold.internal.linking;

import java.util.Arrays;
import newsfold.internal.Check;

/**
 * An inverted index over term vectors that finds a vector's nearest ones without looking at all. Rare terms are looked
 * up first and only a limited number of entries is read for each question, so the cost of a question does not grow with the
 * collection. Adding in order of time makes it quick, but any order will do. What has no date is found from any date. Not
 * for sharing between threads.
 */
public final class TermIndex {
    private static final int MAX_READ = 12_000;
    private static final int MAX_COMPARED = 100;

    /** More than what floats round. */
    private static final double ROUNDING = 1e-6;

    private final Postings dated = new Postings();
    private final Postings undated = new Postings();
    private int size;
    private TermVector[] vectors = new TermVector[256];
    private double[] days = new double[256];
    private double[] clocks = new double[256];
    private float[] sums = new float[256];
    /** One longer than there are vectors: where the next one would stand is written whether or not it is new. */
    private int[] touched = new int[257];

    private double[] bounds = new double[256];

    private final PairEvidence evidence = new PairEvidence();

    /** The best that one question found, in the order they were added. */
    public static final class Found {
        public int count;
        public final int[] nodes = new int[MAX_COMPARED];
        /** Cosines, before time takes its share. */
        public final float[] similarities = new float[MAX_COMPARED];
        /** Log-odds by {@link PairEvidence}. */
        public final float[] evidence = new float[MAX_COMPARED];

        private final long[] order = new long[MAX_COMPARED];
        private final float[] cosines = new float[MAX_COMPARED];
        private final float[] odds = new float[MAX_COMPARED];
    }

    public int size() {
        return size;
    }

    /**
     * Adds a vector under the next number.
     *
     * @param day its time in days, or NaN if unknown
     * @param now the time of what came last; a later day is a mistake, and keeps no others from their place in time
     */
    public void add(TermVector vector, double day, double now) {
        if (size == vectors.length) {
            vectors = Arrays.copyOf(vectors, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            clocks = Arrays.copyOf(clocks, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
            touched = Arrays.copyOf(touched, 2 * size + 1);
        }
        vectors[size] = vector;
        days[size] = day;
        // Entries must stay in order for the search by time, so what comes late counts as coming now.
        double before = size == 0 ? Double.NEGATIVE_INFINITY : clocks[size - 1];
        double clock = Math.min(day, now);
        clocks[size] = clock > before ? clock : before;
        (Double.isNaN(day) ? undated : dated).add(vector, size);
        size++;
    }

    /**
     * Finds the vectors already added that are most like one.
     *
     * @param vector the question
     * @param day its time in days, or NaN
     * @param now the time of what came last
     * @param window how many days back to look
     * @param least the least similarity to report
     * @param most how many to report, at most 100
     * @param found receives them
     */
    public void find(TermVector vector, double day, double now, double window, double least, int most, Found found) {
        Check.argument(most <= MAX_COMPARED, "most must be at most %d, got %d", MAX_COMPARED, most);
        int first = Double.isNaN(day) ? 0 : firstSince(Math.min(day, now) - window);
        int terms = vector.terms().length;
        long[] order = new long[terms];
        int[] from = new int[terms];
        for (int t = 0; t < terms; t++) {
            int term = vector.terms()[t];
            from[t] = dated.firstFrom(term, first);
            order[t] = (long) (dated.count(term) - from[t] + undated.count(term)) << 32 | t;
        }
        Arrays.sort(order);
        int met = 0;
        int read = 0;
        boolean all = true;
        for (long next : order) {
            int length = (int) (next >>> 32);
            int t = (int) next;
            int term = vector.terms()[t];
            int datedFrom = from[t];
            int undatedFrom = 0;
            if (read + length > MAX_READ) {
                all = false;
                if (met > 0) {
                    break;
                }
                // Nothing rarer is shared, as among a million texts of a few words: the latest ones will do.
                datedFrom = Math.max(datedFrom, dated.count(term) - MAX_READ);
                undatedFrom = Math.max(undatedFrom, undated.count(term) - MAX_READ);
            }
            read += length;
            met = dated.addTo(sums, touched, met, term, datedFrom, vector.weights()[t]);
            met = undated.addTo(sums, touched, met, term, undatedFrom, vector.weights()[t]);
        }
        int near = met;
        if (all) {
            // Most are out of the question before time is looked at; what was not read may still help the others.
            near = 0;
            for (int i = 0; i < met; i++) {
                int node = touched[i];
                if (sums[node] < least) {
                    sums[node] = 0;
                } else {
                    touched[near++] = node;
                }
            }
        }
        near = near <= MAX_COMPARED ? near : fade(day, near);
        collect(vector, day, select(near), least, most, found);
        for (int i = 0; i < near; i++) {
            sums[touched[i]] = 0;
        }
    }

    /**
     * Lets time take its share of the sums of those that may be among the best, and returns how many these are. An exponential
     * is expensive, so the others are ruled out by what whole days leave.
     */
    private int fade(double day, int met) {
        if (bounds.length < met) {
            bounds = new double[2 * met];
        }
        double[] lower = new double[met];
        for (int i = 0; i < met; i++) {
            int node = touched[i];
            lower[i] = sums[node] * TimeDecay.afterReports(day, days[node], 1) * (1 - ROUNDING);
            bounds[i] = sums[node] * TimeDecay.afterReports(day, days[node], 0) * (1 + ROUNDING);
        }
        double worst = Ranks.nthLargest(lower, MAX_COMPARED);
        int near = 0;
        for (int i = 0; i < met; i++) {
            int node = touched[i];
            if (bounds[i] < worst) {
                sums[node] = 0;
            } else {
                touched[near++] = node;
                sums[node] *= (float) TimeDecay.ofReports(day, days[node]);
            }
        }
        return near;
    }

    /** Returns the first vector that was added when the time had reached a limit. */
    private int firstSince(double limit) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clocks[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Compares exactly, as terms that were too frequent to be read count as well. Similarities are positive, so their bits are in
     * their order: one sort of longs puts the best first.
     */
    private void collect(TermVector vector, double day, int compared, double least, int most, Found found) {
        int count = 0;
        evidence.ask(vector);
        for (int i = 0; i < compared; i++) {
            int node = touched[i];
            found.cosines[i] = (float) evidence.cosine(vectors[node]);
            float similarity = (float) (found.cosines[i] * TimeDecay.ofReports(day, days[node]));
            if (similarity >= least) {
                found.odds[i] = (float) evidence.logOdds();
                found.order[count++] = (long) ~Float.floatToIntBits(similarity) << 32 | (long) node << 7 | i;
            }
        }
        Arrays.sort(found.order, 0, count);
        found.count = Math.min(most, count);
        for (int i = 0; i < found.count; i++) {
            found.order[i] &= 0xFFFF_FFFFL;
        }
        Arrays.sort(found.order, 0, found.count);
        for (int i = 0; i < found.count; i++) {
            int place = (int) found.order[i] & 127;
            found.nodes[i] = (int) found.order[i] >>> 7;
            found.similarities[i] = found.cosines[place];
            found.evidence[i] = found.odds[place];
        }
    }

    /** Moves the best by partial sum to the front of the touched nodes; ties go to the smaller number. */
    private int select(int met) {
        if (met <= MAX_COMPARED) {
            return met;
        }
        int low = 0;
        int high = met - 1;
        while (low < high) {
            int pivot = touched[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (before(touched[i], pivot)) {
                    i++;
                }
                while (before(pivot, touched[j])) {
                    j--;
                }
                if (i <= j) {
                    int swap = touched[i];
                    touched[i++] = touched[j];
                    touched[j--] = swap;
                }
            }
            if (j >= MAX_COMPARED) {
                high = j;
            } else if (i <= MAX_COMPARED) {
                low = i;
            } else {
                break;
            }
        }
        return MAX_COMPARED;
    }

    private boolean before(int a, int b) {
        return sums[a] > sums[b] || (sums[a] == sums[b] && a < b);
    }
}
