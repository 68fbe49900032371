package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import newsfold.article.Article;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class HtmlTitleFinderTest {
    private final ArticleExtractor extractor = new ArticleExtractor();

    private Article article(String url, String title, String body) {
        String html = "<html><head><title>" + title + "</title></head><body>" + body
                + "<p>The last ferry of the season came back to the old harbour on Tuesday, four hours late and half"
                + " empty, after a storm had kept it outside the breakwater.</p></body></html>";
        return extractor
                .extract(Page.html("p", html).url(url).build())
                .article()
                .orElseThrow();
    }

    @Test
    void aPageWithoutHeadingsHasItsHeadlineInBold() {
        for (String suffix :
                new String[] {"Print view", "Druckansicht", "Version imprimable", "Versión para imprimir"}) {
            Article article = article(
                    "https://courier.example/ferry",
                    "Ferry returns to the harbour - " + suffix,
                    "<b>Ferry returns to the harbour</b><br>By Mara Quill<br>10 March 2026<br>");
            assertEquals("Ferry returns to the harbour", article.title(), suffix);
        }
    }

    @Test
    void whatIsGivenWithAPageWinsUnlessItIsTheTitleOfTheWindow() {
        String html = "<title>Ferry returns - The Harbour Courier</title><h1>Ferry returns to the harbour</h1>"
                + "<p>By Mara Quill</p><p>The last ferry of the season came back to the old harbour on Tuesday, four"
                + " hours late and half empty, after a storm had kept it outside the breakwater.</p>";
        Page.Builder page = Page.html("p", html).url("https://courier.example/ferry");
        Article own = extractor
                .extract(page.title("Ferry returns -  The Harbour Courier").build())
                .article()
                .orElseThrow();
        assertEquals("Ferry returns to the harbour", own.title());
        assertEquals("Mara Quill", own.author().orElseThrow());
        Article given = extractor
                .extract(page.title("Late ferry | Courier").author("Ana Ruiz").build())
                .article()
                .orElseThrow();
        assertEquals("Late ferry", given.title());
        assertEquals("Ana Ruiz", given.author().orElseThrow());
    }

    @Test
    void theLabelAboveAHeadlineIsNoPartOfIt() {
        for (String name : new String[] {"kicker", "headline__kicker", "dachzeile", "article-overline"}) {
            Article article = article(
                    "https://courier.example/ferry",
                    "Ferry returns to the harbour",
                    "<h1><span class='" + name + "'>Transport</span> <span>Ferry returns to the harbour after the storm"
                            + "</span></h1><p>By Mara Quill</p>");
            assertEquals("Ferry returns to the harbour after the storm", article.title(), name);
            assertFalse(article.text().contains("Transport"), article.text());
        }
        Article whole = article(
                "https://courier.example/ferry",
                "Harbour",
                "<h1><span class=kicker>Ferry returns to the harbour</span></h1>");
        assertEquals("Ferry returns to the harbour", whole.title());
    }
}
