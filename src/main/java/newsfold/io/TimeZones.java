package newsfold.io;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of time zones to offsets, by a table of its own: the names a JDK knows differ from release to release. Each name
 * means one offset ({@code EST} is never summer time); of a name with several meanings the common one in news counts, and
 * names without a common one ({@code AMT}, {@code SST}) or whose offset has changed ({@code KZT}) are unknown.
 */
final class TimeZones {
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?00)?");
    private static final Pattern REGION = Pattern.compile("[A-Za-z_]+(?:/[A-Za-z_+-]+){1,2}");

    private static final Map<String, ZoneOffset> OFFSETS = offsets();

    /** Names for both summer and winter time in the United States, by the offset of winter. */
    private static final Map<String, Integer> UNITED_STATES = Map.of(
            "ET",
            -5,
            "EASTERN TIME",
            -5,
            "CT",
            -6,
            "CENTRAL TIME",
            -6,
            "MT",
            -7,
            "MOUNTAIN TIME",
            -7,
            "PT",
            -8,
            "PACIFIC TIME",
            -8);

    /** Names for both summer and winter time in Europe, by the offset of winter. */
    private static final Map<String, Integer> EUROPE =
            Map.of("CENTRAL EUROPEAN TIME", 1, "EASTERN EUROPEAN TIME", 2, "WESTERN EUROPEAN TIME", 0, "UK TIME", 0);

    private TimeZones() {}

    /** Returns the offset that a name has at a local time. */
    static Optional<ZoneOffset> offset(String name, LocalDateTime time) {
        String upper = name.toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(upper);
        try {
            if (offset.matches()) {
                String minutes = offset.group(3);
                int seconds = Integer.parseInt(offset.group(2)) * 3600
                        + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
                return Optional.of(ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -seconds : seconds));
            }
            if (REGION.matcher(name).matches()) {
                return Optional.of(ZoneId.of(name).getRules().getOffset(time));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        Integer winter = UNITED_STATES.get(upper);
        if (winter != null) {
            return Optional.of(ZoneOffset.ofHours(isSummerInTheUnitedStates(time) ? winter + 1 : winter));
        }
        winter = EUROPE.get(upper);
        if (winter != null) {
            return Optional.of(ZoneOffset.ofHours(isSummerInEurope(time.minusHours(winter)) ? winter + 1 : winter));
        }
        return Optional.ofNullable(OFFSETS.get(upper));
    }

    /** Since 2007 from the second Sunday in March to the first in November, at two o'clock; before, April to October. */
    private static boolean isSummerInTheUnitedStates(LocalDateTime time) {
        boolean since2007 = time.getYear() >= 2007;
        LocalDateTime start = time.with(since2007 ? Month.MARCH : Month.APRIL)
                .with(TemporalAdjusters.dayOfWeekInMonth(since2007 ? 2 : 1, DayOfWeek.SUNDAY));
        LocalDateTime end = time.withDayOfMonth(1)
                .with(since2007 ? Month.NOVEMBER : Month.OCTOBER)
                .with(TemporalAdjusters.dayOfWeekInMonth(since2007 ? 1 : -1, DayOfWeek.SUNDAY));
        return !time.isBefore(atHour(start, 2)) && time.isBefore(atHour(end, 2));
    }

    /** Since 1996 from the last Sunday in March to the last in October, at one o'clock UTC everywhere. */
    private static boolean isSummerInEurope(LocalDateTime utc) {
        LocalDateTime first = utc.withDayOfMonth(1);
        LocalDateTime start = first.with(Month.MARCH).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        LocalDateTime end = first.with(Month.OCTOBER).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        return !utc.isBefore(atHour(start, 1)) && utc.isBefore(atHour(end, 1));
    }

    private static LocalDateTime atHour(LocalDateTime day, int hour) {
        return day.toLocalDate().atTime(hour, 0);
    }

    private static Map<String, ZoneOffset> offsets() {
        String table = """
                Z +0, UTC +0, UT +0, GMT +0, COORDINATED UNIVERSAL TIME +0, GREENWICH MEAN TIME +0, WET +0, WEST +1
                CET +1, CEST +2, MEZ +1, MESZ +2, EET +2, EEST +3, BST +1, MSK +3, MSD +4, TRT +3
                CENTRAL EUROPEAN STANDARD TIME +1, CENTRAL EUROPEAN SUMMER TIME +2, BRITISH SUMMER TIME +1
                EST -5, EDT -4, CST -6, CDT -5, MST -7, MDT -6, PST -8, PDT -7, AKST -9, AKDT -8, HST -10, HDT -9
                AST -4, ADT -3, NST -3:30, NDT -2:30
                EASTERN STANDARD TIME -5, EASTERN DAYLIGHT TIME -4, CENTRAL STANDARD TIME -6, CENTRAL DAYLIGHT TIME -5
                MOUNTAIN STANDARD TIME -7, MOUNTAIN DAYLIGHT TIME -6, PACIFIC STANDARD TIME -8, PACIFIC DAYLIGHT TIME -7
                ART -3, BRT -3, BRST -2, CLT -4, CLST -3, COT -5, PET -5, VET -4, UYT -3
                WAT +1, CAT +2, SAST +2, EAT +3, IST +5:30, PKT +5, NPT +5:45, GST +4, IRST +3:30, AFT +4:30
                ICT +7, WIB +7, WITA +8, WIT +9, SGT +8, MYT +8, HKT +8, PHT +8, JST +9, KST +9, AWST +8, ACST +9:30
                ACDT +10:30, AEST +10, AEDT +11, NZST +12, NZDT +13, INDIA STANDARD TIME +5:30, JAPAN STANDARD TIME +9
                """;
        Map<String, ZoneOffset> offsets = new HashMap<>();
        for (String entry : table.split("[,\n]", -1)) {
            int space = entry.strip().lastIndexOf(' ');
            if (space > 0) {
                String[] parts = entry.strip().substring(space + 1).split(":", -1);
                int hours = Integer.parseInt(parts[0]);
                int minutes = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
                offsets.put(
                        entry.strip().substring(0, space),
                        ZoneOffset.ofHoursMinutes(hours, parts[0].startsWith("-") ? -minutes : minutes));
            }
        }
        return Map.copyOf(offsets);
    }
}
