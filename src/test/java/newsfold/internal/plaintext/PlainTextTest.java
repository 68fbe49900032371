package newsfold.internal.plaintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newsfold.internal.plaintext.PlainLine.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static List<String> texts(String text) {
        return PlainText.read(text).lines().stream().map(PlainLine::text).toList();
    }

    private static PlainLine line(String text, int index) {
        return PlainText.read(text).lines().get(index);
    }

    @Test
    void aParagraphALineStaysAsItIs() {
        String text =
                "Brücke gesperrt\r\n\r\nDie Brücke *bleibt* zu, sagt #Bauamt_Nord.\n\u00a0\nKosten: 5 * 3 Mio. [sic]";
        assertEquals(
                List.of("Brücke gesperrt", "Die Brücke *bleibt* zu, sagt #Bauamt_Nord.", "Kosten: 5 * 3 Mio. [sic]"),
                texts(text));
        assertEquals(5, line(text, 2).number());
        assertEquals(Mark.UNMARKED, line(text, 0).mark());
        assertEquals(PlainLine.UNKNOWN, line(text, 0).linkShare());
    }

    @Test
    void aTextInALetterLosesTheMarksBeforeItsLines() {
        assertEquals(
                List.of("Brücke gesperrt", "Die Brücke bleibt zu.", "> Wie lange?", "Bis Mai."),
                texts("> Brücke gesperrt\n>\n> Die Brücke bleibt zu.\n> > Wie lange?\n\n>Bis Mai.\n"));
        assertEquals(
                List.of("Brücke gesperrt", "> Die Brücke bleibt zu.", "> Wie lange?", "> Bis Mai."),
                texts("Brücke gesperrt\n> Die Brücke bleibt zu.\n> Wie lange?\n> Bis Mai.\n"));
    }

    @Test
    void aTitleUnderlinedWithEqualsSignsIsMarkdown() {
        String text =
                "Brücke gesperrt\n===============\n\n*Ida Conti*\n\nDie Brücke bleibt zu.\n\nUnd nun?\n--------\n\nWarten.\n";
        assertEquals(
                List.of("Brücke gesperrt", "Ida Conti", "Die Brücke bleibt zu.", "Und nun?", "Warten."), texts(text));
        assertEquals(Mark.HEADING, line(text, 3).mark());
    }

    @Test
    void frontMatterMayAssignItsValues() {
        PlainText read = PlainText.read("""
                +++
                title = "Brücke gesperrt"
                date = 2026-03-10
                author = 'Ida Conti'
                weight = 3
                +++

                Die Brücke bleibt zu, x = 3.
                """);
        assertEquals(Optional.of("Brücke gesperrt"), read.matter().title());
        assertEquals(Optional.of("2026-03-10"), read.matter().published());
        assertEquals(Optional.of("Ida Conti"), read.matter().author());
        assertEquals(1, read.lines().size());
    }

    @Test
    void markdownLosesItsSyntaxAndKeepsWhatItMeans() {
        String text = """
                # Le pont *fermé*

                Le [conseil](/tag/conseil "Conseil") a **voté** la fermeture\\. Coût \\- 14 M\\_€.

                * [Sport](https://a.example/sport)
                > Une décision attendue.

                ## La suite ##
                1. premier point
                """;
        assertEquals(
                List.of(
                        "Le pont fermé",
                        "Le conseil a voté la fermeture. Coût - 14 M_€.",
                        "Sport",
                        "Une décision attendue.",
                        "La suite",
                        "premier point"),
                texts(text));
        assertEquals(Mark.TITLE, line(text, 0).mark());
        assertEquals(Mark.ITEM, line(text, 2).mark());
        assertEquals(1, line(text, 2).linkShare());
        assertEquals(Mark.HEADING, line(text, 4).mark());
        assertTrue(line(text, 1).linkShare() > 0.1 && line(text, 1).linkShare() < 0.4);
    }

    @Test
    void picturesGoAndLinksAroundCardsAreLinks() {
        String text = """
                [![Puente](https://a.example/p.jpg)](https://a.example/1)

                [

                ### Cierra la panadería

                Tras noventa años

                ](https://a.example/2)

                ![](data:image/png;base64,AAAA)Texto del artículo ![icono](i.png) sigue.
                """;
        assertEquals(List.of("Cierra la panadería", "Tras noventa años", "Texto del artículo sigue."), texts(text));
        assertEquals(1, line(text, 0).linkShare());
        assertEquals(Mark.HEADING, line(text, 0).mark());
        assertEquals(1, line(text, 1).linkShare());
        assertEquals(0, line(text, 2).linkShare());
    }

    @Test
    void linksByNumberAndNameAreLinksAndTheirAddressesGo() {
        String text = """
                Rada [miejska][1] zamknęła [most], jak podał [Kurier][k]. [Nie dotyczy] to pieszych.[^2]

                  [1]: https://a.example/rada
                [most]: <https://a.example/most> "Most"
                [K]: https://a.example/k
                [^2]: Dane urzędu.
                """;
        assertEquals(
                List.of("Rada miejska zamknęła most, jak podał Kurier. [Nie dotyczy] to pieszych.", "Dane urzędu."),
                texts(text));
    }

    @Test
    void rowsOfTablesAreLinesWithoutRulers() {
        assertEquals(
                List.of("Año Viajeros", "2024 388.000", "Fuente: puerto."),
                texts("| Año | Viajeros |\n| :-- | --: |\n| 2024 | 388.000 |\n\nFuente: puerto."));
        assertEquals(List.of("Jahr Gäste", "2024 388.000"), texts("Jahr | Gäste  \n---|---  \n2024 | 388.000  \n"));
    }

    @Test
    void underlinedLinesAreHeadings() {
        assertEquals(
                Mark.TITLE,
                line("Most zamknięty\n====\n\nRada głosowała. [Więcej](https://a.example/)", 0)
                        .mark());
        assertEquals(
                Mark.HEADING,
                line("[A](https://a.example/)\n\nTło\n---\nRada głosowała.", 1).mark());
    }

    @Test
    void datesWithAFullStopAreNoItemsNorAreNumbersInsideParagraphs() {
        assertEquals(
                List.of("Mehr", "Schleuse öffnet", "10. März 2026", "Erstens", "Zweitens"),
                texts("[Mehr](https://a.example/)\n\n# Schleuse öffnet\n\n10. März 2026\n\n1. Erstens\n2. Zweitens"));
        String wrapped = """
                [Mehr](https://a.example/)

                Der Hafenrat hat am Dienstagabend beschlossen, den nördlichen Pier neu
                zu bauen, der seit zwei Winterstürmen geschlossen ist, die sein
                äußeres Drittel weggerissen haben.

                Die Arbeiten sollen nach den Plänen des Rates im Frühjahr beginnen, am
                12. April, und achtzehn Monate dauern. In dieser Zeit legen alle
                Fähren vom südlichen Kai ab, weil der nördliche Kai dann voller
                Maschinen steht, teilte der Rat mit.
                """;
        assertEquals(3, texts(wrapped).size(), () -> texts(wrapped).toString());
    }

    @Test
    void remarksInBracketsAreNoLinks() {
        String text = "Er sagte [das Amt](gemeint ist die Stadt) zu. [Mehr](https://a.example/x_(y)).";
        assertEquals(List.of("Er sagte [das Amt](gemeint ist die Stadt) zu. Mehr."), texts(text));
    }

    private static final String WRAPPED_GERMAN = """
            Der Hafenrat hat am Dienstagabend beschlossen, den nördlichen Pier neu zu
            bauen, der seit zwei Winterstürmen geschlossen ist, die sein äußeres
            Drittel weggerissen haben.

            Die Arbeiten sollen im Oktober beginnen und achtzehn Monate dauern. In
            dieser Zeit legen alle Fähren vom südlichen Kai ab, teilte der Rat mit.

            Anmelden
            """;

    @Test
    void wrappedLinesAreJoinedWithAndWithoutBlankLines() {
        List<String> joined = List.of(
                "Der Hafenrat hat am Dienstagabend beschlossen, den nördlichen Pier neu zu bauen, der seit zwei"
                        + " Winterstürmen geschlossen ist, die sein äußeres Drittel weggerissen haben.",
                "Die Arbeiten sollen im Oktober beginnen und achtzehn Monate dauern. In dieser Zeit legen alle Fähren"
                        + " vom südlichen Kai ab, teilte der Rat mit.",
                "Anmelden");
        assertEquals(joined, texts(WRAPPED_GERMAN));
        assertEquals(joined, texts(WRAPPED_GERMAN.replace("\n\n", "\n")));
        assertEquals(5, line(WRAPPED_GERMAN, 1).number());
    }

    @Test
    void longAddressesCutAtTheirHyphensDoNotHideTheWidth() {
        String address = "([map](https://tiles-\na.example/" + "north-pier/".repeat(12) + "plan-\nof-the-pier.png))\n";
        List<String> lines = texts(WRAPPED_GERMAN + ("\n" + address).repeat(9));
        assertTrue(lines.get(1).endsWith("teilte der Rat mit."), lines::toString);
    }

    @Test
    void boxesAttributesAndTagsOverSeveralLinesAreSyntax() {
        String body =
                "Rebuilding starts [in October](https://a.example/plan){.link\nrel=\"a}b\" target=\"_blank\"} and lasts"
                        + " a year and a half, [the\nboard]{.name} said.\\\nTraders asked for help.\n";
        String joined = "Rebuilding starts in October and lasts a year and a half, the board said.";
        String pandoc =
                "::: {#main .story role=\"main\"}\n# The pier {#pier .head}\n\n```{=html}\n<!-- ad -->\n<b>x</b>\n```\n"
                        + WRAPPED_GERMAN + "\n" + body + ":::\n";
        List<String> lines = texts(pandoc);
        assertEquals("The pier", lines.get(0));
        assertEquals(List.of(joined, "Traders asked for help."), lines.subList(lines.size() - 2, lines.size()));
        assertFalse(String.join("\n", lines).contains("ad -->"));
        assertEquals(
                List.of("The pier", "It is open again, says the board."),
                texts(
                        "<div\nclass=\"story\" id=\"s\">\n\n# The pier\n\nIt is <span\nclass=\"x\">**open**</span> again, says the"
                                + " board.\n\n</div>"));
        assertEquals("a < b and c", texts("a < b and c\n\nx").get(0));
    }

    @Test
    void wrappedChineseIsJoinedWithoutSpaces() {
        String paragraph = "港务委员会周二晚上投票决定重建北码头，该码头自去年冬天两场风暴冲走其外侧三分之一以来一直关闭，"
                + "工程预计十月开始，持续十八个月，期间所有渡轮将从南码头出发，委员会说。商家欢迎这一决定，"
                + "但要求在道路封闭期间对失去的生意给予帮助，第一份计划在居民抗议之后没有得到多数支持。";
        StringBuilder wrapped = new StringBuilder();
        for (int i = 0; i < paragraph.length(); i += 30) {
            wrapped.append(paragraph, i, Math.min(paragraph.length(), i + 30)).append('\n');
        }
        assertEquals(List.of(paragraph), texts(wrapped.toString()));
    }

    @Test
    void paragraphsThatBeginFurtherInAreJoined() {
        String text = "Il porto ha detto che\nricostruirà il molo nord entro la fine dell'anno prossimo.\n"
                + "    I lavori cominciano in\nottobre, ha detto Conti.\n    Il costo è di 14 milioni.\n Agenzia";
        assertEquals(
                List.of(
                        "Il porto ha detto che ricostruirà il molo nord entro la fine dell'anno prossimo.",
                        "I lavori cominciano in ottobre, ha detto Conti.",
                        "Il costo è di 14 milioni.",
                        "Agenzia"),
                texts(text));
    }

    @Test
    void headlinesOfOneLengthAreNotJoined() {
        String menu = """
                Council votes to rebuild northern pier after storms
                Bakery on Mill Lane to close after ninety long years
                Storm brings down trees across the whole county
                School choir wins national prize for third time
                Ferry fares to rise by a tenth from next spring
                Museum finds lost letters of the lighthouse keeper
                """;
        assertEquals(6, texts(menu).size());
    }

    @Test
    void numberedLinksOfLynxAreLinks() {
        String text = """
                   [1]Courier du Port

                     * [2]Actualités
                     * [3]Sport

                Le conseil vote la reconstruction

                   Le [4]conseil du port a voté mardi soir la reconstruction de la jetée
                   nord, fermée depuis que deux tempêtes d'hiver en ont emporté le tiers
                   extérieur.

                Références

                   Liens visibles:
                   1. https://courier.example/
                   2. https://courier.example/a
                   3. https://courier.example/s
                   4. https://courier.example/tag/conseil
                """;
        assertEquals(
                List.of(
                        "Courier du Port",
                        "Actualités",
                        "Sport",
                        "Le conseil vote la reconstruction",
                        "Le conseil du port a voté mardi soir la reconstruction de la jetée nord, fermée depuis que deux"
                                + " tempêtes d'hiver en ont emporté le tiers extérieur."),
                texts(text));
        assertEquals(1, line(text, 1).linkShare());
        assertEquals(Mark.HEADING, line(text, 3).mark());
        assertTrue(line(text, 4).linkShare() < 0.3);
    }

    @Test
    void notesInBracketsBehindWordsStay() {
        String text = "The plan failed.[1] Residents had protested [2] for weeks.[3]\nNothing else is known.[4]";
        assertEquals(List.of(text.split("\n")), texts(text));
    }

    @Test
    void textNodesOfOneSentenceAreJoined() {
        String text = "Il\nconsiglio del porto\nha votato per ricostruire il\nmolo nord\n, chiuso da due inverni.\n"
                + "I lavori iniziano a ottobre, ha detto\nIda Conti\n.\nCondividi";
        assertEquals(
                List.of(
                        "Il consiglio del porto ha votato per ricostruire il molo nord, chiuso da due inverni.",
                        "I lavori iniziano a ottobre, ha detto",
                        "Ida Conti.",
                        "Condividi"),
                texts(text));
    }

    @Test
    void leftoversOfHtmlAreDecoded() {
        String text =
                "&ldquo;Caf&eacute;&nbsp;zu&rdquo; &amp;ndash; R&amp;D\n<p class=\"a\">Erster<br/>Zweiter <b>Satz</b>"
                        + "</p>\n<li>Dritter a < b && c > d</li>";
        assertEquals(
                List.of("\u201cCafé zu\u201d \u2013 R&D", "Erster", "Zweiter Satz", "Dritter a < b && c > d"),
                texts(text));
        assertEquals(2, line(text, 2).number());
        assertEquals(List.of("The <p> tag opens a paragraph."), texts("The <p> tag opens a paragraph."));
        assertEquals(List.of("See https://a.example/?a=1&copy=2"), texts("See https://a.example/?a=1&copy=2"));
    }

    @Test
    void frontMatterIsMetadata() {
        PlainText reader = PlainText.read("Title: Pier: rebuilt | Courier\n\nURL Source: https://a.example/pier\n\n"
                + "Published Time: 2026-03-10T19:05:00Z\n\nMarkdown Content:\nThe pier is open.");
        assertEquals(
                List.of("The pier is open."),
                reader.lines().stream().map(PlainLine::text).toList());
        assertEquals(Optional.of("Pier: rebuilt | Courier"), reader.matter().title());
        assertEquals(Optional.of("https://a.example/pier"), reader.matter().url());
        assertEquals(Optional.of("2026-03-10T19:05:00Z"), reader.matter().published());
        PlainText fenced = PlainText.read("---\ntitle: \"Il molo\"\nauthor: [Ida Conti, Leo Sala]\ntags:\n- porto\n"
                + "date: 2026-03-10\n---\nIl molo riapre.");
        assertEquals(
                List.of("Il molo riapre."),
                fenced.lines().stream().map(PlainLine::text).toList());
        assertEquals(Optional.of("Ida Conti, Leo Sala"), fenced.matter().author());
        assertEquals(Optional.of("2026-03-10"), fenced.matter().published());
        assertEquals(
                2, texts("Date: Tuesday night.\nThe council met: nobody came.").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "]", "](", "[a](", "**", "*a", "_", "|-", "> ", "# ", "<p", "&amp;", "[1]a", "`", "![", "- ",
                "]{.a ", "}{.a ", "{.a\"", "<a\n"
            })
    void endlessSyntaxTakesLinearTime(String piece) {
        String line = piece.repeat(300_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlainText.read("[a](https://a.example)\n" + line));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlainText.read((piece + "\n").repeat(100_000)));
    }

    @Test
    void whereBlankLinesPartParagraphsASmallLetterGoesOnWithTheLineBefore() {
        String text = """
                The Dune Post

                School bus driver retires to a
                choir of four hundred

                By Ruth Amesbury
                9 March 2026

                Four hundred children sang for Len Cotter when he parked
                his bus for the last time.
                """;
        assertEquals(
                List.of(
                        "The Dune Post",
                        "School bus driver retires to a choir of four hundred",
                        "By Ruth Amesbury",
                        "9 March 2026",
                        "Four hundred children sang for Len Cotter when he parked his bus for the last time."),
                texts(text));
        assertEquals(List.of("Headlines of the morning paper", "by Ruth Amesbury", "End"), texts("""
                        Headlines of the morning paper
                        by Ruth Amesbury

                        End
                        """));
    }
}
