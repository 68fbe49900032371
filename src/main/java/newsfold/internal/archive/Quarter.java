package newsfold.internal.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quarters of a year. A segment holds articles of one quarter where it can, so that retention drops segments whole. Months
 * would drop more of them, but every look-up asks every segment.
 */
final class Quarter {
    /** The period of articles of which no day is known. */
    static final int NONE = Integer.MAX_VALUE;

    /** Articles of a quarter that are worth a segment of their own. */
    private static final int OWN_SEGMENT = 1000;

    private Quarter() {}

    static int of(long day) {
        if (day == PendingBatch.NO_DAY) {
            return NONE;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 4 + (date.getMonthValue() - 1) / 3;
    }

    /**
     * Splits a batch into the articles of each segment to write: one for the quarter most of them are of, one for each
     * other quarter with many, and one for the stragglers, which pages with odd dates always bring.
     */
    static List<List<ArticleTable.Item>> split(List<ArticleTable.Item> items) {
        Map<Integer, List<ArticleTable.Item>> byPeriod = new TreeMap<>();
        for (ArticleTable.Item item : items) {
            byPeriod.computeIfAbsent(of(item.day()), key -> new ArrayList<>()).add(item);
        }
        int most = byPeriod.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<ArticleTable.Item>> segments = new ArrayList<>();
        List<ArticleTable.Item> stragglers = new ArrayList<>();
        for (List<ArticleTable.Item> period : byPeriod.values()) {
            if (period.size() == most || period.size() >= OWN_SEGMENT) {
                segments.add(period);
            } else {
                stragglers.addAll(period);
            }
        }
        if (!stragglers.isEmpty()) {
            segments.add(stragglers);
        }
        return segments;
    }
}
