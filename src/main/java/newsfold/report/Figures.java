package newsfold.report;

import java.util.Locale;

/** Numbers and cuts of text as the report shows them. */
final class Figures {
    private Figures() {}

    /** Cut off, not rounded: 100 % is written only for all. */
    static String percent(double ratio) {
        double tenths = Math.floor(ratio * 1000 + 1e-9);
        return tenths % 10 == 0
                ? String.format(Locale.ROOT, "%.0f %%", tenths / 10)
                : String.format(Locale.ROOT, "%.1f %%", tenths / 10);
    }

    /** With thin spaces between thousands, which no locale reads as a decimal point. */
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

    /** Returns at most that many characters, not ending inside a surrogate pair. */
    static String head(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end);
    }
}
