package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsfold.article.Article;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
    private final ArticleExtractor extractor = new ArticleExtractor();

    private static final String PAGE = """
            <html lang="en-GB"><head><title>Ferry returns to the harbour | The Tidewater Post</title>
            <meta property="og:site_name" content="The Tidewater Post">
            <meta property="article:published_time" content="2025-03-04T09:30:00+01:00">
            <meta name="author" content="Mara Lindqvist"></head>
            <body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
            <article><h1>Ferry returns to the harbour</h1><p class="byline">By Mara Lindqvist</p>
            <p>The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty,
            after a storm had kept it outside the breakwater.</p>
            <h2>A long night</h2>
            <p>Passengers said the crew had handed out blankets, soup and cards, and that nobody had complained much,
            although the heating failed twice before dawn.</p>
            <ul><li>The next sailing is planned for Friday.</li></ul></article>
            <footer>Copyright Tidewater Post</footer></body></html>
            """;

    @Test
    void bodyAndMetadataOfAPlainPage() {
        Article article =
                extractor.extract(Page.html("a", PAGE).build()).article().orElseThrow();
        assertEquals("Ferry returns to the harbour", article.title());
        assertEquals("Mara Lindqvist", article.author().orElseThrow());
        assertEquals(
                "2025-03-04T09:30:00+01:00", article.published().orElseThrow().toString());
        assertEquals("en", article.language().orElseThrow());
        assertTrue(article.text().contains("after a storm had kept it outside the breakwater."), article.text());
        assertFalse(article.text().contains("Copyright"), article.text());
        assertFalse(article.removed().isEmpty());
    }

    @Test
    void customElementsAmidASentenceDoNotCutIt() {
        String page = PAGE.replace(
                "four hours late", "four hours <x-source kind=\"log\"><a href=\"/log\">late</a></x-source>");
        Article article =
                extractor.extract(Page.html("a", page).build()).article().orElseThrow();
        assertTrue(article.text().contains("on Tuesday, four hours late and half empty"), article.text());
    }

    @Test
    void aTeaserBetweenParagraphsIsCutInAnyLanguage() {
        for (String teaser : new String[] {
            "Read more: Storm closes the eastern quay",
            "Lea también: La tormenta cierra el muelle",
            "Lesen Sie auch: Sturm sperrt den Ostkai",
            "À lire aussi : la tempête ferme le quai",
            "Читайте также: шторм закрыл причал"
        }) {
            String page = PAGE.replace("<h2>", "<p><a href=\"/storm\">" + teaser + "</a></p><h2>");
            Article article =
                    extractor.extract(Page.html("a", page).build()).article().orElseThrow();
            assertFalse(article.text().contains(teaser), article.text());
            assertTrue(article.removed().stream().anyMatch(line -> line.text().equals(teaser)), teaser);
        }
    }

    @Test
    void aShortArticleIsNotOutweighedByNotesOnCookiesAndAccounts() {
        String notes = "<p>We use cookies and other techniques to understand how our site is used and to offer you what"
                + " suits your interests. You can learn more and object here at any time.</p>"
                + "<p>By signing up you agree to our terms of service and our privacy policy, which you can read here.</p>"
                + "<p>Please enter a valid e-mail address. We will never share it, and you can unsubscribe.</p>";
        String page = "<html><head><title>Harbour live</title></head><body><div class=\"modal login\"><form>" + notes
                + notes + "</form></div><article><h1>Harbour live</h1><p>The ferry is back in the old harbour after a"
                + " night outside the breakwater, and its passengers are well.</p></article></body></html>";
        Article article =
                extractor.extract(Page.html("a", page).build()).article().orElseThrow();
        assertTrue(article.text().startsWith("The ferry is back"), article.text());
        assertFalse(article.text().contains("cookies"), article.text());
    }

    @Test
    void pagesWithoutTextAreRejectedWithAReason() {
        for (String html : new String[] {
            "",
            " \n",
            "<html></html>",
            "<html><body><script>var x = 'a long text that nobody sees';</script></body></html>"
        }) {
            Extraction extraction = extractor.extract(Page.html("x", html).build());
            assertTrue(extraction.article().isEmpty(), html);
            assertFalse(extraction.reason().isBlank());
        }
    }

    @Test
    void aNameInFlattenedTextMayStandAboveAPlaceAndADay() {
        String text = """
                Inicio
                Deportes
                El molino de agua reabre con entrada gratuita
                Nuria Salas
                Valdeolmo - 10 MAR 2026 - 11:05 CET
                El molino de agua de Valdeolmo reabrió el martes tras tres años de reformas.
                La entrada será gratuita hasta finales de abril, según anunció su directora, Elvira Pons.
                Archivado en:
                Molinos
                """;
        Article article =
                extractor.extract(Page.text("t", text).build()).article().orElseThrow();
        assertEquals("Nuria Salas", article.author().orElse(""));
    }

    @Test
    void aBulgarianDayAboveTheTextIsNoPartOfIt() {
        String text = """
                Начало
                Новини
                Старата воденица се завъртя отново
                Автор: Невена Колева
                9 март 2026, 10:00
                Воденицата край село Липница се завъртя отново след двайсет години.
                Колелото поправиха доброволци от селото.
                Вижте още
                Нов път до язовира
                """;
        Article article =
                extractor.extract(Page.text("t", text).build()).article().orElseThrow();
        assertTrue(article.text().startsWith("Воденицата"), article.text());
        assertEquals("Невена Колева", article.author().orElse(""));
    }
}
