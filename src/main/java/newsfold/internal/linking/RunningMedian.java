package newsfold.internal.linking;

/** The median of values in [0, 1] that come and go, to a thousandth. */
final class RunningMedian {
    private static final int BINS = 1_000;

    private final int[] counts = new int[BINS + 1];
    private int size;

    /** The bin at hand, and how many values are in bins before it. */
    private int bin;

    private int before;

    void add(double value) {
        change(value, 1);
    }

    /** Takes out a value that was added. */
    void remove(double value) {
        change(value, -1);
    }

    private void change(double value, int by) {
        int own = (int) Math.round(Math.max(0, Math.min(1, value)) * BINS);
        counts[own] += by;
        size += by;
        before += own < bin ? by : 0;
    }

    /** Returns the upper median, 0 if there are no values. */
    double get() {
        if (size == 0) {
            return 0;
        }
        int wanted = size / 2;
        while (before > wanted) {
            before -= counts[--bin];
        }
        while (before + counts[bin] <= wanted) {
            before += counts[bin++];
        }
        return (double) bin / BINS;
    }
}
