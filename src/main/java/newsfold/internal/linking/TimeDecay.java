package newsfold.internal.linking;

import java.util.stream.IntStream;

/**
 * What the days between reports leave of their similarity. Most reports of an event come at once and the others over weeks, so
 * the decay is the mean of a fast and a slow one.
 */
public final class TimeDecay {
    /** Days in which a fast decay falls to 1/e. */
    private static final double FAST_DAYS = 2;

    /** The weight of the slow decay between reports, and its days. */
    private static final double SLOW_SHARE = 0.7;

    private static final double SLOW_DAYS = 80;

    /** The same between stories: their nearest reports are known, so days say less. */
    private static final double STORY_SLOW_SHARE = 0.8;

    private static final double STORY_SLOW_DAYS = 180;

    /** What is left between reports by whole days, of which most gaps are: an exponential is expensive. */
    private static final double[] OF_WHOLE_DAYS = IntStream.range(0, 64)
            .mapToDouble(gap -> decay(gap, SLOW_SHARE, SLOW_DAYS))
            .toArray();

    private TimeDecay() {}

    /** Returns what is left between reports of two days, all of it if either is NaN, unknown. */
    public static double ofReports(double day, double other) {
        double gap = Math.abs(day - other);
        int whole = (int) gap;
        return whole == gap && whole < OF_WHOLE_DAYS.length ? OF_WHOLE_DAYS[whole] : decay(gap, SLOW_SHARE, SLOW_DAYS);
    }

    /**
     * Returns what is left between reports of two days some whole days after their gap in whole days: at least what is left of
     * their own gap for none, at most for one.
     */
    static double afterReports(double day, double other, int later) {
        double gap = Math.floor(Math.abs(day - other)) + later;
        return gap < OF_WHOLE_DAYS.length ? OF_WHOLE_DAYS[(int) gap] : decay(gap, SLOW_SHARE, SLOW_DAYS);
    }

    /**
     * Returns what is left between two stories. A running story chains through its own reports, so what counts is the gap between
     * the nearest ones, not how far its first day is.
     *
     * @param gap days from the end of one story to the start of the other, not above 0 if they overlap, NaN if unknown
     */
    static double ofStories(double gap) {
        return decay(Math.max(0, gap), STORY_SLOW_SHARE, STORY_SLOW_DAYS);
    }

    private static double decay(double gap, double slow, double slowDays) {
        return Double.isNaN(gap) ? 1 : (1 - slow) * Math.exp(-gap / FAST_DAYS) + slow * Math.exp(-gap / slowDays);
    }
}
