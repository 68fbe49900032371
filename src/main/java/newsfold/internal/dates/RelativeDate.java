package newsfold.internal.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.internal.Scripts;
import newsfold.internal.WordLists;
import org.jspecify.annotations.Nullable;

/** Reads "2 hours ago", "yesterday at 14:30" and a day without a year against the time of the fetch. */
final class RelativeDate {
    private static final int MAX_CHARS = 60;
    private static final int MAX_CHARS_OF_SPAN = 40;

    /** Beside a span stand particles such as the Swedish "för". */
    private static final int MAX_OTHER_LETTERS = 3;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final WordLists LISTS = new WordLists(RelativeDate.class, "relative-dates.txt");
    /** Seconds of each unit. */
    private static final Map<String, String> UNITS = LISTS.meanings("units");

    private static final Map<String, String> UNNUMBERED_SPANS = LISTS.meanings("unnumbered");

    /** Days before the fetch. */
    private static final Map<String, String> DAYS = LISTS.meanings("days");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.:,/-])(?:(\\d{1,3})|(?<![\\p{L}\\d])(an?|one|einer|einem|una?|uno|uma?|une|een|\u00e9\u00e9n|ett?|en|bir|egy|\u043e\u0434\u0438\u043d|\u043e\u0434\u043d\u0443))"
                    + "[\\s'\u2019]?(?:\\+ ?)?([\\p{L}\\p{M}]{1,14})",
            FLAGS);

    /** What says that the span lies in the past, before it or after it. */
    private static final Pattern PAST = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:ago|fa|geleden|sedan|siden|temu|\u00f6nce|sitten|\u043d\u0430\u0437\u0430\u0434|\u0442\u043e\u043c\u0443|\u043f\u0440\u0435\u0434\u0438|atr\u00e1s|lalu|earlier|vor|hace|il y a|h\u00e1|acum"
                    + "|p\u0159ed|pred|przed|prije|pre|fyrir|ezel\u0151tt|\u03c0\u03c1\u03b9\u03bd|tr\u01b0\u1edbc|\u0645\u0646\u0630|\u0642\u0628\u0644|\u067e\u06cc\u0634|\u05dc\u05e4\u05e0\u05d9|\u092a\u0939\u0932\u0947)(?![\\p{L}\\p{M}])"
                    + "|(?<![\u5348\uc624])[\u524d\uc804]|\u0e17\u0e35\u0e48\u0e41\u0e25\u0e49\u0e27|\u0e17\u0e35\u0e48\u0e1c\u0e48\u0e32\u0e19\u0e21\u0e32|\\d (?:\u00f3r\u00e1ja|perce|napja|hete|h\u00f3napja)(?![\\p{L}])",
            FLAGS);

    /** The dual and the singular of Semitic languages need no number. */
    private static final Pattern UNNUMBERED =
            Pattern.compile("(?:\u0645\u0646\u0630|\u0642\u0628\u0644|\u05dc\u05e4\u05e0\u05d9) (\\p{L}{3,8})");

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)" + DateText.CLOCK, FLAGS);

    private static final Pattern YEARLESS = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(\\d{1,2})(?:\\.|st|nd|rd|th|-\u0433\u043e)? ?(?:de |of )?(\\p{L}[\\p{L}\\p{M}]{2,14})|(\\p{L}[\\p{L}\\p{M}]{2,14})\\.? (\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\d])",
            FLAGS);

    /** A day of the current month, which has a time behind it; a span of days has none. */
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?[\u65e5\uc77c]\\s?(?:[(\uff08].{1,3}[)\uff09]\\s?)?(?=\uc624\uc804|\uc624\ud6c4|\u5348\u524d|\u5348\u5f8c|\u4e0a\u5348|\u4e0b\u5348|\\d{1,2}\\s?[:\u6642\u65f6\uc2dc])");

    private static final Pattern YEARLESS_EAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[\u6708\uc6d4]\\s?(\\d{1,2})\\s?[\u65e5\u53f7\u865f\uc77c]");

    /** "10.3. 14:55", and with the day of the week in Japanese "3/9(月)". */
    private static final Pattern YEARLESS_NUMERIC = Pattern.compile(
            "(?<![\\d./])(?:(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?=[\\s,|]{1,3}(?:klo |kl\\.? |um |u |v |o )?\\d{1,2}[:.]\\d{2}(?!\\d))"
                    + "|(\\d{1,2})/(\\d{1,2})\\s?[(\uff08](?:\u65e5|\u6708|\u706b|\u6c34|\u6728|\u91d1|\u571f)[)\uff09])");

    private RelativeDate() {}

    /**
     * Finds a date that says how long before the fetch it was.
     *
     * @param text a short line as {@link DateText#plain} leaves it; nothing is found in long ones, which tell of other days
     * @param fetched when the page was fetched
     */
    static Optional<ArticleDate> find(String text, Instant fetched, DateContext context) {
        if (text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        ZonedDateTime now = fetched.atZone(context.zoneOrUtc());
        Long span = span(lower);
        if (span != null) {
            OffsetDateTime then = now.toOffsetDateTime().minusSeconds(span);
            return Optional.of(
                    span % 86400 == 0 || span >= 604800 ? ArticleDate.of(then.toLocalDate()) : ArticleDate.of(then));
        }
        Integer back = daysBack(lower);
        LocalDate day = back == null
                ? yearless(lower, now.toLocalDate(), context)
                : now.toLocalDate().minusDays(back);
        if (day == null) {
            return Optional.empty();
        }
        Matcher numeric = YEARLESS_NUMERIC.matcher(text);
        int from = back == null && numeric.find() ? numeric.end() : 0;
        Matcher clock = CLOCK.matcher(text).region(from, text.length());
        while (clock.find()) {
            Optional<ArticleDate> timed = DateText.clock(clock, 1, context, day);
            if (timed.isPresent()) {
                return timed;
            }
        }
        return Optional.of(ArticleDate.of(day));
    }

    /** Tells whether a line, as {@link DateText#plain} leaves it, is a span or a day before the fetch, perhaps with a time. */
    static boolean isSpan(String text) {
        if (text.length() > MAX_CHARS_OF_SPAN) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String rest = lower;
        if (span(lower) != null) {
            rest = PAST.matcher(UNNUMBERED.matcher(rest).replaceAll("")).replaceAll("");
            rest = AMOUNT.matcher(rest).replaceAll("");
        } else {
            String day = longestDay(lower);
            if (day.isEmpty()) {
                return false;
            }
            rest = CLOCK.matcher(rest.replace(day, "")).replaceAll("");
        }
        return rest.chars().filter(Character::isLetterOrDigit).count() <= MAX_OTHER_LETTERS;
    }

    private static @Nullable Long span(String lower) {
        Matcher unnumbered = UNNUMBERED.matcher(lower);
        if (unnumbered.find() && UNNUMBERED_SPANS.containsKey(unnumbered.group(1))) {
            return Long.valueOf(UNNUMBERED_SPANS.get(unnumbered.group(1)));
        }
        if (!PAST.matcher(lower).find()) {
            return null;
        }
        Matcher matcher = AMOUNT.matcher(lower);
        while (matcher.find()) {
            String unit = unit(matcher.group(3));
            if (unit != null) {
                return Long.parseLong(unit) * (matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1)));
            }
        }
        return null;
    }

    /** Scripts without spaces leave the sign for "ago" on the unit. */
    private static @Nullable String unit(String word) {
        String unit = UNITS.get(word);
        for (int end = word.length() - 1; unit == null && end > 0 && Scripts.isFromThaiOn(word.charAt(0)); end--) {
            unit = UNITS.get(word.substring(0, end));
        }
        return unit;
    }

    private static @Nullable Integer daysBack(String lower) {
        String word = longestDay(lower);
        return word.isEmpty() ? null : Integer.valueOf(DAYS.getOrDefault(word.replace(' ', '_'), "0"));
    }

    /** Returns the longest word of {@link #DAYS} in a line, or an empty string: "avant-hier" holds "hier". */
    private static String longestDay(String lower) {
        String best = "";
        for (String key : DAYS.keySet()) {
            String word = key.replace('_', ' ');
            boolean longer =
                    word.length() > best.length() || (word.length() == best.length() && word.compareTo(best) < 0);
            if (longer && holds(lower, word)) {
                best = word;
            }
        }
        return best;
    }

    private static boolean holds(String text, String word) {
        boolean spaced = !Scripts.isFromThaiOn(word.charAt(0));
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean alone = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (alone || !spaced) {
                return true;
            }
        }
        return false;
    }

    /** A day without a year is the last one of that name before the fetch, or the one after it in another zone. */
    private static @Nullable LocalDate yearless(String lower, LocalDate today, DateContext context) {
        Matcher east = YEARLESS_EAST.matcher(lower);
        if (east.find()) {
            return latest(Integer.parseInt(east.group(1)), Integer.parseInt(east.group(2)), today);
        }
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(lower);
        if (dayOfMonth.find()) {
            int day = Integer.parseInt(dayOfMonth.group(1));
            // Of three months in a row one has every day.
            for (int back = 0; back < 3; back++) {
                LocalDate month = today.withDayOfMonth(1).minusMonths(back);
                Optional<LocalDate> date = Calendars.day(month.getYear(), month.getMonthValue(), day);
                if (date.isPresent() && !date.get().isAfter(today)) {
                    return date.get();
                }
            }
        }
        Matcher numeric = YEARLESS_NUMERIC.matcher(lower);
        if (numeric.find()) {
            boolean dayFirst = numeric.group(1) != null;
            return latest(
                    Integer.parseInt(numeric.group(dayFirst ? 2 : 3)),
                    Integer.parseInt(numeric.group(dayFirst ? 1 : 4)),
                    today);
        }
        Matcher matcher = YEARLESS.matcher(lower);
        // "updated 13 oct": the word before a day is not always its month.
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            boolean dayFirst = matcher.group(1) != null;
            int month = MonthNames.of(matcher.group(dayFirst ? 2 : 3), context.language());
            if (month > 0) {
                return latest(month, Integer.parseInt(matcher.group(dayFirst ? 1 : 4)), today);
            }
        }
        return null;
    }

    private static @Nullable LocalDate latest(int month, int day, LocalDate today) {
        for (int year = today.getYear() + 1; year > today.getYear() - 4; year--) {
            Optional<LocalDate> date = Calendars.day(year, month, day);
            if (date.isPresent() && !date.get().isAfter(today.plusDays(1))) {
                return date.get();
            }
        }
        return null;
    }
}
