package newsfold.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Dates as feeds and databases write them; dates in running text are the extractor's business. */
final class Dates {
    private static final List<DateTimeFormatter> TIMES = List.of(
            pattern("uuuu-MM-dd HH:mm[:ss][.SSSSSS][.SSS][ ]XXX"),
            pattern("uuuu-MM-dd HH:mm[:ss][.SSSSSS][.SSS][ ]XX"),
            pattern("uuuu-MM-dd HH:mm[:ss][.SSSSSS][.SSS][ ][z]"),
            pattern("uuuu-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS]XX"),
            pattern("uuuu/MM/dd HH:mm[:ss]"),
            pattern("uuuuMMdd'T'HHmmss['Z']"),
            pattern("uuuuMMddHHmmss"),
            pattern("d-MMM-uuuu HH:mm:ss[.SS]"),
            pattern("[EEE, ]d MMM uuuu HH:mm[:ss] zzz"),
            DateTimeFormatter.RFC_1123_DATE_TIME);
    private static final List<DateTimeFormatter> DAYS =
            List.of(pattern("uuuu/MM/dd"), pattern("uuuuMMdd"), pattern("[EEE, ]d MMM uuuu"), pattern("MMMM d, uuuu"));
    /** Seconds since 1970 have at most ten digits until the year 2286, milliseconds at least eleven since 1973. */
    private static final long MOST_SECONDS = 9_999_999_999L;

    private Dates() {}

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** Reads ISO 8601, RFC 1123, a handful of plain forms, or seconds or milliseconds since 1970. */
    static Optional<ArticleDate> date(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<ArticleDate> iso = ArticleDate.parse(text);
        if (iso.isPresent()) {
            return iso;
        }
        return TIMES.stream()
                .flatMap(format -> time(text, format).stream())
                .findFirst()
                .or(() -> DAYS.stream()
                        .flatMap(format -> day(text, format).stream())
                        .findFirst())
                .or(() -> epoch(text));
    }

    private static Optional<ArticleDate> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ArticleDate.of(
                    time(format.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ArticleDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ArticleDate.of(LocalDate.parse(text, format)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime time(TemporalAccessor parsed) {
        if (parsed instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        // A time without a zone is read as UTC everywhere, or one file would give two results on two hosts.
        return parsed instanceof OffsetDateTime offset ? offset : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
    }

    private static Optional<ArticleDate> epoch(String text) {
        if (!text.matches("\\d{9,13}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        Instant instant = number <= MOST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(ArticleDate.of(instant.atOffset(ZoneOffset.UTC)));
    }
}
