package newsfold.story;

import java.util.Arrays;
import newsfold.internal.Check;

/**
 * An inverted index over term vectors that finds a vector's nearest ones without looking at all. Rare terms are looked
 * up first and only so many entries are read for each question, so the cost of a question does not grow with the
 * collection. Adding in order of time makes it quick, but any
 * order will do. Not for sharing between threads.
 */
final class TermIndex {
    private static final int MOST_READ = 12_000;
    private static final int MOST_COMPARED = 120;

    private int[][] entries = new int[1024][];
    private float[][] weights = new float[1024][];
    private int[] counts = new int[1024];
    private int size;
    private TermVector[] vectors = new TermVector[256];
    private double[] days = new double[256];
    private double[] clocks = new double[256];
    private float[] sums = new float[256];
    private int[] touched = new int[256];
    private float[] dense = new float[1024];

    /** What one question found, best first. */
    static final class Found {
        int count;
        int[] nodes = new int[MOST_COMPARED];
        double[] similarities = new double[MOST_COMPARED];
    }

    int size() {
        return size;
    }

    TermVector vector(int node) {
        return vectors[node];
    }

    double day(int node) {
        return days[node];
    }

    /**
     * Adds a vector under the next number.
     *
     * @param day its time in days, or NaN if unknown
     */
    void add(TermVector vector, double day) {
        if (size == vectors.length) {
            vectors = Arrays.copyOf(vectors, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            clocks = Arrays.copyOf(clocks, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
            touched = Arrays.copyOf(touched, 2 * size);
        }
        vectors[size] = vector;
        days[size] = day;
        // Entries must stay in order for the search by time, so what comes late counts as coming now.
        double before = size == 0 ? Double.NEGATIVE_INFINITY : clocks[size - 1];
        clocks[size] = day > before ? day : before;
        for (int t = 0; t < vector.terms().length; t++) {
            int term = vector.terms()[t];
            reserve(term);
            int count = counts[term];
            if (entries[term] == null) {
                entries[term] = new int[2];
                weights[term] = new float[2];
            } else if (count == entries[term].length) {
                entries[term] = Arrays.copyOf(entries[term], 2 * count);
                weights[term] = Arrays.copyOf(weights[term], 2 * count);
            }
            entries[term][count] = size;
            weights[term][count] = vector.weights()[t];
            counts[term]++;
        }
        size++;
    }

    private void reserve(int term) {
        if (term >= counts.length) {
            int length = Math.max(term + 1, 2 * counts.length);
            entries = Arrays.copyOf(entries, length);
            weights = Arrays.copyOf(weights, length);
            counts = Arrays.copyOf(counts, length);
            dense = Arrays.copyOf(dense, length);
        }
    }

    /**
     * Finds the vectors already added that are most like one.
     *
     * @param vector the question
     * @param day its time in days, or NaN
     * @param decay days in which a similarity fades to 1/e
     * @param window how many days back to look
     * @param least the least similarity to report
     * @param most how many to report, at most 120
     * @param found receives them
     */
    void find(TermVector vector, double day, double decay, double window, double least, int most, Found found) {
        Check.argument(most <= MOST_COMPARED, "most must be at most %d, got %d", MOST_COMPARED, most);
        int terms = vector.terms().length;
        long[] order = new long[terms];
        int[] from = new int[terms];
        for (int t = 0; t < terms; t++) {
            int term = vector.terms()[t];
            reserve(term);
            from[t] = Double.isNaN(day) ? 0 : firstSince(term, day - window);
            order[t] = (long) (counts[term] - from[t]) << 32 | t;
        }
        Arrays.sort(order);
        int read = 0;
        int met = 0;
        for (long next : order) {
            int t = (int) next;
            int term = vector.terms()[t];
            int length = counts[term] - from[t];
            if (read + length > MOST_READ && met > 0) {
                break;
            }
            read += length;
            float weight = vector.weights()[t];
            int[] own = entries[term];
            float[] ownWeights = weights[term];
            for (int i = from[t]; i < counts[term]; i++) {
                int node = own[i];
                if (sums[node] == 0) {
                    touched[met++] = node;
                }
                sums[node] += weight * ownWeights[i];
            }
        }
        double lastDay = Double.NaN;
        float left = 1;
        for (int i = 0; i < met; i++) {
            int node = touched[i];
            // Entries come in order of time, many of one day after each other, and an exponential is dear.
            if (days[node] != lastDay) {
                lastDay = days[node];
                left = (float) fade(day, lastDay, decay);
            }
            sums[node] *= left;
        }
        int compared = select(met);
        for (int t = 0; t < terms; t++) {
            dense[vector.terms()[t]] = vector.weights()[t];
        }
        found.count = 0;
        for (int i = 0; i < compared; i++) {
            int node = touched[i];
            TermVector other = vectors[node];
            double sum = 0;
            for (int t = 0; t < other.terms().length; t++) {
                sum += dense[other.terms()[t]] * other.weights()[t];
            }
            sum *= fade(day, days[node], decay);
            if (sum >= least) {
                insert(found, node, sum, most);
            }
        }
        for (int t = 0; t < terms; t++) {
            dense[vector.terms()[t]] = 0;
        }
        for (int i = 0; i < met; i++) {
            sums[touched[i]] = 0;
        }
    }

    /** Returns what time leaves of a similarity: all of it if either time is unknown. */
    static double fade(double day, double other, double decay) {
        double gap = Math.abs(day - other);
        return Double.isNaN(gap) ? 1 : Math.exp(-gap / decay);
    }

    private int firstSince(int term, double day) {
        int low = 0;
        int high = counts[term];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clocks[entries[term][middle]] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Moves the best by partial sum to the front of the touched nodes; ties go to the smaller number. */
    private int select(int met) {
        if (met <= MOST_COMPARED) {
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
            if (j >= MOST_COMPARED) {
                high = j;
            } else if (i <= MOST_COMPARED) {
                low = i;
            } else {
                break;
            }
        }
        return MOST_COMPARED;
    }

    private boolean before(int a, int b) {
        return sums[a] > sums[b] || (sums[a] == sums[b] && a < b);
    }

    private static void insert(Found found, int node, double similarity, int most) {
        int at = found.count;
        if (at == most) {
            int last = most - 1;
            if (!better(similarity, node, found.similarities[last], found.nodes[last])) {
                return;
            }
            at = last;
        } else {
            found.count++;
        }
        while (at > 0 && better(similarity, node, found.similarities[at - 1], found.nodes[at - 1])) {
            found.nodes[at] = found.nodes[at - 1];
            found.similarities[at] = found.similarities[at - 1];
            at--;
        }
        found.nodes[at] = node;
        found.similarities[at] = similarity;
    }

    private static boolean better(double similarity, int node, double other, int otherNode) {
        return similarity > other || (similarity == other && node < otherNode);
    }
}
