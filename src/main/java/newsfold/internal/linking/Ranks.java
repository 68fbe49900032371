package newsfold.internal.linking;

/** Values by rank. */
final class Ranks {
    private Ranks() {}

    /**
     * Returns the value of a rank. Quickselect (Hoare, <i>Algorithm 65: Find</i>, 1961): sorting all of them would cost several
     * times as much.
     *
     * @param values the values, whose order is changed: the largest come last
     * @param n the rank, 1 for the largest
     */
    static double nthLargest(double[] values, int n) {
        return nthLargest(values, n, values.length);
    }

    /**
     * Returns the value of a rank, where the largest values come last already.
     *
     * @param last how many of them do, at least {@code n}
     */
    static double nthLargest(double[] values, int n, int last) {
        int wanted = values.length - n;
        int low = values.length - last;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[wanted];
    }
}
