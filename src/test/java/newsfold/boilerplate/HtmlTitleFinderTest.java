package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
