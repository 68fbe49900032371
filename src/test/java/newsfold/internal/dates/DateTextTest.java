package newsfold.internal.dates;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import newsfold.DefaultLocale;
import newsfold.article.ArticleDate;
import newsfold.internal.dates.DateContext.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DateTextTest {
    private static final Instant FETCHED = Instant.parse("2025-10-12T12:00:00Z");
    private static final DateContext CONTEXT = new DateContext(FETCHED, Order.DAY_FIRST, null, null);

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private static String read(String text, DateContext context) {
        return DateText.find(text, context).map(ArticleDate::toString).orElse("-");
    }

    /** Each line is a text, a bar, and what it means. */
    private static void check(DateContext context, String lines) {
        assertAll(lines.lines().map(line -> () -> {
            int bar = line.lastIndexOf(" = ");
            assertEquals(line.substring(bar + 3), read(line.substring(0, bar), context), line);
        }));
    }

    @Test
    void aDayIsReadInTheWayManyLanguagesWriteIt() {
        check(CONTEXT, """
                October 12, 2025 = 2025-10-12
                Sunday 12th of October 2025 = 2025-10-12
                Oct. 12, 2025 = 2025-10-12
                12. Oktober 2025 = 2025-10-12
                Sonntag, 12. Okt. 2025 = 2025-10-12
                3. Jänner 2025 = 2025-01-03
                12 octobre 2025 = 2025-10-12
                1er août 2025 = 2025-08-01
                12 de octubre de 2025 = 2025-10-12
                12 de octubre del 2025 = 2025-10-12
                12 de outubro de 2025 = 2025-10-12
                12 ottobre 2025 = 2025-10-12
                12 d'octubre de 2025 = 2025-10-12
                12 oktober 2025 = 2025-10-12
                12 mrt 2025 = 2025-03-12
                den 12 oktober 2025 = 2025-10-12
                12. oktober 2025 = 2025-10-12
                12. desember 2025 = 2025-12-12
                12. lokakuuta 2025 = 2025-10-12
                12. október 2025 = 2025-10-12
                12 października 2025 = 2025-10-12
                12. října 2025 = 2025-10-12
                12. októbra 2025 = 2025-10-12
                2025. október 12. = 2025-10-12
                2025. okt. 12. = 2025-10-12
                12 octombrie 2025 = 2025-10-12
                12 Ekim 2025 = 2025-10-12
                12 Ağustos 2025 = 2025-08-12
                12 октября 2025 г. = 2025-10-12
                12 жовтня 2025 = 2025-10-12
                12 октомври 2025 г. = 2025-10-12
                12. oktobar 2025. = 2025-10-12
                12. listopada 2025 = 2025-11-12
                12 Οκτωβρίου 2025 = 2025-10-12
                12 Μαΐου 2025 = 2025-05-12
                12 oktober 2025 | 14.30 WIB = 2025-10-12T14:30:00+07:00
                12 אוקטובר 2025 = 2025-10-12
                12 באוקטובר 2025 = 2025-10-12
                12 أكتوبر 2025 = 2025-10-12
                ١٢ أكتوبر ٢٠٢٥ = 2025-10-12
                12 تشرين الأول 2025 = 2025-10-12
                12 تشرين الثاني 2025 = 2025-11-12
                12 اکتبر 2025 = 2025-10-12
                ۲۰ مهر ۱۴۰۴ = 2025-10-12
                ۱۴۰۴/۰۷/۲۰ = 2025-10-12
                12 अक्टूबर 2025 = 2025-10-12
                १२ अक्टूबर २०२५ = 2025-10-12
                12 অক্টোবর 2025 = 2025-10-12
                12 ตุลาคม 2568 = 2025-10-12
                12 ต.ค. 2568 = 2025-10-12
                12 ตุลาคม พ.ศ. 2568 = 2025-10-12
                2025年10月12日 = 2025-10-12
                2025年10月12日（日） = 2025-10-12
                令和7年10月12日 = 2025-10-12
                令和元年5月1日 = 2019-05-01
                民國114年10月12日 = 2025-10-12
                2025년 10월 12일 = 2025-10-12
                2025. 10. 12 = 2025-10-12
                12 tháng 10, 2025 = 2025-10-12
                ngày 12 tháng 10 năm 2025 = 2025-10-12
                2025 m. spalio 12 d. = 2025-10-12
                2025. gada 12. oktobris = 2025-10-12
                12. oktoober 2025 = 2025-10-12
                12 tetor 2025 = 2025-10-12
                12 ოქტომბერი 2025 = 2025-10-12
                12 oktyabr 2025 = 2025-10-12
                """);
    }

    @Test
    void aMonthOfTwoMeaningsIsReadInTheLanguageOfThePage() {
        check(new DateContext(null, Order.DAY_FIRST, null, "hr"), "12. listopada 2025 = 2025-10-12");
        check(new DateContext(null, Order.DAY_FIRST, null, "pl"), "12 listopada 2025 = 2025-11-12");
    }

    @Test
    void numbersAreReadInTheOrderOfTheCountryUnlessOnlyOneIsPossible() {
        check(CONTEXT, """
                03/04/2025 = 2025-04-03
                13/04/2025 = 2025-04-13
                04/13/2025 = 2025-04-13
                3.4.25 = 2025-04-03
                31-12-99 = 1999-12-31
                12-Oct-25 = 2025-10-12
                Oct 12, '25 = 2025-10-12
                20251012 = 2025-10-12
                20251012T143000Z = 2025-10-12T14:30:00Z
                1760272200 = 2025-10-12T12:30:00Z
                1760272200000 = 2025-10-12T12:30:00Z
                """);
        check(new DateContext(null, Order.MONTH_FIRST, null, "en"), """
                03/04/2025 = 2025-03-04
                3.4.2025 = 2025-04-03
                13/04/2025 = 2025-04-13
                """);
    }

    @Test
    void aTimeKeepsItsZone() {
        check(CONTEXT, """
                2025-10-12T14:30:00+02:00 = 2025-10-12T14:30:00+02:00
                2025-10-12T14:30:00+0200 = 2025-10-12T14:30:00+02:00
                2025-10-12 14:30:00 -0700 = 2025-10-12T14:30:00-07:00
                2025-10-12T14:30Z = 2025-10-12T14:30:00Z
                2025-10-12T14:30:00.123456Z = 2025-10-12T14:30:00Z
                Sun, 12 Oct 2025 14:30:00 GMT = 2025-10-12T14:30:00Z
                Oct 12, 2025 2:30 PM EST = 2025-10-12T14:30:00-05:00
                Oct 12, 2025 at 2:30 p.m. ET = 2025-10-12T14:30:00-04:00
                Dec 12, 2025 at 2:30 p.m. ET = 2025-12-12T14:30:00-05:00
                Oct 12, 2025, 9 am PDT = 2025-10-12T09:00:00-07:00
                12 Oct 2025 14:30 BST = 2025-10-12T14:30:00+01:00
                12 Oct 2025 14:30 GMT+2 = 2025-10-12T14:30:00+02:00
                12 Oct 2025 14:30 UTC-03:30 = 2025-10-12T14:30:00-03:30
                12 Oct 2025 14:30 IST = 2025-10-12T14:30:00+05:30
                12. Oktober 2025 um 14:30 Uhr MESZ = 2025-10-12T14:30:00+02:00
                12.10.2025, 14:30 CET = 2025-10-12T14:30:00+01:00
                12 октября 2025, 14:30 МСК = 2025-10-12T14:30:00+03:00
                12 Oct 2025 14:30 JST = 2025-10-12T14:30:00+09:00
                19.1.23, 10:00-11:30 Uhr = 2023-01-19T10:00:00Z
                """);
    }

    @Test
    void aTimeWithoutZoneIsOfTheZoneOfTheReaders() {
        check(new DateContext(null, Order.DAY_FIRST, ZoneId.of("Europe/Berlin"), "de"), """
                12. Oktober 2025 um 14:30 Uhr = 2025-10-12T14:30:00+02:00
                12. Dezember 2025, 9 Uhr = 2025-12-12T09:00:00+01:00
                12.10.2025 | 14.30 Uhr = 2025-10-12T14:30:00+02:00
                12 octobre 2025 à 14h30 = 2025-10-12T14:30:00+02:00
                12 de octubre de 2025 a las 2:30 p. m. = 2025-10-12T14:30:00+02:00
                12 oktober 2025 kl. 14.30 = 2025-10-12T14:30:00+02:00
                2025年10月12日 14時30分 = 2025-10-12T14:30:00+02:00
                2025年10月12日 午後2時30分 = 2025-10-12T14:30:00+02:00
                2025년 10월 12일 오후 2:30 = 2025-10-12T14:30:00+02:00
                2025-10-12T14:30:00Z = 2025-10-12T14:30:00Z
                """);
    }

    @Test
    void aSpanIsCountedBackFromTheFetch() {
        check(CONTEXT, """
                2 hours ago = 2025-10-12T10:00:00Z
                2h ago = 2025-10-12T10:00:00Z
                an hour ago = 2025-10-12T11:00:00Z
                45 mins ago = 2025-10-12T11:15:00Z
                3 days ago = 2025-10-09
                2 weeks ago = 2025-09-28
                Published 5 minutes ago by Ann Lee = 2025-10-12T11:55:00Z
                vor 3 Stunden = 2025-10-12T09:00:00Z
                vor einer Stunde = 2025-10-12T11:00:00Z
                vor 2 Tagen = 2025-10-10
                hace 2 días = 2025-10-10
                hace una hora = 2025-10-12T11:00:00Z
                il y a 2 heures = 2025-10-12T10:00:00Z
                há 2 horas = 2025-10-12T10:00:00Z
                2 horas atrás = 2025-10-12T10:00:00Z
                2 ore fa = 2025-10-12T10:00:00Z
                2 uur geleden = 2025-10-12T10:00:00Z
                för 2 timmar sedan = 2025-10-12T10:00:00Z
                for 2 timer siden = 2025-10-12T10:00:00Z
                2 tuntia sitten = 2025-10-12T10:00:00Z
                2 godziny temu = 2025-10-12T10:00:00Z
                před 2 hodinami = 2025-10-12T10:00:00Z
                2 órája = 2025-10-12T10:00:00Z
                acum 2 ore = 2025-10-12T10:00:00Z
                2 saat önce = 2025-10-12T10:00:00Z
                2 часа назад = 2025-10-12T10:00:00Z
                2 години тому = 2025-10-12T10:00:00Z
                преди 2 часа = 2025-10-12T10:00:00Z
                prije 2 sata = 2025-10-12T10:00:00Z
                πριν από 2 ώρες = 2025-10-12T10:00:00Z
                2 jam yang lalu = 2025-10-12T10:00:00Z
                2 giờ trước = 2025-10-12T10:00:00Z
                2 ชั่วโมงที่แล้ว = 2025-10-12T10:00:00Z
                2 घंटे पहले = 2025-10-12T10:00:00Z
                منذ ساعتين = 2025-10-12T10:00:00Z
                منذ 3 ساعات = 2025-10-12T09:00:00Z
                ۲ ساعت پیش = 2025-10-12T10:00:00Z
                לפני שעתיים = 2025-10-12T10:00:00Z
                לפני 3 שעות = 2025-10-12T09:00:00Z
                3小时前 = 2025-10-12T09:00:00Z
                3小時前 = 2025-10-12T09:00:00Z
                3時間前 = 2025-10-12T09:00:00Z
                2日前 = 2025-10-10
                3시간 전 = 2025-10-12T09:00:00Z
                """);
    }

    @Test
    void yesterdayAndDaysWithoutYearAreCountedFromTheFetch() {
        check(CONTEXT, """
                yesterday = 2025-10-11
                Yesterday at 2:30 PM = 2025-10-11T14:30:00Z
                heute, 09:15 Uhr = 2025-10-12T09:15:00Z
                Gestern, 18:20 Uhr = 2025-10-11T18:20:00Z
                ayer = 2025-10-11
                hier à 14h30 = 2025-10-11T14:30:00Z
                avant-hier = 2025-10-10
                ieri = 2025-10-11
                ontem às 14:30 = 2025-10-11T14:30:00Z
                gisteren = 2025-10-11
                wczoraj = 2025-10-11
                вчера в 14:30 = 2025-10-11T14:30:00Z
                dün = 2025-10-11
                昨天 14:30 = 2025-10-11T14:30:00Z
                昨日 = 2025-10-11
                어제 = 2025-10-11
                أمس = 2025-10-11
                12. Oktober, 09:15 = 2025-10-12T09:15:00Z
                Oct 3 = 2025-10-03
                Dec 24 = 2024-12-24
                10月3日 = 2025-10-03
                """);
    }

    @Test
    void theDayOfTheReadersDecidesWhatYesterdayWas() {
        check(
                new DateContext(Instant.parse("2025-10-12T23:30:00Z"), Order.DAY_FIRST, ZoneId.of("Asia/Tokyo"), "ja"),
                "昨日 = 2025-10-12");
    }

    @Test
    void numeralsOfHanAreRead() {
        assertEquals("2026-03-12", DateText.find("二〇二六年三月十二日").orElseThrow().toString());
        assertEquals("2026-10-30", DateText.find("发布于二〇二六年十月三十日").orElseThrow().toString());
        assertEquals("2026-12-21", DateText.find("二零二六年十二月二十一日").orElseThrow().toString());
    }

    @Test
    void aSpanIsALineAndNothingElse() {
        for (String text : new String[] {
            "2 hours ago",
            "an hour ago",
            "vor 3 Tagen",
            "hace 2 horas",
            "منذ ساعتين",
            "3小时前",
            "3 giờ trước",
            "yesterday, 14:30",
            "för 4 timmar sedan"
        }) {
            assertTrue(DateText.isSpan(text), text);
        }
        for (String text :
                new String[] {"Founded 20 years ago", "Today in Altmoor", "2 hours", "", "Ago", "3 days ago it rained"
                }) {
            assertFalse(DateText.isSpan(text), text);
        }
    }

    @Test
    void withoutFetchNothingIsRelative() {
        for (String text : new String[] {"2 hours ago", "yesterday", "Oct 3", "3小时前"}) {
            assertEquals(Optional.empty(), DateText.find(text, DateContext.UNKNOWN), text);
        }
    }

    @Test
    void whatIsNoDateIsNotRead() {
        check(CONTEXT, """
                Tel. 030 12.34.5678 = -
                30/02/2025 = -
                Article 12 of the law of 1923 = -
                A headline about nothing in particular = -
                Version 10.12.1.3 = -
                In the next 24 hours = -
                5 min read = -
                99.99.2025 = -
                12 Angry Men = -
                """);
    }

    @Test
    void aTurkishHostReadsTheSame() {
        locale.setTurkish();
        for (String text : Arrays.asList("12 APRIL 2025", "12 EKİM 2025", "12 ARALIK 2025", "I hour ago")) {
            String turkish = read(text, CONTEXT);
            locale.set("");
            assertEquals(read(text, CONTEXT), turkish, text);
            locale.setTurkish();
        }
        assertEquals("2025-04-12", read("12 APRIL 2025", CONTEXT));
    }

    @Test
    void aDayOfTheMonthIsNoSpanOfDays() {
        check(CONTEXT, """
                15일 오전 10:30 = 2025-09-15T10:30:00Z
                5일 오후 = 2025-10-05
                3일 전 = 2025-10-09
                10日午前9時05分 = 2025-10-10T09:05:00Z
                """);
    }
}
