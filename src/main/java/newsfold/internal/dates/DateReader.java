package newsfold.internal.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one page.
 *
 * <p>Where numbers can be read in two orders, a day known from elsewhere decides, else the other
 * dates of the page, else where the site is at home.
 */
public final class DateReader {
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final DateContext context;
    private final IntSupplier evidence;
    private @Nullable Integer votes;

    /** Pages give one date in many tags. */
    private final Map<String, Optional<ArticleDate>> read = new HashMap<>();

    private DateReader(DateContext context, IntSupplier evidence) {
        this.context = context;
        this.evidence = evidence;
    }

    /**
     * Makes a reader for one page.
     *
     * @param host host of the site in lower case, or empty
     * @param languageTag what the page says of its language, such as {@code en-GB}, or empty
     * @param language the language as an ISO 639-1 code, or null if unknown
     * @param fetched when the page was fetched, for "2 hours ago", or null
     * @param lines the text of the page, read once and only if a date can be read in two orders
     * @return a reader, for one thread
     */
    public static DateReader of(
            String host,
            String languageTag,
            @Nullable String language,
            @Nullable Instant fetched,
            Iterable<String> lines) {
        DateContext context = new DateContext(
                fetched, DayOrder.of(host, languageTag, language), SiteTimeZone.of(host, language), language);
        return new DateReader(context, () -> DayOrder.evidence(lines));
    }

    /**
     * Reads a date that stands in a text.
     *
     * @param text a short text
     * @return the first date in it that is not later than the fetch
     */
    public Optional<ArticleDate> read(String text) {
        return read(text, null);
    }

    /**
     * Reads a date that stands in a text.
     *
     * @param text a short text
     * @param known a day that the date may well be, or null
     * @return the first date in it that is not later than the fetch
     */
    public Optional<ArticleDate> read(String text, @Nullable LocalDate known) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        Optional<ArticleDate> date = read.computeIfAbsent(text, line -> find(line, context));
        if (date.isPresent() && hasSeparators(text) && DateText.hasNumbers(text)) {
            Optional<ArticleDate> day = find(text, context.with(DateContext.Order.DAY_FIRST));
            Optional<ArticleDate> month = find(text, context.with(DateContext.Order.MONTH_ALWAYS_FIRST));
            if (day.isPresent()
                    && month.isPresent()
                    && !day.get().day().equals(month.get().day())) {
                return Optional.of(choose(date.get(), day.get(), month.get(), known))
                        .filter(this::isPast);
            }
        }
        return date.filter(this::isPast);
    }

    /**
     * Tells whether a date is not later than the fetch, in whatever zone the page may count.
     *
     * @param date a date
     * @return true if it is not, or if the time of the fetch is unknown
     */
    public boolean isPast(ArticleDate date) {
        Instant fetched = context.fetched();
        return fetched == null
                || (date.isDayOnly()
                        ? !date.day().isAfter(fetched.atOffset(EASTERNMOST).toLocalDate())
                        : !date.instant().isAfter(fetched.plusSeconds(EASTERNMOST.getTotalSeconds())));
    }

    private ArticleDate choose(
            ArticleDate usual, ArticleDate dayFirst, ArticleDate monthFirst, @Nullable LocalDate known) {
        if (known != null && (dayFirst.day().equals(known) || monthFirst.day().equals(known))) {
            return dayFirst.day().equals(known) ? dayFirst : monthFirst;
        }
        if (isFuture(dayFirst) != isFuture(monthFirst)) {
            return isFuture(dayFirst) ? monthFirst : dayFirst;
        }
        Integer counted = votes;
        if (counted == null) {
            counted = evidence.getAsInt();
            votes = counted;
        }
        return counted == 0 ? usual : counted > 0 ? monthFirst : dayFirst;
    }

    private Optional<ArticleDate> find(String text, DateContext order) {
        return DateText.find(text, order).map(this::local);
    }

    private boolean isFuture(ArticleDate date) {
        return !isPast(date);
    }

    private static boolean hasSeparators(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('-') >= 0 || text.indexOf('.') >= 0;
    }

    /** Writes a time in UTC in the zone of the site's readers, at the same instant; midnight in UTC means a bare day. */
    private ArticleDate local(ArticleDate date) {
        if (context.zone() == null || date.isDayOnly() || !date.toString().endsWith("Z")) {
            return date;
        }
        OffsetDateTime local = OffsetDateTime.ofInstant(date.instant(), context.zone());
        boolean midnight = date.instant().getEpochSecond() % 86400 == 0;
        return midnight && !local.toLocalDate().equals(date.day()) ? ArticleDate.of(date.day()) : ArticleDate.of(local);
    }
}
