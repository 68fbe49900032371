package newsfold.internal.report;

import java.util.List;

/** Shortens texts and lists for the report. */
final class ReportFormat {
    private ReportFormat() {}

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
