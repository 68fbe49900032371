package newsfold.internal.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days of the calendars that news pages count in, as days of ISO 8601. */
final class Calendars {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    /** Thai pages count from the Buddha's death. */
    private static final int BUDDHIST = 543;

    private static final int FIRST_JALALI = 1369;
    private static final int LAST_JALALI = 1478;

    /** The first day of the year 1404 of the Iranian calendar. */
    private static final LocalDate NOWRUZ_1404 = LocalDate.of(2025, 3, 21);

    private Calendars() {}

    /** Returns the day if there is one and the year is one of online news, Buddhist years included. */
    static Optional<LocalDate> day(int year, int month, int day) {
        int own = year >= FIRST_YEAR + BUDDHIST && year <= LAST_YEAR + BUDDHIST ? year - BUDDHIST : year;
        if (own < FIRST_YEAR || own > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(own, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isJalali(int year) {
        return year >= FIRST_JALALI && year <= LAST_JALALI;
    }

    /** Returns the day of the Iranian solar calendar, by the 33-year cycle, which holds for the years taken here. */
    static Optional<LocalDate> jalali(int year, int month, int day) {
        if (!isJalali(year) || month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) {
            return Optional.empty();
        }
        return Optional.of(NOWRUZ_1404.plusDays(days(year, month, day) - days(1404, 1, 1)));
    }

    private static long days(int year, int month, int day) {
        int y = year + 1595;
        long leaps = y / 33 * 8L + (y % 33 + 3) / 4;
        return 365L * y + leaps + (month <= 6 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day;
    }
}
