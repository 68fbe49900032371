package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsfold.article.Article;
import org.junit.jupiter.api.Test;

class EventLikenessTest {
    private static final String REPORT =
            "The ferry Selma ran aground off Ohlendorf early on Monday, the harbour office said. \u201cNobody"
                    + " was hurt,\u201d said its captain, Ingrid Halvorsen. Police in Ohlendorf and the coast guard at Selbach are"
                    + " investigating.";

    private static final String GUIDE =
            "Before you pack, make a list: what do you need on your trip? You should try your boots (with your socks) at home."
                    + " Do you carry water? If you do, keep it where you reach it without taking off your pack.";

    private static float of(String title, String text) {
        return EventLikeness.of(Article.builder("a").title(title).text(text).build());
    }

    @Test
    void aReportIsTheOneThatQuotesAndNames() {
        assertTrue(of("Ferry runs aground", REPORT) > 0);
        assertTrue(of("What to pack", GUIDE) < 0);
    }

    @Test
    void titlesThatAskCountOrNameAYearAreThoseOfGuides() {
        String text = "It sails for Ohlendorf.";
        float plain = of("Ferries of the north", text);
        for (String title :
                new String[] {"Which ferry is best?", "7 ferries of the north", "The best ferries of 2026"}) {
            assertTrue(of(title, text) < plain, title);
        }
        assertEquals(plain, of("Ferry of 12026 tons, and 201 cars", text));
        assertEquals(plain, of("", text));
    }

    @Test
    void itIsBoundedAndTextsOfAnyLengthAreRead() {
        assertEquals(-4, of("10 tips for 2026?", "You ".repeat(100_000)));
        assertEquals(4, of("", "said, Ann \u201c".repeat(100_000)));
        assertEquals(of("", "X"), of("", "Y"), "one letter");
        assertEquals(0, of("", ""), "nothing");
        assertEquals(0, of("2026?", "\u5317\u4eac".repeat(90)), "a script without capitals");
    }

    @Test
    void upperCaseIsReadAlikeEverywhereAndApostrophesOfBothKinds() {
        assertEquals(of("", "Well YOU\u2019LL see it there"), of("", "Well you'll see it there"));
    }
}
