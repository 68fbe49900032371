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

    @Test
    void aDayInABoxOfItsOwnIsNoEmbeddedPost() {
        String data = "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"Aug 21, 2025\","
                + "\"dateModified\":\"Aug 20, 2025\"}</script>";
        String credits = "<div class='info w-embed'>Published <span>Apr 26, 2023</span></div>"
                + "<div class='info w-embed'>Updated <span>Aug 21, 2025</span></div>";
        assertEquals("Optional[2023-04-26] Optional[2025-08-20]", days(data, credits));
        String post = "<div class='tweet'><p>The harbour master, on the ferry</p><p>Mar 3, 2019</p></div>";
        assertEquals("Optional.empty Optional.empty", days("", post, BODY, "https://courier.example/news/ferry"));
    }

    @Test
    void anAsideOfFactsBelowTheHeadlineDatesThePageAndAnotherDoesNot() {
        String lead =
                "<p>The last ferry of the season came back to the old harbour on Tuesday, four hours late and half"
                        + " empty, with a crew that had not slept for a day and a half and no heating on board.</p>";
        String meta =
                "<aside class=meta><p><time datetime=2026-01-21>21.01.2026 - 13:30</time></p><p>Source: Harbour</p></aside>";
        String data = "<meta property='article:published_time' content='2026-01-26T14:32:06+01:00'>";
        assertEquals("Optional[2026-01-21] Optional.empty", days(data, lead + meta));
        String tips = "<aside class=tips><p>21.01.2026 - 13:30</p><p>A harbour in winter</p></aside>";
        assertEquals("Optional[2026-01-26] Optional.empty", days(data, lead + tips));
    }

    @Test
    void partsOfADayThatStandTogetherAreRead() {
        String box = "<div class=date><span>Apr</span> <span>04</span><span>2013</span></div>";
        assertEquals("Optional[2013-04-04] Optional.empty", days("", box));
    }

    @Test
    void aNoteBesideTheArticleSaysWhenItWasPosted() {
        String note =
                "<div id=sidebar><p>The entry Ferry returns to the harbour was posted on 19 May 2010 at 23:03 and is"
                        + " filed under <a href=/sea>Sea</a>.</p></div>";
        assertEquals("Optional[2010-05-19] Optional.empty", days("", "", BODY + note, "https://courier.example/ferry"));
        String told =
                "<p>A report on the harbour was published on 19 May 2010, and nothing that it asked for was done.</p>";
        assertEquals("Optional.empty Optional.empty", days("", "", BODY + told, "https://courier.example/ferry"));
    }

    @Test
    void theDayOfTodayAboveThePageIsNotTheDayOfTheArticle() {
        String today =
                "<div class=top><time datetime=2026-03-12T09:00:00+01:00>Thursday, 12 March 2026</time></div><ul>"
                        + "<li><a href=/a>Sea</a></li>".repeat(6) + "</ul>";
        String text = "<p>11 March 2026. " + BODY.substring(3);
        assertEquals("Optional[2026-03-11] Optional.empty", days(today, "", text, "https://courier.example/ferry"));
    }

    @Test
    void aFooterThatTellsWhenThePageWasMadeDoesNotDateTheArticle() {
        String footer = "<footer>© 1998-2026 Courier. Page generated 2026-03-11 07:59</footer>";
        assertEquals("Optional.empty Optional.empty", days("", "", BODY + footer, "https://courier.example/ferry"));
    }

    @Test
    void aShownDayThatIsDeclaredToBeTheDayOfPublicationBeatsTheDayOfTheSystem() {
        String data = "<meta property='article:published_time' content='2022-10-24T12:40:59+00:00'>"
                + "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2022-10-24T12:40:59+00:00\"}"
                + "</script>";
        String shown = "<ul><li itemprop=datePublished>On <time>8 Oct 2022</time></li></ul>";
        assertEquals("Optional[2022-10-08] Optional.empty", days(data, shown));
        assertEquals("Optional[2022-10-24] Optional.empty", days(data, "<ul><li>On <time>8 Oct 2022</time></li></ul>"));
    }

    @Test
    void daysInAddressesAreReadInTheFormsOfManySystems() {
        for (String address : new String[] {
            "/2025/0712/c90000-1.html",
            "/a/202507/12/WS12345.html",
            "/c/2025-07/12/content_1234.htm",
            "/view/AKR20250712012345001",
            "/news/t20250712_1.html"
        }) {
            assertEquals(
                    "Optional[2025-07-12] Optional.empty", days("", "", BODY, "https://a.example" + address), address);
        }
    }

    @Test
    void theDayOfATeaserAboveTheHeadlineIsNotTheArticles() {
        String teaser =
                "<div><a href='/m'>The museum stays open at night</a> <time datetime=2026-03-02>2 March 2026</time></div>";
        String html = "<html lang=en><head><meta property=article:published_time content=2026-03-09T18:30:00+00:00>"
                + "<title>Ferry returns to the harbour</title></head><body><main>" + teaser
                + "<h1>Ferry returns to the harbour</h1><p>The last ferry of the season came back to the old harbour on"
                + " Tuesday, four hours late and half empty, after a storm had kept it outside the breakwater.</p></main></body>"
                + "</html>";
        assertEquals(
                "2026-03-09",
                new ArticleExtractor()
                        .extract(newsfold.article.Page.html("p", html).build())
                        .article()
                        .orElseThrow()
                        .published()
                        .orElseThrow()
                        .day()
                        .toString());
    }

    @Test
    void aDayBetweenTheWordsOfAnAddressYieldsToAnyOther() {
        String address = "https://courier.example/what-1999-12-31-meant-to-us";
        String shown = "<p class=date>9 March 2026</p>";
        String stated = "<meta property=article:published_time content=2026-03-08T09:00:00Z>";
        assertEquals("Optional[2026-03-09] Optional.empty", days("", shown, BODY, address));
        assertEquals("Optional[2026-03-08] Optional.empty", days(stated, "", BODY, address));
        assertEquals("Optional[1999-12-31] Optional.empty", days("", "", BODY, address));
    }

    @Test
    void anAddressWithDayAndMonthAlikeIsReadByTheTimeOfTheFetch() {
        String days = days("", "", BODY, "https://courier.example/03-12-2025/ferry");
        assertEquals("Optional[2025-12-03] Optional.empty", days);
        days = days("", "", BODY, "https://courier.example/03-12-2026/ferry");
        assertEquals("Optional[2026-03-12] Optional.empty", days);
    }

    @Test
    void aRevisionDatesAPageOnlyWherePicturesAreNotMuchOlder() {
        String revised = "<meta property=article:modified_time content=2026-03-09T09:00:00Z>";
        String picture = "<meta property=og:image content=https://courier.example/uploads/%s/ferry.jpg>";
        assertEquals("Optional.empty Optional[2026-03-09]", days(revised + picture.formatted("2023/05"), ""));
        assertEquals("Optional[2026-03-09] Optional[2026-03-09]", days(revised + picture.formatted("2026/02"), ""));
        assertEquals("Optional[2026-03-09] Optional[2026-03-09]", days(revised, ""));
    }

    @Test
    void aRevisionMoreThanAWeekLaterDatesAPageThatShowsNothingElse() {
        String data =
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2026-%s\"}</script>";
        String shown = "<p>Updated 9 March 2026</p>";
        assertEquals("Optional[2026-03-09] Optional[2026-03-09]", days(data.formatted("03-01"), shown));
        assertEquals("Optional[2026-03-02] Optional[2026-03-09]", days(data.formatted("03-02"), shown));
    }

    @Test
    void theStateOfAScriptMayNameItsKeysWithoutQuotes() {
        String state = "<script>window.__S__={article:{id:7,publishedAt:\"2026-03-09T08:00:00+02:00\"}}</script>";
        assertEquals("Optional[2026-03-09] Optional.empty", days(state, ""));
        assertEquals("Optional.empty Optional.empty", days(state.replace("publishedAt", "unpublishedAt"), ""));
    }

    @Test
    void theRevisionMayStandBeforeTheDayOfPublication() {
        for (String line : new String[] {
            "Actualizado: 11/03/2026 09:02 Publicado: 10/03/2026 18:45",
            "Güncelleme: 11.03.2026 09:02 - Yayınlanma: 10.03.2026 18:45",
            "Оновлено: 11.03.2026 09:02, опубліковано: 10.03.2026 18:45"
        }) {
            assertEquals("Optional[2026-03-10] Optional[2026-03-11]", days("", "<div>" + line + "</div>"), line);
        }
    }

    @Test
    void aDayAndATimeMayLackTheYear() {
        for (String line : new String[] {"10.3. 14:55", "Julkaistu: 10.3. klo 14.55", "3/10(火) 21:40配信"}) {
            assertEquals("Optional[2026-03-10] Optional.empty", days("", "<div>" + line + "</div>"), line);
        }
        assertEquals("Optional[2014-03-10] Optional.empty", days("", "<div>10.3.14, 9:55</div>"));
    }

    @Test
    void aLongLineOfLabelsAndDaysStandsAboveSentencesOfFewWords() {
        String body = "<p>Sefer limana salı günü dört saat gecikmeyle döndü.</p>"
                + "<p>Yolculara mürettebat battaniye ve çorba dağıttı.</p>"
                + "<p>Kaptan fırtınanın beklenenden uzun sürdüğünü söyledi.</p>";
        String line = "<div>Giriş: 10.03.2026 - 10:41 Güncelleme: 11.03.2026 - 12:00 Haber: Aylin Kaya</div>";
        assertEquals(
                "Optional[2026-03-10] Optional[2026-03-11]",
                days("", line, body, "https://courier.example/news/ferry"));
    }
}
