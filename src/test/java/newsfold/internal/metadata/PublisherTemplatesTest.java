package newsfold.internal.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Names as the templates of publishers and agencies write them. */
class PublisherTemplatesTest {
    @Test
    void reportersInBracketsBehindAPlaceAreNames() {
        assertEquals(List.of("王海", "陈小雨"), NamesInLines.inDateline("南山9月3日电 （记者王海、陈小雨）南山水库三日起向下游放水，沿岸居民已经转移。"));
        assertEquals(List.of(), NamesInLines.inDateline("记者从市水务局获悉，南山水库三日起向下游放水（图略）。"));
    }

    @Test
    void theSentenceOfAnAgencyNamesItsReporterBehindTheOutlet() {
        assertEquals(
                List.of("Вера Лугова"),
                NamesInLines.inDateline("ТВЕРЬ, 3 сен — Вести края, Вера Лугова. Мост через реку закрыли до весны."));
        assertEquals(
                List.of(),
                NamesInLines.inDateline("London, 3 September - the mill burned, Mara Quill said. Nobody died."));
    }

    @Test
    void aNameBehindTheAbbreviationOfADeskSignsTheText() {
        assertEquals(List.of("Jana Roth"), NamesInLines.signature("pm/Jana Roth"));
        assertEquals(List.of("Jana Roth"), NamesInLines.signature("(dpa/red/Jana Roth)"));
        assertEquals(List.of(), NamesInLines.signature("pm/mes"));
        assertEquals(List.of(), NamesInLines.signature("und/oder Haus"));
    }

    @Test
    void aNameInBracketsOnItsOwnLineSignsAReportInJapanese() {
        assertEquals(List.of("高木遥香"), NamesInLines.signature("（高木遥香）"));
        assertEquals(List.of(), NamesInLines.signature("【関連記事】"));
        assertEquals(List.of(), NamesInLines.signature("（運動部記事）"));
    }

    @Test
    void whoTookThePicturesIsNoAuthor() {
        assertEquals(
                List.of("Rui Sá", "Ana Melo"), PersonNames.read("Rui Sá, Ana Melo (texto) e Zita Couto (fotografia)"));
        assertEquals(List.of("Anna Frei"), PersonNames.read("Anna Frei (Text), Urs Ott (Bilder)"));
    }

    @Test
    void linksCutALineInWhichALabelAndNamesStand() {
        assertEquals(List.of("林怡君", "陳建宏"), PersonNames.read("聯報／ 記者\u001f 林怡君\u001f 、\u001f 陳建宏\u001f ／高雄報導"));
    }

    @Test
    void aPlaceInCapitalsBeforeANameIsLeftOut() {
        assertEquals(List.of("Mara Quill"), NamesInLines.behindPlace("LEEDS — Mara Quill"));
        assertEquals(List.of("هدى سالم"), NamesInLines.behindPlace("طنطا ـ هدى سالم"));
        assertEquals(List.of("Tine", "Berlin Tours"), NamesInLines.behindPlace("Tine — Berlin Tours"));
    }

    @Test
    void anOutletInQuotationMarksStandsBehindAName() {
        assertEquals(List.of("Олег Панин"), NamesInLines.inLine("Олег Панин, «Голос долины», 3 сентября 2026"));
        assertEquals(
                "Jana Roth", NamesInLines.beforeRole("Jana Roth, „Talbote“").orElse(""));
        assertEquals(
                "", NamesInLines.beforeRole("Jana Roth, „Talbote“ und mehr").orElse(""));
    }

    @Test
    void initialsOfReportersAndAgenciesAreNoPeople() {
        assertEquals(List.of(), PersonNames.read("Von (jr/dpa)"));
        assertEquals(List.of(), PersonNames.read("(pan, ČTK)"));
        assertEquals(List.of("Jana Roth"), PersonNames.read("Von Jana Roth (jr/dpa)"));
    }

    @Test
    void endlessLinesTakeNoTime() {
        String commas = "Mara Quill (".repeat(50_000);
        String brackets = "（记者".repeat(100_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertTrue(PersonNames.read(commas).size() < 100);
            assertTrue(NamesInLines.inDateline(brackets).isEmpty());
            assertTrue(NamesInLines.signature(brackets).isEmpty());
        });
    }
}
