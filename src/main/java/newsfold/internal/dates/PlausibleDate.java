package newsfold.internal.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Tells dates of articles from what broken systems write in their place. */
public final class PlausibleDate {
    /** Newspapers began in this year; systems write 0001-01-01 and 1601-01-01 where they know no date. */
    private static final LocalDate FIRST_NEWS = LocalDate.of(1605, 1, 1);

    private static final LocalDate FIRST_PAGE_OF_THE_WEB = LocalDate.of(1991, 8, 6);

    /** Zones differ by up to 26 hours, and a page may state the day of a printed edition. */
    private static final Duration MAX_AFTER_FETCH = Duration.ofDays(2);

    private PlausibleDate() {}

    /**
     * Tells whether a date can be one of an article.
     *
     * @param date the date
     * @param fetched when its page was fetched, null if unknown
     * @return false if it is the zero of a clock or lies after the fetch
     */
    public static boolean isDate(ArticleDate date, @Nullable Instant fetched) {
        return !date.day().equals(LocalDate.EPOCH)
                && !date.day().isBefore(FIRST_NEWS)
                && (fetched == null || !date.instant().isAfter(fetched.plus(MAX_AFTER_FETCH)));
    }

    /**
     * Tells whether a date is of the time since there are web pages.
     *
     * @param date the date
     * @return false for what can only be the date of an older print
     */
    public static boolean isOfTheWeb(ArticleDate date) {
        return !date.day().isBefore(FIRST_PAGE_OF_THE_WEB);
    }
}
