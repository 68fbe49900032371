package newsfold.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-07                         | 2025-10-07",
                "20251007                           | 2025-10-07",
                "2025/10/07                         | 2025-10-07",
                "2025.10.7                          | 2025-10-07",
                "7 Oct 2025                         | 2025-10-07",
                "Tuesday, 7th October 2025          | 2025-10-07",
                "October 7, 2025                    | 2025-10-07",
                "Sept. 7, 2025 9:30 PM              | 2025-09-07T21:30:00Z",
                "October 7, 2025 at 12:05 a.m. EDT  | 2025-10-07T00:05:00-04:00",
                "2025-10-07T09:30:00Z               | 2025-10-07T09:30:00Z",
                "2025-10-07T09:30:00+0200           | 2025-10-07T09:30:00+02:00",
                "2025-10-07T09:30:00                | 2025-10-07T09:30:00Z",
                "2025-10-07 09:30                   | 2025-10-07T09:30:00Z",
                "2025-10-07 09:30:00 UTC            | 2025-10-07T09:30:00Z",
                "2025-10-07 09:30:00+02:00          | 2025-10-07T09:30:00+02:00",
                "2025-10-07 09:30:00.123456 +0200   | 2025-10-07T09:30:00.123456+02:00",
                "Tue, 7 Oct 2025 09:30:00 +0200     | 2025-10-07T09:30:00+02:00",
                "Tuesday, 07-Oct-25 09:30:00 GMT    | 2025-10-07T09:30:00Z",
                "Tue Oct 07 09:30:00 CEST 2025      | 2025-10-07T09:30:00+02:00",
                "Tue Oct  7 09:30:00 2025           | 2025-10-07T09:30:00Z",
                "Wed Aug 27 13:08:45 +0000 2008     | 2008-08-27T13:08:45Z",
                "26-FEB-1987 15:02:20.00            | 1987-02-26T15:02:20Z",
                "20251007093000                     | 2025-10-07T09:30:00Z",
                "20251007T093000Z                   | 2025-10-07T09:30:00Z",
                "2016-12-31 23:59:60 UTC            | 2016-12-31T23:59:59Z",
                "1759829400                         | 2025-10-07T09:30:00Z",
                "1759829400000                      | 2025-10-07T09:30:00Z",
                "1759829400.5                       | 2025-10-07T09:30:00.5Z",
                "1.7598294005E9                     | 2025-10-07T09:30:00.5Z",
                "1759829400000000                   | 2025-10-07T09:30:00Z"
            })
    void datesOfFeedsDatabasesAndScrapersAreRead(String given, String expected) {
        assertEquals(expected, read(given));
    }

    @Test
    void aNameOfAZoneMeansOneOffsetOnEveryJdk() {
        Map<String, String> zones = Map.ofEntries(
                Map.entry("EST", "-05:00"),
                Map.entry("MST", "-07:00"),
                Map.entry("IST", "+05:30"),
                Map.entry("BST", "+01:00"),
                Map.entry("AEST", "+10:00"),
                Map.entry("NST", "-03:30"),
                Map.entry("CET", "+01:00"),
                Map.entry("GMT+2", "+02:00"),
                Map.entry("UTC-0330", "-03:30"),
                Map.entry("(JST)", "+09:00"),
                Map.entry("Asia/Kolkata", "+05:30"),
                Map.entry("Eastern Daylight Time", "-04:00"));
        zones.forEach(
                (name, offset) -> assertEquals("2025-10-07T09:30:00" + offset, read("2025-10-07 09:30 " + name), name));
    }

    @Test
    void namesForSummerAndWinterFollowTheCalendar() {
        assertEquals("2025-03-09T01:59:00-05:00", read("2025-03-09 01:59 ET"));
        assertEquals("2025-03-09T03:00:00-04:00", read("2025-03-09 03:00 ET"));
        assertEquals("2025-11-02T12:00:00-08:00", read("2025-11-02 12:00 PT"));
        assertEquals("2006-04-01T12:00:00-06:00", read("2006-04-01 12:00 CT"));
        assertEquals("2025-10-26T12:00:00+01:00", read("2025-10-26 12:00 Central European Time"));
        assertEquals("2025-10-25T12:00:00+02:00", read("2025-10-25 12:00 Central European Time"));
    }

    @Test
    void whereTheZoneIsUncertainTheDayStays() {
        for (String zone : List.of("AMT", "SST", "KZT", "Nowhere/City", "some zone")) {
            assertEquals("2025-10-07", read("2025-10-07 09:30 " + zone), zone);
        }
    }

    @Test
    void yearsBeyondFourDigitsAndOtherNonsenseAreNoDates() {
        for (String no : List.of(
                "",
                "yesterday",
                "2025-13-45",
                "2025-10-07 25:00",
                "2025-10-07 09:30:75",
                "12345",
                "99999999999999999999",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00Z",
                "9999-12-31T23:59:59-18:00",
                "9999-12-31 23:59 -18:00",
                "0000-01-01",
                "0000/01/01",
                "0001-01-01T00:00:00+01:00",
                "2025-10-07 09:30 +99:00",
                "9".repeat(100_000))) {
            assertTrue(DateParser.parse(no).isEmpty(), no);
        }
        assertTrue(DateParser.fetchTime("9999-12-31").isEmpty());
        assertTrue(DateParser.fetchTime("0200-01-01").isEmpty());
    }

    private static String read(String given) {
        return DateParser.parse(given).map(Object::toString).orElse("unread");
    }
}
