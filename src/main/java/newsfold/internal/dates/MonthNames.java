package newsfold.internal.dates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.internal.WordLists;
import org.jspecify.annotations.Nullable;

/** Month names of many languages, their inflected forms and common abbreviations. */
final class MonthNames {
    private static final WordLists LISTS = new WordLists(MonthNames.class, "month-names.txt");

    private static final Map<String, Integer> MONTHS = months("full", "short");
    private static final Map<String, Integer> IRANIAN = months("iranian");

    /** Croatian listopad is October, Czech and Polish listopad November. */
    private static final Set<String> CROATIAN_OCTOBER = Set.of("listopad", "listopada");

    private MonthNames() {}

    /**
     * Returns the month of a word.
     *
     * @param word the name as written, in any case, with or without dots
     * @param language decides where one name means two months, or null
     * @return 1 to 12, or 0
     */
    static int of(String word, @Nullable String language) {
        String key = key(word);
        if ("hr".equals(language) && CROATIAN_OCTOBER.contains(key)) {
            return 10;
        }
        return MONTHS.getOrDefault(key, 0);
    }

    /** Returns the month of the Iranian calendar, 1 to 12, or 0. */
    static int iranian(String word) {
        return IRANIAN.getOrDefault(key(word), 0);
    }

    /** Lower case without dots, and letters that keyboards and fonts vary as one. */
    private static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '.', '\u0307' -> {}
                case '\u064a', '\u0649' -> key.append('\u06cc');
                case '\u0643' -> key.append('\u06a9');
                case '\u0622', '\u0623', '\u0625' -> key.append('\u0627');
                case ' ' -> key.append('_');
                default -> key.append(c);
            }
        }
        return key.toString();
    }

    private static Map<String, Integer> months(String... lists) {
        Map<String, Integer> months = new HashMap<>();
        for (String list : lists) {
            for (String line : LISTS.lines(list)) {
                String[] names = line.split(" ");
                for (int month = 1; month <= 12; month++) {
                    for (String name : names[month - 1].split("/")) {
                        months.putIfAbsent(key(name), month);
                    }
                }
            }
        }
        months.remove("-");
        return months;
    }
}
