package newsfold.internal.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Reads "2 hours ago", "yesterday at 14:30" and a day without a year against the time of the fetch. */
final class RelativeDate {
    private static final int LONGEST = 60;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<String, Long> UNITS = new HashMap<>();
    private static final Map<String, Integer> DAYS = new HashMap<>();

    /** Seconds of one unit, and the words for it; a month and a year are as many days as on average. */
    private static final String[][] UNIT_WORDS = {
        {
            "1",
            "second seconds sec secs s sekunde sekunden segundo segundos seconde secondes secondi sekund sekunder sekunnit"
                    + " sekuntia sekundy секунд секунды 秒 초 วินาที giây saniye detik másodperce"
        },
        {
            "60",
            "minute minutes min mins m minuten minuto minutos minuti minuut minuter minutter minuty minut minuta dakika"
                    + " минут минуты минуту минута мин хвилин хвилини хвилину 分 分钟 分鐘 분 นาที phút menit minuuttia"
                    + " perce perccel λεπτά λεπτό lepta minutami minútami minutes دقيقة دقائق دقیقه דקות मिनट dakikalar"
                    + " минути minuta minute"
        },
        {
            "3600",
            "hour hours hr hrs h std stunde stunden hora horas heure heures ora ore uur uren timmar timme timer time"
                    + " godzin godziny godzinę saat jam часа часов час годин години годину 時間 小时 小時 个小时 個小時 시간 ชั่วโมง"
                    + " giờ tiếng tuntia tunti órája órával ώρες ώρα hodinami hodinou ساعة ساعات ساعت שעות שעה घंटे घंटा"
                    + " sata sati sat hores timar"
        },
        {
            "86400",
            "day days d tag tage tagen día días dia dias jour jours giorno giorni dag dagen dagar dage dager dni dzień gün"
                    + " дня дней день дні днів дни 日 日間 天 일 วัน ngày hari päivää napja nappal μέρες ημέρες ημέρα dny"
                    + " dňami يوم أيام ايام روز ימים दिन zile zi dana"
        },
        {
            "604800",
            "week weeks wk wks w woche wochen semana semanas semaine semaines settimana settimane weken vecka veckor uge"
                    + " uger uke uker tydzień tygodnie tygodni hafta недели недель неделю тижні 週間 周 週 个星期 주 สัปดาห์"
                    + " tuần minggu viikkoa hete אבועות שבועות أسابيع أسبوع هفته सप्ताह हफ्ते săptămâni týdny"
        },
        {
            "2629800",
            "month months mo monat monate monaten mes meses mois mese mesi maand maanden månad månader måned måneder"
                    + " miesiąc miesiące miesięcy ay месяц месяца месяцев місяці 个月 個月 ヶ月 か月 カ月 개월 เดือน tháng bulan"
                    + " kuukautta hónapja μήνες شهر أشهر ماه חודשים महीने luni"
        },
        {
            "31557600",
            "year years yr yrs jahr jahre jahren año años ano anos an ans année années anno anni jaar år rok lata lat yıl"
                    + " год года лет роки років 年 년 ปี năm tahun vuotta éve έτη سنوات سنة سال שנים साल ani"
        }
    };

    private static final String[][] DAY_WORDS = {
        {
            "0",
            "today heute hoy aujourd'hui aujourd’hui oggi hoje vandaag dzisiaj dziś сегодня сьогодні днес danas dnes bugün"
                    + " idag i_dag tänään ma azi σήμερα اليوم امروز היום आज hari_ini hôm_nay วันนี้ avui 今日 今天 오늘"
        },
        {
            "1",
            "yesterday gestern ayer hier ieri ontem gisteren wczoraj вчера вчора jučer juče včera dün igår i_går eilen"
                    + " tegnap χθες χτες أمس امس دیروز אתמול कल kemarin hôm_qua เมื่อวาน ahir 昨日 昨天 어제"
        },
        {
            "2",
            "vorgestern anteayer avant-hier avant_hier altroieri anteontem eergisteren przedwczoraj позавчера позавчора"
                    + " i_förrgår toissapäivänä tegnapelőtt 前天 一昨日 그저께 그제"
        }
    };

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.:,/-])(?:(\\d{1,3})|(?<![\\p{L}\\d])(an?|one|einer|einem|una?|uno|uma?|une|een|\u00e9\u00e9n|ett?|en|bir|egy|\u043e\u0434\u0438\u043d|\u043e\u0434\u043d\u0443))"
                    + "\\s?(?:\\+ ?)?([\\p{L}\\p{M}]{1,14})",
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

    private static final Map<String, Long> UNNUMBERED_SPANS = Map.of(
            "\u0633\u0627\u0639\u0629", 3600L,
            "\u0633\u0627\u0639\u062a\u064a\u0646", 7200L,
            "\u062f\u0642\u064a\u0642\u0629", 60L,
            "\u064a\u0648\u0645", 86400L,
            "\u064a\u0648\u0645\u064a\u0646", 172800L,
            "\u05e9\u05e2\u05d4", 3600L,
            "\u05e9\u05e2\u05ea\u05d9\u05d9\u05dd", 7200L,
            "\u05d9\u05d5\u05de\u05d9\u05d9\u05dd", 172800L);

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)" + DateText.CLOCK, FLAGS);

    private static final Pattern YEARLESS = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(\\d{1,2})(?:\\.|st|nd|rd|th|-\u0433\u043e)? ?(?:de |of )?(\\p{L}[\\p{L}\\p{M}]{2,14})|(\\p{L}[\\p{L}\\p{M}]{2,14})\\.? (\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\d])",
            FLAGS);

    /** A day of the month that runs, told from a span of days by the time behind it. */
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?[\u65e5\uc77c]\\s?(?:[(\uff08].{1,3}[)\uff09]\\s?)?(?=\uc624\uc804|\uc624\ud6c4|\u5348\u524d|\u5348\u5f8c|\u4e0a\u5348|\u4e0b\u5348|\\d{1,2}\\s?[:\u6642\u65f6\uc2dc])");

    private static final Pattern YEARLESS_EAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[\u6708\uc6d4]\\s?(\\d{1,2})\\s?[\u65e5\u53f7\u865f\uc77c]");

    static {
        for (String[] line : UNIT_WORDS) {
            for (String word : line[1].split(" ")) {
                UNITS.putIfAbsent(word, Long.valueOf(line[0]));
            }
        }
        for (String[] line : DAY_WORDS) {
            for (String word : line[1].split(" ")) {
                DAYS.put(word.replace('_', ' '), Integer.valueOf(line[0]));
            }
        }
    }

    private RelativeDate() {}

    /**
     * Finds a date that says how long before the fetch it was.
     *
     * @param text a short line as {@link DateText#plain} leaves it; nothing is found in long ones, which tell of other days
     * @param fetched when the page was fetched
     */
    static Optional<ArticleDate> find(String text, Instant fetched, DateContext context) {
        if (text.length() > LONGEST) {
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
        Matcher clock = CLOCK.matcher(text);
        while (clock.find()) {
            Optional<ArticleDate> timed = DateText.clock(clock, 1, context, day);
            if (timed.isPresent()) {
                return timed;
            }
        }
        return Optional.of(ArticleDate.of(day));
    }

    private static @Nullable Long span(String lower) {
        Matcher unnumbered = UNNUMBERED.matcher(lower);
        if (unnumbered.find() && UNNUMBERED_SPANS.containsKey(unnumbered.group(1))) {
            return UNNUMBERED_SPANS.get(unnumbered.group(1));
        }
        if (!PAST.matcher(lower).find()) {
            return null;
        }
        Matcher matcher = AMOUNT.matcher(lower);
        while (matcher.find()) {
            Long unit = unit(matcher.group(3));
            if (unit != null) {
                return unit * (matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1)));
            }
        }
        return null;
    }

    /** Scripts without spaces leave the sign for "ago" on the unit. */
    private static @Nullable Long unit(String word) {
        Long unit = UNITS.get(word);
        for (int end = word.length() - 1; unit == null && end > 0 && word.charAt(0) > '\u0e00'; end--) {
            unit = UNITS.get(word.substring(0, end));
        }
        return unit;
    }

    private static @Nullable Integer daysBack(String lower) {
        Integer best = null;
        int length = 0;
        for (Map.Entry<String, Integer> entry : DAYS.entrySet()) {
            String word = entry.getKey();
            // The longest word wins: "avant-hier" holds "hier".
            if (word.length() > length && holds(lower, word)) {
                best = entry.getValue();
                length = word.length();
            }
        }
        return best;
    }

    private static boolean holds(String text, String word) {
        boolean spaced = word.charAt(0) < '\u0e00';
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
        Matcher matcher = YEARLESS.matcher(lower);
        while (matcher.find()) {
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
