package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RepeatedPhrasesTest {
    private static float echo(String html, int block) {
        Dom dom = DomReader.read(Jsoup.parse(html));
        return new RepeatedPhrases(dom.blocks(), HtmlBodyRegions.of(dom))
                .of(dom.blocks().get(block));
    }

    @Test
    void aPullQuoteEchoesTheParagraphItWasTakenFrom() {
        String html =
                "<article><p>The mayor told the council that the bridge would never be built in her lifetime, and left"
                        + " the room before anyone could answer her at all.</p>"
                        + "<aside>the bridge would never be built in her lifetime</aside></article>";
        assertEquals(1, echo(html, 1));
        assertTrue(echo(html, 0) < 0.5, "most of the paragraph stands nowhere else");
    }

    @Test
    void aParagraphThatRepeatsItselfIsNoEcho() {
        String html =
                "<article><p>Row, row, row your boat, row, row, row your boat, row, row, row your boat, gently.</p>"
                        + "<p>Another paragraph about boats that says something else and ends in a full stop.</p></article>";
        assertEquals(0, echo(html, 0));
    }

    @Test
    void fewerWordsThanARunSayNothing() {
        assertEquals(-1, echo("<article><p>Row your boat.</p></article>", 0));
    }
}
