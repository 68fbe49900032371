package newsfold.boilerplate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a text: machine forms, dates as written in some thirty languages, and times relative to the
 * fetch. Times are kept with their zone; a time without one counts as UTC.
 */
final class DateText {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final String TIME =
            "(?:[T ,\u00a0]{0,3}(?:at |um |\u00e0 |kl\\.? |- |\u2013 |\\| |alle |ore |a las )?"
                    + "(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?"
                    + "([ap]\\.?m\\b\\.?)?\\s?(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4}\\b)?)?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME, FLAGS);
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(20\\d{2})([01]\\d)([0-3]\\d)(?!\\d)");
    private static final Pattern EAST = Pattern.compile(
            "((?:19|20)\\d{2})\\s?[\u5e74\ub144]\\s?(\\d{1,2})\\s?[\u6708\uc6d4]\\s?(\\d{1,2})\\s?[\u65e5\uc77c]"
                    + "(?:[^0-9]{0,6}(\\d{1,2})[:\u65f6\u6642\uc2dc]\\s?(\\d{2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd|th|er|\u00ba|\u00aa|-an)?[\\s/-]{0,2}(?:of |de |d['\u2019]|del |\u0438\u043b )?"
                    + "([\\p{L}\\p{M}]{3,14})\\.?,?[\\s/-]{0,2}(?:of |de |del |\u0433\\. )?((?:19|20)\\d{2})(?!\\d)"
                    + TIME,
            FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}])([\\p{L}]{3,10})\\.?[\\s-]{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]{1,2}((?:19|20)\\d{2})(?!\\d)"
                    + TIME,
            FLAGS);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[.,]?\\s([\\p{L}]{3,14})\\.?\\s(\\d{1,2})(?!\\d)" + TIME, FLAGS);
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d{2})(?![\\d])" + TIME, FLAGS);
    private static final Pattern VIETNAMESE =
            Pattern.compile("(\\d{1,2})\\s+th\u00e1ng\\s+(\\d{1,2}),?\\s+(?:n\u0103m\\s+)?((?:19|20)\\d{2})", FLAGS);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    private static final Pattern RELATIVE = Pattern.compile(
            "(?:(?:vor|hace|il y a|h\u00e1|for|acum|przed)\\s+)?(?<![\\d.:])(\\d{1,2}|an?|einer|einem|una?|une?)\\s?"
                    + "([\\p{L}]{1,12})(?:\\s(?:ago|fa|geleden|sedan|siden|temu|\u00f6nce|sitten|\u043d\u0430\u0437\u0430\u0434|atr\u00e1s|lalu|yang lalu)|[\u524d\uc804])?",
            FLAGS);
    private static final Pattern RELATIVE_SIGN = Pattern.compile(
            "\\b(ago|fa|geleden|sedan|siden|temu|\u00f6nce|sitten|\u043d\u0430\u0437\u0430\u0434|atr\u00e1s|lalu|vor|hace|il y a|h\u00e1)\\b|[\u524d\uc804]",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, Long> UNITS = Map.ofEntries(
            unit(1, "second seconds sec secs sekunde sekunden segundo segundos seconde secondes secondi"),
            unit(
                    60,
                    "minute minutes min mins minuten minuto minutos minuti minuut minuter minutter minut dakika \u043c\u0438\u043d\u0443\u0442 \u5206 \u5206\u949f \u5206\u9418 \ubd84"),
            unit(
                    3600,
                    "hour hours hr hrs h std stunde stunden hora horas heure heures ora ore uur timmar timer godzin godziny saat \u0447\u0430\u0441\u0430 \u0447\u0430\u0441\u043e\u0432 \u6642\u9593 \u5c0f\u65f6 \u5c0f\u6642 \uc2dc\uac04"),
            unit(
                    86400,
                    "day days d tag tage tagen d\u00eda d\u00edas dia dias jour jours giorno giorni dag dagen dagar dage dni g\u00fcn \u0434\u043d\u044f \u0434\u043d\u0435\u0439 \u65e5 \u5929 \uc77c"),
            unit(
                    604800,
                    "week weeks wk woche wochen semana semanas semaine semaines settimana settimane weken veckor hafta \u9031\u9593 \u5468"));

    /** Unit seconds by word, built from the lines of {@link #UNITS}. */
    private static final Map<String, Long> SECONDS = seconds();

    private DateText() {}

    /**
     * Finds the first date.
     *
     * @param text where to look; a few hundred characters are read
     * @param fetched when the page was fetched, for relative dates, or null
     * @param monthFirst reads 4/5/2025 as 5 April if false, as April 5 if true
     */
    static Optional<ArticleDate> find(String text, @Nullable Instant fetched, boolean monthFirst) {
        String head = HtmlText.fold(text.length() > 400 ? text.substring(0, 400) : text);
        if (head.length() < 4) {
            return Optional.empty();
        }
        if (EPOCH.matcher(head).matches()) {
            long value = Long.parseLong(head);
            Instant instant = Instant.ofEpochSecond(head.length() > 10 ? value / 1000 : value);
            return checked(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        Found first = new Found();
        match(ISO, head, first, m -> date(m, 1, 2, 3, 4));
        match(EAST, head, first, m -> day(num(m, 1), num(m, 2), num(m, 3)).map(ArticleDate::of));
        match(DAY_FIRST, head, first, m -> named(m, 3, 2, 1));
        match(MONTH_FIRST, head, first, m -> named(m, 3, 1, 2));
        match(YEAR_FIRST, head, first, m -> named(m, 1, 2, 3));
        match(NUMERIC, head, first, m -> numeric(m, monthFirst));
        match(VIETNAMESE, head, first, m -> day(num(m, 3), num(m, 2), num(m, 1)).map(ArticleDate::of));
        if (first.date == null) {
            match(
                    COMPACT,
                    head,
                    first,
                    m -> day(num(m, 1), num(m, 2), num(m, 3)).map(ArticleDate::of));
        }
        if (first.date == null && fetched != null) {
            return relative(head, fetched);
        }
        return Optional.ofNullable(first.date);
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

    private static Optional<ArticleDate> named(Matcher m, int year, int month, int day) {
        int number = MonthNames.of(m.group(month).toLowerCase(Locale.ROOT));
        if (number == 0) {
            return Optional.empty();
        }
        return day(num(m, year), number, num(m, day)).flatMap(date -> withTime(m, date, 4));
    }

    private static Optional<ArticleDate> numeric(Matcher m, boolean monthFirst) {
        int a = num(m, 1);
        int b = num(m, 3);
        int year = num(m, 4);
        if (year < 100) {
            year += 2000;
        }
        boolean slashes = !m.group(2).equals(".");
        boolean month = a <= 12 && (b > 12 || (monthFirst && slashes));
        return day(year, month ? a : b, month ? b : a).flatMap(date -> withTime(m, date, 5));
    }

    private static Optional<ArticleDate> date(Matcher m, int year, int month, int day, int time) {
        return day(num(m, year), num(m, month), num(m, day)).flatMap(date -> withTime(m, date, time));
    }

    private static Optional<ArticleDate> withTime(Matcher m, LocalDate date, int group) {
        if (m.group(group) == null) {
            return Optional.of(ArticleDate.of(date));
        }
        int hour = num(m, group);
        String half = m.group(group + 3);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String seconds = m.group(group + 2);
        try {
            LocalTime time = LocalTime.of(hour, num(m, group + 1), seconds == null ? 0 : Integer.parseInt(seconds));
            return checked(OffsetDateTime.of(date, time, zone(m.group(group + 4))));
        } catch (DateTimeException e) {
            return Optional.of(ArticleDate.of(date));
        }
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String name = zone.toUpperCase(Locale.ROOT);
        if (name.startsWith("+") || name.startsWith("-")) {
            try {
                return ZoneOffset.of(name.length() == 5 ? name.substring(0, 3) + ":" + name.substring(3) : name);
            } catch (DateTimeException e) {
                return ZoneOffset.UTC;
            }
        }
        return switch (name) {
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "BST", "CET", "MEZ" -> ZoneOffset.ofHours(1);
            case "CEST", "MESZ", "EET" -> ZoneOffset.ofHours(2);
            case "EEST", "MSK" -> ZoneOffset.ofHours(3);
            case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
            case "JST", "KST" -> ZoneOffset.ofHours(9);
            case "AEST" -> ZoneOffset.ofHours(10);
            case "AEDT" -> ZoneOffset.ofHours(11);
            default -> ZoneOffset.UTC;
        };
    }

    private static Optional<ArticleDate> relative(String text, Instant fetched) {
        OffsetDateTime now = OffsetDateTime.ofInstant(fetched, ZoneOffset.UTC);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() <= 40) {
            if (lower.matches(
                            "(?s).*\\b(yesterday|gestern|ayer|hier|ieri|ontem|gisteren|wczoraj|\u0432\u0447\u0435\u0440\u0430)(?!\\p{L}).*")
                    || lower.contains("\u6628\u65e5")
                    || lower.contains("\u6628\u5929")
                    || lower.contains("\uc5b4\uc81c")) {
                return Optional.of(ArticleDate.of(now.toLocalDate().minusDays(1)));
            }
            if (lower.matches(
                            "(?s).*\\b(today|heute|hoy|aujourd.hui|oggi|hoje|vandaag|dzisiaj|\u0441\u0435\u0433\u043e\u0434\u043d\u044f)(?!\\p{L}).*")
                    || lower.contains("\u4eca\u65e5")
                    || lower.contains("\u4eca\u5929")
                    || lower.contains("\uc624\ub298")) {
                return Optional.of(ArticleDate.of(now.toLocalDate()));
            }
        }
        if (lower.length() > 60 || !RELATIVE_SIGN.matcher(lower).find()) {
            return Optional.empty();
        }
        Matcher matcher = RELATIVE.matcher(lower);
        while (matcher.find()) {
            String word = matcher.group(2);
            Long seconds = SECONDS.get(word);
            if (seconds == null && word.length() > 1) {
                // "3時間前" leaves the sign for "ago" on the unit.
                seconds = SECONDS.get(word.substring(0, word.length() - 1));
            }
            if (seconds != null) {
                String amount = matcher.group(1);
                long count = Character.isDigit(amount.charAt(0)) ? Long.parseLong(amount) : 1;
                OffsetDateTime then = now.minus(Duration.ofSeconds(count * seconds));
                return Optional.of(seconds >= 86400 ? ArticleDate.of(then.toLocalDate()) : ArticleDate.of(then));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ArticleDate> checked(OffsetDateTime time) {
        return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                ? Optional.empty()
                : Optional.of(ArticleDate.of(time));
    }

    private static int num(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map.Entry<String, Long> unit(long seconds, String words) {
        return Map.entry(words, seconds);
    }

    private static Map<String, Long> seconds() {
        Map<String, Long> seconds = new java.util.HashMap<>();
        UNITS.forEach((words, value) -> {
            for (String word : words.split(" ")) {
                seconds.put(word, value);
            }
        });
        return seconds;
    }
}
