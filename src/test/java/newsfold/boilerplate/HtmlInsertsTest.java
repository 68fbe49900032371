package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Boxes and lines that editors put between paragraphs, and what parts of pages without classes say. */
class HtmlInsertsTest {
    private static final String FIRST =
            "The council will repair the weir below the old mill before the winter, its chairman said on Tuesday.";
    private static final String SECOND =
            "Two hundred people had signed a letter in which they asked for the work to begin at once, not in spring.";

    private static Extraction extract(String head, String between, String behind) {
        String html = "<html lang='en'><head><title>Council repairs weir below old mill</title></head><body><div>"
                + "<h1>Council repairs weir below old mill</h1>" + head + "<p>" + FIRST + "</p>" + between + "<p>"
                + SECOND
                + "</p>" + behind + "</div></body></html>";
        return new ArticleExtractor()
                .extract(Page.html("page", html)
                        .url("https://www.example.net/weir")
                        .fetched(Instant.parse("2026-10-20T09:00:00Z"))
                        .build());
    }

    private static String text(String between, String behind) {
        return extract("", between, behind).article().orElseThrow().text();
    }

    @Test
    void aLinkedHeadlineAndADayBetweenParagraphsGo() {
        String card = "<div><a href='/flood'><h3>Flood of March cost a million</h3></a><div>9 August 2026</div></div>";
        assertEquals(FIRST + "\n\n" + SECOND, text(card, ""));
    }

    @Test
    void whatALetterHoldsGoesWithItsForm() {
        String form = "<div><h4>Sign up to Mill Letters</h4><p>The best of what was told along the river this week</p>"
                + "<form><input name='mail'><button>Sign up</button></form></div>";
        String text = text(form, "");
        assertFalse(text.contains("The best of"), text);
        assertTrue(text.contains(FIRST) && text.contains(SECOND), text);
    }

    @Test
    void linkedLinesBelowALabelWithAColonGo() {
        String label = "<p><strong>READ ALSO:</strong></p><ul><li><a href='/a'>Mill opens its doors in May</a></li>"
                + "<li><a href='/b'>Swans return to the pond</a></li></ul>";
        assertEquals(FIRST + "\n\n" + SECOND, text(label, ""));
    }

    @Test
    void aPartThatOnlyTestsCallAByLineNamesAuthors() {
        String line =
                "<div data-testid='byline-new'><div><span>Nora Field</span><span>River reporter</span></div></div>";
        assertEquals(
                Optional.of("Nora Field"),
                extract(line, "", "").article().orElseThrow().author());
        assertEquals(
                Optional.empty(),
                extract(line.replace("byline-new", "card-new"), "", "")
                        .article()
                        .orElseThrow()
                        .author());
    }

    @Test
    void aDayAboveTheHeadlineComesBeforeOneAmongTheParagraphs() {
        String card = "<div>9 August, 08:00</div>";
        String html =
                "<html lang='en'><head><title>Council repairs weir</title></head><body><div><div>10:15 12.10.2026</div>"
                        + "<h1>Council repairs weir</h1><p>" + FIRST + "</p>" + card + "<p>" + SECOND
                        + "</p></div></body></html>";
        Extraction found = new ArticleExtractor()
                .extract(Page.html("page", html)
                        .url("https://www.example.net/weir")
                        .fetched(Instant.parse("2026-10-20T09:00:00Z"))
                        .build());
        assertEquals(
                "2026-10-12",
                found.article().orElseThrow().published().orElseThrow().day().toString());
    }
}
