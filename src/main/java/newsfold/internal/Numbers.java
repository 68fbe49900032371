package newsfold.internal;

import java.util.Locale;

/** Formats numbers for people, the same in every message and in the report. */
public final class Numbers {
    private Numbers() {}

    /**
     * Formats a count.
     *
     * @return its digits in groups of three with commas between
     */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Formats a count of things. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /**
     * Formats a size.
     *
     * @return bytes, kilobytes or megabytes (powers of ten)
     */
    public static String bytes(long bytes) {
        if (bytes < 10_000) {
            return count(bytes) + " B";
        }
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /**
     * Formats a share, rounded down so that only 1 gives 100 %.
     *
     * @param ratio the share, 0 to 1
     * @return a percentage with at most one decimal
     */
    public static String percent(double ratio) {
        double tenths = Math.floor(ratio * 1000 + 1e-9);
        return tenths % 10 == 0
                ? String.format(Locale.ROOT, "%.0f %%", tenths / 10)
                : String.format(Locale.ROOT, "%.1f %%", tenths / 10);
    }

    /**
     * Formats a duration.
     *
     * @return seconds, minutes, hours or days
     */
    public static String duration(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        if (seconds < 6_000) {
            return Math.round(seconds / 60.0) + " min";
        }
        return seconds < 48 * 3600
                ? Math.round(seconds / 3600.0) + " h"
                : count(Math.round(seconds / 86_400.0)) + " days";
    }
}
