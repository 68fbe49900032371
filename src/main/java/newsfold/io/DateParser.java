package newsfold.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds, databases and scrapers write them; dates in running text are the extractor's business. Reads with rules
 * of its own and no locale data, so that every JDK reads the same.
 */
final class DateParser {
    private static final int MAX_LENGTH = 80;
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}+\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}+\\.?,? )?";
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<year>\\d{4})([-/.])(?<number>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?=$|[t ]|\\d{6}(?!\\d))"),
            Pattern.compile(WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]" + MONTH
                    + ",?[ -](?<year>\\d{4}|\\d{2})(?!\\d)"),
            Pattern.compile(WEEKDAY + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)"));

    /** How many of these, the first ones, have a number for the month. */
    private static final int NUMERIC_DAYS = 2;

    /** The form of C's {@code asctime}, of Java and of Twitter: the year comes last. */
    private static final Pattern YEAR_LAST = Pattern.compile("(?<date>" + WEEKDAY + MONTH
            + " \\d{1,2}) (?<time>\\d{1,2}:\\d{2}:\\d{2})(?<zone> \\S{1,9})? (?<year>\\d{4})");

    private static final Pattern TIME = Pattern.compile(
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*+)?)?"
                    + "(?: ?(?<half>[ap])\\.?m\\b\\.?)?");
    private static final Pattern COMPACT_TIME = Pattern.compile("(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("t(?=\\d)|,? (?:at |- |, )?|,");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ZONE_NAME = Pattern.compile("[a-z][a-z_/ +:0-9-]{0,40}");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,19}(?:\\.\\d{1,9})?|\\d\\.\\d{1,18}e\\+?(?:9|1[0-8])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Seconds since 1970 have at most ten digits until the year 2286, milliseconds at least eleven since 1973. */
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(10_000_000_000L);

    private DateParser() {}

    /** Reads ISO 8601, RFC 1123, plain and English forms, or seconds and smaller units since 1970; years 1 to 9999. */
    static Optional<ArticleDate> parse(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        // Else it fails by an exception, at ten times the cost.
        boolean mayBeIso = stripped.length() >= 10 && stripped.charAt(4) == '-';
        Optional<ArticleDate> iso = mayBeIso ? ArticleDate.parse(stripped) : Optional.empty();
        if (iso.isPresent()) {
            return iso;
        }
        String plain = SPACES.matcher(stripped).replaceAll(" ");
        try {
            String lower = plain.toLowerCase(Locale.ROOT);
            return EPOCH.matcher(lower).matches() && !isCompact(lower) ? Optional.of(epoch(lower)) : read(plain, lower);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            // Fields out of their ranges, such as a thirteenth month or a year beyond 9999.
            return Optional.empty();
        }
    }

    /** Reads when a page was fetched; a year that no clock of a crawler shows is none. */
    static Optional<Instant> fetchTime(@Nullable String text) {
        return parse(text).map(ArticleDate::instant).filter(Page::isFetchTime);
    }

    /** Fourteen digits that start with a year are a date and a time. */
    private static boolean isCompact(String text) {
        return text.length() == 14 && text.indexOf('.') < 0 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static Optional<ArticleDate> read(String plain, String lower) {
        Matcher last = YEAR_LAST.matcher(lower);
        if (last.matches()) {
            String zone = last.group("zone") == null ? "" : last.group("zone");
            String usual = last.group("date") + ", " + last.group("year") + " " + last.group("time") + zone;
            return read(usual, usual);
        }
        for (int i = 0; i < DAYS.size(); i++) {
            Matcher day = DAYS.get(i).matcher(lower);
            if (day.lookingAt()) {
                LocalDate date = date(day, i < NUMERIC_DAYS);
                return day.end() == lower.length()
                        ? Optional.of(ArticleDate.of(date))
                        : timed(date, plain.substring(day.end()), lower.substring(day.end()));
            }
        }
        return Optional.empty();
    }

    private static LocalDate date(Matcher day, boolean numeric) {
        String year = day.group("year");
        int number = Integer.parseInt(year);
        int month = numeric ? Integer.parseInt(day.group("number")) : MONTHS.indexOf(day.group("month")) + 1;
        // As RFC 2822, section 4.3 reads years of two digits.
        int full = year.length() > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
        return LocalDate.of(full, month, Integer.parseInt(day.group("day")));
    }

    private static Optional<ArticleDate> timed(LocalDate date, String plain, String lower) {
        Matcher between = BETWEEN.matcher(lower);
        int start = between.lookingAt() ? between.end() : 0;
        Matcher time = COMPACT_TIME.matcher(lower).region(start, lower.length());
        if (!time.lookingAt()) {
            time = TIME.matcher(lower).region(start, lower.length());
        }
        if (!time.lookingAt()) {
            return Optional.empty();
        }
        LocalDateTime local = date.atTime(time(time));
        String zone = plain.substring(time.end()).strip();
        if (zone.startsWith("(") && zone.endsWith(")")) {
            zone = zone.substring(1, zone.length() - 1);
        }
        if (zone.isEmpty()) {
            // A time without a zone is read as UTC everywhere, or one file would give two results on two hosts.
            return Optional.of(ArticleDate.of(local.atOffset(ZoneOffset.UTC)));
        }
        Optional<ArticleDate> known =
                TimeZones.offset(zone, local).map(offset -> ArticleDate.of(local.atOffset(offset)));
        // The day is certain where the zone is not.
        return known.isPresent()
                        || !ZONE_NAME.matcher(zone.toLowerCase(Locale.ROOT)).matches()
                ? known
                : Optional.of(ArticleDate.of(date));
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String second = time.group("second");
        String fraction = null;
        if (time.pattern() == TIME) {
            fraction = time.group("fraction");
            String half = time.group("half");
            if (half != null) {
                hour = hour % 12 + (half.equals("p") ? 12 : 0);
            }
        }
        int nanos = fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
        // Java has no leap seconds.
        int seconds = second == null ? 0 : second.equals("60") ? 59 : Integer.parseInt(second);
        return LocalTime.of(hour, Integer.parseInt(time.group("minute")), seconds, nanos);
    }

    private static ArticleDate epoch(String text) {
        BigDecimal seconds = new BigDecimal(text);
        while (seconds.compareTo(MAX_SECONDS) >= 0) {
            seconds = seconds.movePointLeft(3);
        }
        // Scrapers write floating point numbers of a precision that no clock has.
        BigDecimal millis = seconds.movePointRight(3).setScale(0, RoundingMode.DOWN);
        return ArticleDate.of(Instant.ofEpochMilli(millis.longValueExact()).atOffset(ZoneOffset.UTC));
    }
}
