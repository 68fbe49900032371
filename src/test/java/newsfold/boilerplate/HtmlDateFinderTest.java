package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class HtmlDateFinderTest {
    private static final String BODY =
            "<p>The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty.</p>"
                    + "<p>Passengers said the crew had handed out blankets, soup and cards, and nobody had complained.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    private String days(String head, String credits, String body, String url) {
        String html = "<html><head><title>Ferry returns to the harbour</title>" + head + "</head><body><main>"
                + "<h1>Ferry returns to the harbour</h1>" + credits + body + "</main></body></html>";
        Article article = extractor
                .extract(Page.html("p", html)
                        .url(url)
                        .fetched(Instant.parse("2026-03-12T08:00:00Z"))
                        .build())
                .article()
                .orElseThrow();
        return article.published().map(ArticleDate::day) + " "
                + article.updated().map(ArticleDate::day);
    }

    private String days(String head, String credits) {
        return days(head, credits, BODY, "https://courier.example/news/ferry");
    }

    @Test
    void aLineWithTheDayOfPublicationAndOfARevisionNamesBothThoughParagraphsAreShort() {
        String[] lines = {
            "10/03/2026 19:05 | Actualizado a 11/03/2026 07:30",
            "10.03.2026, 19:05 Uhr | Aktualisiert am 11.03.2026, 07:30 Uhr",
            "10/03/2026 19h05 - Mis à jour le 11/03/2026 07h30",
            "10/03/2026 19:05 - Aggiornato il 11/03/2026 07:30",
            "10.03.2026 19:05, обновлено 11.03.2026 07:30"
        };
        for (String line : lines) {
            String time = "<time itemprop=dateModified datetime=2026-03-11T07:30:00+01:00>" + line + "</time>";
            String days = days("<meta property='og:locale' content='es_ES'>", time);
            assertEquals("Optional[2026-03-10] Optional[2026-03-11]", days, line);
        }
    }

    @Test
    void aDayBetweenHyphensComesFirst() {
        assertEquals("Optional[2025-12-02] Optional.empty", days("", "<time datetime=02-12-2025>02-12-2025</time>"));
        assertEquals("Optional[2025-02-12] Optional.empty", days("<html lang=en>", "<p class=date>02/12/2025</p>"));
    }

    @Test
    void dataThatWereMovedIntoATagAreRead() {
        String data = "<meta name='script:ld+json' content='{\"@type\":\"Article\",\"headline\":\"Ferry returns to the"
                + " harbour\",\"datePublished\":\"2025-11-17\"}'>";
        assertEquals("Optional[2025-11-17] Optional.empty", days(data, ""));
    }

    @Test
    void datesInLinksOfAMenuAreNoDatesOfTheArticle() {
        String menu = "<ul>" + "<li><a href=/a>Funding round (until 31.12.2018)</a></li>".repeat(20) + "</ul>";
        assertEquals(
                "Optional[2022-01-27] Optional.empty",
                days("", "", BODY.repeat(8) + menu + "<p>27.01.2022</p>", "https://a.example/b"));
    }
}
