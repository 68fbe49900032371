package newsfold.internal.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.internal.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a text: machine forms, dates as written in some fifty languages with the digits and calendars
 * they use, and times relative to the fetch. Times keep their zone; a time without one is of the zone of the context.
 */
public final class DateText {
    private static final int MAX_CHARS = 400;

    /** Words between a day and its time, in any number: "at", "um", "kl.", marks. */
    private static final String BETWEEN =
            "(?:[T ,|\u00b7\u2022@/\u2013\u2014\u060c-]|at |um |\u00e0 |\u00e0s |kl\\.? ?|klo |alle |ore |ora |a las "
                    + "|o |om |saat |pukul |l\u00fac |\u0432 |\u043e |\u043e\u0431 |\u03c3\u03c4\u03b9\u03c2 |\u0627\u0644\u0633\u0627\u0639\u0629 |\u0633\u0627\u0639\u062a "
                    + "|\u092c\u091c\u0947 |\u0e40\u0e27\u0e25\u0e32 |godz\\. ?|\u05d1\u05e9\u05e2\u05d4 ){0,4}";

    /** Where a word ends. Java's own boundary knows the letters of all scripts up to version 18 and ASCII alone after. */
    private static final String END = "(?![\\p{L}\\p{N}_])";

    private static final String HALF = "([ap]\\.?\\s?m" + END
            + "\\.?|\u03c0\\.?\u03bc\\.?|\u03bc\\.?\u03bc\\.?|\u0635(?!\\p{L})|\u0645(?!\\p{L}))";

    /** Six groups: half before, hour, minute, second, half after, zone. */
    static final String CLOCK =
            "(\u5348\u524d|\u5348\u5f8c|\u4e0a\u5348|\u4e0b\u5348|\uc624\uc804|\uc624\ud6c4)?\\s?(\\d{1,2})"
                    + "(?:\\s?[:.h\u6642\u65f6\u70b9\uc2dc]\\s?(\\d{2})(?!\\d)(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "|(?=\\s?(?:[ap]\\.?\\s?m" + END + "|uhr" + END + "|h" + END + ")))"
                    + "\\s?(?:uhr" + END + "|hrs?" + END + "|h" + END + "|[\u5206\ubd84])?\\s?" + HALF
                    + "?\\s?\\(?(Z" + END + "|(?:UTC|GMT)?\\s?[+\u2212-]\\d{1,2}(?::?\\d{2})?(?!\\d)|[\\p{Lu}]{2,4}"
                    + END + ")?";

    private static final String TIME = "(?:" + BETWEEN + CLOCK + ")?";

    private static final String YEAR = "((?:19|20|25)\\d{2}|1[34]\\d{2})(?!\\d)";

    /** Arabic months of the Levant are two words, and both names of a month may stand together. */
    private static final String MONTH =
            "(\\p{L}[\\p{L}\\p{M}.]{1,17}(?: (?:\u0627\u0644\u0623\u0648\u0644|\u0627\u0644\u062b\u0627\u0646\u064a|\u0627\u0644\u0627\u0648\u0644))?)"
                    + "(?: ?/ ?[\\p{L} ]{3,16})?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)((?:19|20|25)\\d{2}|1[34]\\d{2})[-/.]\\s?(\\d{1,2})[-/.]\\s?(\\d{1,2})(?!\\d)" + TIME, FLAGS);
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20\\d{2})([01]\\d)([0-3]\\d)(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?(?!\\d)");
    private static final Pattern EAST = Pattern.compile(
            "(\u4ee4\u548c|\u5e73\u6210|\u6c11\u570b|\u6c11\u56fd)?\\s?(\\d{1,4}|\u5143)\\s?[\u5e74\ub144]\\s?(\\d{1,2})\\s?[\u6708\uc6d4]\\s?(\\d{1,2})\\s?[\u65e5\u865f\u53f7\uc77c]"
                    + "(?:\\s?[(\uff08].{1,5}?[)\uff09])?(?:[^0-9\u5348\uc624]{0,6}" + CLOCK + ")?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd|th|er|\u00ba|\u00aa|-an|-\u0433\u043e|\u03b7\u03c2|\u03b7)?[\\s/-]{0,2}(?:of |de |d['\u2019]|del |\u0438\u043b )?"
                    + MONTH + ",?[\\s/-]{0,2}(?:of |de |del |\u0433\\. ?|\u0e1e\\.\u0e28\\. ?)?" + YEAR
                    + "(?:\\s?(?:\u0433\\.|\u0440\\.|\u0433\u043e\u0434\u0430|\u0440\u043e\u043a\u0443|r\\.))?" + TIME,
            FLAGS);

    /** A capital word may follow a small letter, where a page glues a label to its date. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(?<![\\p{L}\\p{M}])|(?<=\\p{javaLowerCase})(?=\\p{javaUpperCase}))(?i:(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?[\\s-]{1,2}"
                    + "(\\d{1,2})(?:(?:st|nd|rd|th)?,?[\\s-]{1,2}|(?<=\\d\\d))" + YEAR + TIME + ")",
            Pattern.UNICODE_CASE);

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:[.,]|\\s?m\\.)?\\s(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s(\\d{1,2})(?!\\d)(?:\\.|\\s?d\\.)?"
                    + TIME,
            FLAGS);
    private static final Pattern LATVIAN =
            Pattern.compile("((?:19|20)\\d{2})\\.? gada (\\d{1,2})\\. (\\p{L}{4,12})" + TIME, FLAGS);
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20|25)\\d{2}|\\d{2}(?![:.]\\d))(?!\\d)" + TIME,
            FLAGS);
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<![\\d.])(?:(\\d{1,2})[ -](\\p{L}{3,9})|(\\p{L}{3,9})\\.? (\\d{1,2}),)[ -]['\u2019]?(\\d{2})(?!\\d)",
            FLAGS);
    private static final Pattern VIETNAMESE = Pattern.compile(
            "(\\d{1,2})\\s+th\u00e1ng\\s+(\\d{1,2}),?\\s+(?:n\u0103m\\s+)?((?:19|20)\\d{2})" + TIME, FLAGS);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    private DateText() {}

    /**
     * Finds the first date, of a page of which nothing is known.
     *
     * @param text where to look; the first 400 characters are read
     * @return the date; its time is of UTC unless the text names a zone
     */
    public static Optional<ArticleDate> find(String text) {
        return find(text, DateContext.UNKNOWN);
    }

    /**
     * Finds the first date.
     *
     * @param text where to look; a few hundred characters are read
     * @param context what relative dates, two orders of numbers and missing zones are read against
     */
    static Optional<ArticleDate> find(String text, DateContext context) {
        String head = head(text);
        if (head.length() < 2) {
            return Optional.empty();
        }
        if ((head.length() == 10 || head.length() == 13) && EPOCH.matcher(head).matches()) {
            long value = Long.parseLong(head);
            Instant instant = Instant.ofEpochSecond(head.length() > 10 ? value / 1000 : value);
            return checked(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        Found first = new Found();
        DateClues clues = new DateClues(head);
        if (clues.any()) {
            absolute(head, clues, first, context);
        }
        if (first.date == null && context.fetched() != null) {
            return RelativeDate.find(head, context.fetched(), context);
        }
        return Optional.ofNullable(first.date);
    }

    /**
     * Tells whether a short line says how long ago something was, or on which day before the fetch, and nothing else.
     *
     * @param line a line such as "2 days ago" or "gestern, 18:20 Uhr"
     */
    public static boolean isSpan(String line) {
        return RelativeDate.isSpan(head(line));
    }

    private static String head(String text) {
        return HanDates.asDigits(plain(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text));
    }

    /** Tells whether a text holds numbers that could be a date in two orders. */
    static boolean hasNumbers(String text) {
        return NUMERIC.matcher(head(text)).find();
    }

    private static void absolute(String head, DateClues clues, Found first, DateContext context) {
        if (clues.year()) {
            match(ISO, head, first, m -> iso(m, context));
        }
        if (clues.eastern()) {
            match(EAST, head, first, m -> east(m, context));
        }
        if (clues.year()) {
            match(DAY_FIRST, head, first, m -> named(m, 3, 2, 1, context));
            match(MONTH_FIRST, head, first, m -> named(m, 3, 1, 2, context));
            match(YEAR_FIRST, head, first, m -> named(m, 1, 2, 3, context));
        }
        if (clues.latvian()) {
            match(LATVIAN, head, first, m -> named(m, 1, 3, 2, context));
        }
        match(NUMERIC, head, first, m -> numeric(m, context));
        if (clues.shortYear()) {
            match(SHORT_YEAR, head, first, m -> shortYear(m, context));
        }
        if (clues.vietnamese()) {
            match(
                    VIETNAMESE,
                    head,
                    first,
                    m -> Calendars.day(num(m, 3), num(m, 2), num(m, 1)).flatMap(date -> withTime(m, date, 4, context)));
        }
        if (first.date == null && clues.compact()) {
            match(COMPACT, head, first, m -> compact(m, context));
        }
    }

    /** Folds white space, writes all digits as ASCII, drops the marks that only steer the direction of writing. */
    static String plain(String text) {
        String folded = WhiteSpace.fold(text);
        StringBuilder plain = null;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean digit = c > 0x7f && Character.isDigit(c);
            boolean mark = c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e') || c == '\u200c';
            if ((digit || mark) && plain == null) {
                plain = new StringBuilder(folded.length()).append(folded, 0, i);
            }
            if (plain != null && !mark) {
                plain.append(digit ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return plain == null ? folded : plain.toString();
    }

    private static final class Found {
        @Nullable
        ArticleDate date;

        int at = Integer.MAX_VALUE;
    }

    private interface Reader {
        Optional<ArticleDate> read(Matcher matcher);
    }

    private static void match(Pattern pattern, String text, Found first, Reader reader) {
        if (first.at == 0) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && matcher.start() < first.at) {
            Optional<ArticleDate> date = reader.read(matcher);
            if (date.isPresent()) {
                first.date = date.get();
                first.at = matcher.start();
                return;
            }
        }
    }

    private static Optional<ArticleDate> named(Matcher m, int year, int month, int day, DateContext context) {
        int y = num(m, year);
        if (Calendars.isJalali(y)) {
            return Calendars.jalali(y, MonthNames.iranian(m.group(month)), num(m, day))
                    .flatMap(date -> withTime(m, date, 4, context));
        }
        int number = MonthNames.of(m.group(month), context.language());
        if (number == 0) {
            return Optional.empty();
        }
        return Calendars.day(y, number, num(m, day)).flatMap(date -> withTime(m, date, 4, context));
    }

    private static Optional<ArticleDate> shortYear(Matcher m, DateContext context) {
        boolean dayFirst = m.group(1) != null;
        int month = MonthNames.of(m.group(dayFirst ? 2 : 3), context.language());
        return month == 0
                ? Optional.empty()
                : Calendars.day(2000 + num(m, 5), month, num(m, dayFirst ? 1 : 4))
                        .map(ArticleDate::of);
    }

    private static Optional<ArticleDate> numeric(Matcher m, DateContext context) {
        int a = num(m, 1);
        int b = num(m, 3);
        int year = num(m, 4);
        if (year < 100) {
            year += year < 70 ? 2000 : 1900;
        }
        boolean first = context.order() == DateContext.Order.MONTH_ALWAYS_FIRST
                || (context.order() == DateContext.Order.MONTH_FIRST
                        && m.group(2).equals("/"));
        boolean month = a <= 12 && (b > 12 || first);
        return Calendars.day(year, month ? a : b, month ? b : a).flatMap(date -> withTime(m, date, 5, context));
    }

    private static Optional<ArticleDate> iso(Matcher m, DateContext context) {
        int year = num(m, 1);
        Optional<LocalDate> day = Calendars.isJalali(year)
                ? Calendars.jalali(year, num(m, 2), num(m, 3))
                : Calendars.day(year, num(m, 2), num(m, 3));
        return day.flatMap(date -> withTime(m, date, 4, context));
    }

    private static Optional<ArticleDate> east(Matcher m, DateContext context) {
        String era = m.group(1) == null ? "" : m.group(1);
        int year = m.group(2).equals("\u5143") ? 1 : num(m, 2);
        int before = switch (era) {
            case "\u4ee4\u548c" -> 2018;
            case "\u5e73\u6210" -> 1988;
            case "\u6c11\u570b", "\u6c11\u56fd" -> 1911;
            default -> 0;
        };
        return Calendars.day(before + year, num(m, 3), num(m, 4)).flatMap(date -> withTime(m, date, 5, context));
    }

    private static Optional<ArticleDate> compact(Matcher m, DateContext context) {
        return Calendars.day(num(m, 1), num(m, 2), num(m, 3)).map(day -> {
            if (m.group(4) == null || num(m, 4) > 23 || num(m, 5) > 59) {
                return ArticleDate.of(day);
            }
            LocalDateTime time = day.atTime(num(m, 4), num(m, 5));
            return ArticleDate.of(
                    m.group(7) == null
                            ? time.atZone(context.zoneOrUtc()).toOffsetDateTime()
                            : time.atOffset(ZoneOffset.UTC));
        });
    }

    private static Optional<ArticleDate> withTime(Matcher m, LocalDate date, int group, DateContext context) {
        return Optional.of(clock(m, group, context, date).orElse(ArticleDate.of(date)));
    }

    /** Reads the groups of {@link #CLOCK}, the first of which has this number. */
    static Optional<ArticleDate> clock(Matcher m, int group, DateContext context, LocalDate date) {
        if (m.group(group + 1) == null) {
            return Optional.empty();
        }
        int hour = num(m, group + 1);
        int half = half(m.group(group) == null ? m.group(group + 4) : m.group(group));
        if (half != 0 && hour <= 12) {
            hour = hour % 12 + (half > 0 ? 12 : 0);
        }
        try {
            LocalDateTime time = date.atTime(LocalTime.of(hour, optional(m, group + 2), optional(m, group + 3)));
            String zone = m.group(group + 5);
            // In "10:00-11:30" the sign parts two times; behind seconds or a T it opens an offset.
            boolean sign = zone != null && zone.startsWith("-");
            boolean span = sign && m.group(group + 3) == null && m.group().indexOf('T') < 0;
            OffsetDateTime local = time.atZone(context.zoneOrUtc()).toOffsetDateTime();
            return checked(
                    zone == null || span
                            ? local
                            : ZoneNames.offset(zone, time).map(time::atOffset).orElse(local));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 1 for the second half of the day, -1 for the first, 0 if the text does not say. */
    private static int half(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        String half = text.toLowerCase(Locale.ROOT);
        boolean second = half.startsWith("p")
                || half.startsWith("\u03bc")
                || half.equals("\u0645")
                || half.equals("\u5348\u5f8c")
                || half.equals("\u4e0b\u5348")
                || half.equals("\uc624\ud6c4");
        return second ? 1 : -1;
    }

    private static Optional<ArticleDate> checked(OffsetDateTime time) {
        return Calendars.day(time.getYear(), 1, 1).map(any -> ArticleDate.of(time));
    }

    private static int optional(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : num(matcher, group);
    }

    private static int num(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
