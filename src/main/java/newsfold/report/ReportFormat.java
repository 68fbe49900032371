package newsfold.report;

import java.util.List;
import java.util.Locale;

/** Formats numbers and shortens texts for the report. */
final class ReportFormat {
    private ReportFormat() {}

    /** Returns a percentage, rounded down so that only 1 gives 100 %. */
    static String percent(double ratio) {
        double tenths = Math.floor(ratio * 1000 + 1e-9);
        return tenths % 10 == 0
                ? String.format(Locale.ROOT, "%.0f %%", tenths / 10)
                : String.format(Locale.ROOT, "%.1f %%", tenths / 10);
    }

    /** Returns a count with thin spaces between thousands, which no locale reads as a decimal point. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202F');
    }

    static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    static String bytes(long bytes) {
        if (bytes < 10_000) {
            return count(bytes) + " B";
        }
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** Returns the text, or its head with an ellipsis if it is longer than {@code max} characters. */
    static String shorten(String text, int max) {
        return text.length() <= max ? text : head(text, max) + "…";
    }

    /** Returns the first values of a list. */
    static <T> List<T> first(List<T> values, int max) {
        return values.subList(0, Math.min(max, values.size()));
    }

    /** Returns the first {@code max} characters, without half of a surrogate pair at the end. */
    static String head(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
