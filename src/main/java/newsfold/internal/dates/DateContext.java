package newsfold.internal.dates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a date in a text is read against.
 *
 * @param fetched when the page was fetched, for "2 hours ago", or null
 * @param order what 4/5/2025 means
 * @param zone where the page's readers live, for times that name no zone, or null for UTC
 * @param language an ISO 639-1 code where one name means two months, or null
 */
record DateContext(
        @Nullable Instant fetched,
        Order order,
        @Nullable ZoneId zone,
        @Nullable String language) {
    /** Which of two small numbers is the month. */
    enum Order {
        DAY_FIRST,
        /** In 4/5/2025 but not in 4.5.2025 or 4-5-2025, as Americans write. */
        MONTH_FIRST,
        MONTH_ALWAYS_FIRST
    }

    /** A page of which nothing is known. */
    static final DateContext UNKNOWN = new DateContext(null, Order.DAY_FIRST, null, null);

    DateContext with(Order other) {
        return new DateContext(fetched, other, zone, language);
    }

    ZoneId zoneOrUtc() {
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
