package newsfold.article;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import newsfold.internal.Check;

/**
 * A date of publication: a day, or a day with time and zone.
 *
 * <p>Pages often state only the day. A midnight made up for them would order copies wrongly, so the time stays unknown.
 *
 * <p>Ordered by {@link #instant()}, a day without time before any time of that day in UTC.
 */
public final class ArticleDate implements Comparable<ArticleDate>, Serializable {
    private static final long serialVersionUID = 1;
    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;

    private final OffsetDateTime value;
    private final boolean dayOnly;

    private ArticleDate(OffsetDateTime value, boolean dayOnly) {
        Check.argument(isInRange(value), "a date must be of the years 1 to 9999, also in UTC, got %s", value);
        this.value = value;
        this.dayOnly = dayOnly;
    }

    /**
     * Makes a date without a time.
     *
     * @param day the day, years 1 to 9999
     * @throws IllegalArgumentException if the year is out of this range
     */
    public static ArticleDate of(LocalDate day) {
        return new ArticleDate(day.atStartOfDay().atOffset(ZoneOffset.UTC), true);
    }

    /** ISO 8601 writes longer years with a sign, which neither {@link #parse} nor other readers expect. */
    private static boolean isInRange(OffsetDateTime value) {
        int year = value.getYear();
        int utc = value.getOffset().equals(ZoneOffset.UTC) || year < -9999 || year > 99999
                ? year
                : value.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return Math.min(year, utc) >= MIN_YEAR && Math.max(year, utc) <= MAX_YEAR;
    }

    /**
     * Makes a date with time and zone.
     *
     * @param time the time, in the years 1 to 9999 as stated and in UTC
     * @throws IllegalArgumentException if the year is out of this range
     */
    public static ArticleDate of(OffsetDateTime time) {
        return new ArticleDate(time, false);
    }

    /**
     * Reads an ISO 8601 day, local date-time (taken as UTC) or date-time with offset.
     *
     * @param iso such as {@code 2025-10-07} or {@code 2025-10-07T09:30:00+02:00}
     * @return the date, or empty if the text is none of the years 1 to 9999
     */
    public static Optional<ArticleDate> parse(String iso) {
        String text = iso.strip();
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return day.getYear() < MIN_YEAR ? Optional.empty() : Optional.of(of(day));
            }
            OffsetDateTime time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                                    instanceof OffsetDateTime stated
                            ? stated
                            : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
            return isInRange(time) ? Optional.of(of(time)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the day as the page states it, in the zone of the page. */
    public LocalDate day() {
        return value.toLocalDate();
    }

    /**
     * Returns whether only the day is known.
     *
     * @return true if no time is known
     */
    public boolean isDayOnly() {
        return dayOnly;
    }

    /** Returns the point in time, for a day without time its start in UTC. */
    public Instant instant() {
        return value.toInstant();
    }

    @Override
    public int compareTo(ArticleDate other) {
        int order = instant().compareTo(other.instant());
        if (order != 0) {
            return order;
        }
        if (dayOnly != other.dayOnly) {
            return dayOnly ? -1 : 1;
        }
        return value.getOffset().compareTo(other.value.getOffset());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleDate date && date.dayOnly == dayOnly && date.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode() * 31 + Boolean.hashCode(dayOnly);
    }

    /** Returns ISO 8601, {@code 2025-10-07} or {@code 2025-10-07T09:30:00+02:00}, which {@link #parse} reads. */
    @Override
    public String toString() {
        return dayOnly ? value.toLocalDate().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
}
