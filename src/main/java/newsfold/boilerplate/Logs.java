package newsfold.boilerplate;

/** Logarithms of counts: Java computes them in software, and blocks and boxes ask for those of small ones all the time. */
final class Logs {
    private static final double[] SMALL = small();

    private Logs() {}

    private static double[] small() {
        double[] small = new double[4096];
        for (int i = 0; i < small.length; i++) {
            small[i] = Math.log1p(i);
        }
        return small;
    }

    /**
     * Returns the logarithm of a count and one, exactly as {@link Math#log1p} does.
     *
     * @param count the count, at least 0
     */
    static double log1p(int count) {
        return count < SMALL.length ? SMALL[count] : Math.log1p(count);
    }
}
