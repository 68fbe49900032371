package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.html.HtmlText;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
    private static final Instant FETCHED = Instant.parse("2025-10-12T12:00:00Z");

    private static final String BODY =
            "The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty, after"
                    + " a storm had kept it outside the breakwater.\n"
                    + "Passengers said the crew had handed out blankets, soup and cards, and that nobody had complained"
                    + " much, although the heating failed twice before dawn.\n"
                    + "The next sailing is planned for Friday, if the wind allows it and the pumps have been mended.\n";

    private static final String GERMAN =
            "Die letzte Fähre der Saison kam am Dienstag in den alten Hafen zurück, vier Stunden zu spät und halb leer,"
                    + " nachdem ein Sturm sie vor dem Wellenbrecher aufgehalten hatte.\n"
                    + "Die Fahrgäste sagten, die Mannschaft habe Decken, Suppe und Karten verteilt, und niemand habe sich"
                    + " sehr beklagt, obwohl die Heizung zweimal ausfiel.\n";

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Article article(Page.Builder page) {
        Extraction extraction = extractor.extract(page.build());
        return extraction.article().orElseThrow(() -> new AssertionError(extraction.reason()));
    }

    private static String html(String lang, String head, String credits, String body) {
        return "<html lang='" + lang + "'><head><title>Ferry returns to the harbour</title>" + head
                + "</head><body><nav><a href='/'>Home</a> <a href='/sea'>Sea</a></nav><article>"
                + "<h1>Ferry returns to the harbour</h1>" + credits + "<p>"
                + body.strip().replace("\n", "</p><p>") + "</p></article></body></html>";
    }

    @Test
    void entitiesThatWereEscapedTwiceOrCutAreRead() {
        Map<String, String> read = Map.of(
                "Rock &amp;amp;amp; Roll", "Rock & Roll",
                "Jos&eacute", "José",
                "Fish &amp", "Fish &",
                "The minister&#82", "The minister",
                "The minister&rsq…", "The minister…",
                "And then&hellip", "And then…",
                "Caf&eac...", "Caf...",
                "The harbour&#039", "The harbour'",
                "Tiffany&co, Q&A, R&D and AT&T", "Tiffany&co, Q&A, R&D and AT&T",
                "Tiffany&co", "Tiffany&co");
        read.forEach((escaped, text) -> assertEquals(text, HtmlText.unescaped(escaped)));
    }

    private static String published(Article article) {
        return article.published().map(ArticleDate::toString).orElse("-");
    }

    @Test
    void relativeAndLocalisedDatesAreReadFromMarkupAndFromFlattenedText() {
        String[] lines = {
            "Published 2 hours ago = 2025-10-12T10:00:00Z",
            "Yesterday = 2025-10-11",
            "vor 3 Stunden = 2025-10-12T09:00:00Z",
            "hace 2 días = 2025-10-10",
            "il y a 2 heures = 2025-10-12T10:00:00Z",
            "2 часа назад = 2025-10-12T10:00:00Z",
            "3小时前 = 2025-10-12T09:00:00Z",
            "3時間前 = 2025-10-12T09:00:00Z",
            "3시간 전 = 2025-10-12T09:00:00Z",
            "12. Oktober 2025 = 2025-10-12",
            "2025年10月12日 = 2025-10-12",
            "12 octobre 2025 = 2025-10-12",
            "12 de octubre de 2025 = 2025-10-12",
            "12 października 2025 = 2025-10-12",
            "12 Ekim 2025 = 2025-10-12",
            "12 ตุลาคม 2568 = 2025-10-12",
            "12 أكتوبر 2025 = 2025-10-12",
            "12 अक्टूबर 2025 = 2025-10-12",
            "12 Οκτωβρίου 2025 = 2025-10-12",
            "12 жовтня 2025 = 2025-10-12",
            "2025. október 12. = 2025-10-12",
            "12 oktober 2025 = 2025-10-12",
            "12. lokakuuta 2025 = 2025-10-12",
            "October 12, 2025 2:30 PM EST = 2025-10-12T14:30:00-05:00",
            "12.10.2025, 14:30 CET = 2025-10-12T14:30:00+01:00",
            "12 Oct 2025 14:30 GMT+2 = 2025-10-12T14:30:00+02:00"
        };
        assertAll(java.util.Arrays.stream(lines).map(line -> () -> {
            String date = line.substring(0, line.indexOf(" = "));
            String expected = line.substring(line.indexOf(" = ") + 3);
            String page = html("en", "", "<p class='date'>" + date + "</p>", BODY);
            assertEquals(expected, published(article(Page.html("p", page).fetched(FETCHED))), "html: " + date);
            String text = "Ferry returns to the harbour\n" + date + "\n" + BODY;
            assertEquals(expected, published(article(Page.text("p", text).fetched(FETCHED))), "text: " + date);
        }));
    }

    @Test
    void theTimeOfTheFetchIsNoDateOfPublication() {
        for (Page.Builder page : new Page.Builder[] {
            Page.html("p", html("en", "", "", BODY)), Page.text("p", "Ferry returns to the harbour\n" + BODY)
        }) {
            Article article = article(page.fetched(FETCHED));
            assertEquals(FETCHED, article.fetched().orElseThrow());
            assertTrue(article.published().isEmpty());
        }
    }

    @Test
    void numbersAreReadInTheOrderOfTheSite() {
        String[][] cases = {
            {"en-US", "https://news.example.com/a", "2025-03-04"},
            {"en-GB", "https://news.example.com/a", "2025-04-03"},
            {"en", "https://news.example.co.uk/a", "2025-04-03"},
            {"en", "https://news.example.com/a", "2025-03-04"},
            {"es", "https://news.example.com/a", "2025-04-03"},
            {"de", "https://news.example.de/a", "2025-04-03"}
        };
        for (String[] each : cases) {
            String page = html(each[0], "", "<p class=date>03/04/2025</p>", BODY);
            assertEquals(each[2], published(article(Page.html("p", page).url(each[1]))), each[0] + " " + each[1]);
        }
    }

    @Test
    void anotherDateOfThePageTellsTheOrderOfNumbers() {
        String page = html("en", "", "<p class=date>03/04/2025</p>", BODY + "\n")
                + "<ul><li>A story, 25/03/2025</li><li>Another, 28/03/2025</li></ul>";
        assertEquals("2025-04-03", published(article(Page.html("p", page))));
        String data = "<meta property='article:published_time' content='2025-04-03T08:00:00Z'>";
        assertEquals(
                "2025-04-03T08:00:00Z",
                published(article(Page.html("p", html("en", data, "<p class=date>03/04/2025</p>", BODY)))));
        String text = "Ferry returns to the harbour\n03/04/2025\n" + BODY + "Other stories\nA story, 25/03/2025\n";
        assertEquals("2025-04-03", published(article(Page.text("p", text))));
        assertEquals(
                "2025-04-03",
                published(article(Page.text("p", "Ferry returns to the harbour\n03/04/2025\n" + BODY)
                        .fetched(Instant.parse("2025-04-04T00:00:00Z"))
                        .url("https://news.example.co.uk/"))));
    }

    @Test
    void aTimeWithoutZoneIsOfTheCountryOfTheSite() {
        String page = html("de", "", "<p class=date>12. Oktober 2025, 14:30 Uhr</p>", GERMAN);
        assertEquals(
                "2025-10-12T14:30:00+02:00",
                published(article(Page.html("p", page).url("https://a.example.de/x"))));
        String text = "Fähre kehrt in den Hafen zurück\n12. Oktober 2025, 14:30 Uhr\n" + GERMAN;
        assertEquals(
                "2025-10-12T14:30:00+02:00",
                published(article(Page.text("p", text).url("https://a.example.de/x"))));
    }

    @Test
    void theDateThatThePageShowsBeatsTheDayItWasPutOutAgain() {
        String data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-24\","
                + "\"dateModified\":\"2025-06-24\"}</script>";
        String page = html("en", data, "<p class=meta>By Mara Lindqvist, August 25, 2024</p>", BODY);
        assertEquals("2024-08-25", published(article(Page.html("p", page))));
    }

    @Test
    void aRevisionIsNoPublication() {
        String data = "<meta property='article:published_time' content='2025-06-24T08:00:00+02:00'>"
                + "<meta property='article:modified_time' content='2025-09-01T08:00:00+02:00'>";
        for (String shown : new String[] {"Updated September 1, 2025", "September 1, 2025"}) {
            Article article = article(Page.html("p", html("en", data, "<p class=meta>" + shown + "</p>", BODY)));
            assertEquals("2025-06-24T08:00:00+02:00", published(article), shown);
            assertEquals("2025-09-01", article.updated().orElseThrow().day().toString(), shown);
        }
        Article both = article(
                Page.html("p", html("en", "", "<p class=meta>June 24, 2025 Updated: September 1, 2025</p>", BODY)));
        assertEquals("2025-06-24", published(both));
        assertEquals("2025-09-01", both.updated().orElseThrow().toString());
        Article text = article(
                Page.text("p", "Ferry returns to the harbour\nJune 24, 2025 Updated: September 1, 2025\n" + BODY));
        assertEquals("2025-06-24", published(text));
        assertEquals("2025-09-01", text.updated().orElseThrow().toString());
    }

    @Test
    void theAddressKeepsTheDayThatThePageForgot() {
        assertEquals(
                "2025-03-04",
                published(article(Page.html("p", html("en", "", "", BODY))
                        .url("https://news.example.com/2025/03/04/ferry.html"))));
        assertEquals(
                "2025-10-03",
                published(article(Page.html("p", html("en", "", "", BODY))
                        .url("https://news.example.com/2025/october/03/ferry"))));
        assertEquals(
                "2025-03-04",
                published(article(Page.text("p", "Ferry returns to the harbour\n" + BODY)
                        .url("https://news.example.com/2025-03-04-ferry"))));
    }

    @Test
    void bylinesOfManyLanguagesNameTheAuthorAndNothingElse() {
        String[] bylines = {
            "By Mara Lindqvist",
            "By Mara Lindqvist | October 12, 2025",
            "Written by Mara Lindqvist",
            "Von Mara Lindqvist",
            "Von Mara Lindqvist, 12. Oktober 2025, 14:30 Uhr",
            "Par Mara Lindqvist",
            "Por Mara Lindqvist",
            "Di Mara Lindqvist",
            "Door Mara Lindqvist",
            "Av Mara Lindqvist",
            "Af Mara Lindqvist"
        };
        for (String byline : bylines) {
            Article html = article(Page.html("p", html("en", "", "<p class=byline>" + byline + "</p>", BODY)));
            assertEquals(Optional.of("Mara Lindqvist"), html.author(), "html: " + byline);
            Article text = article(Page.text("p", "Ferry returns to the harbour\n" + byline + "\n" + BODY));
            assertEquals(Optional.of("Mara Lindqvist"), text.author(), "text: " + byline);
        }
        assertEquals(
                Optional.empty(),
                article(Page.text("p", "Ferry returns to the harbour\n" + BODY)).author());
    }

    @Test
    void anOutletIsNoAuthorWhereThePageNamesAPerson() {
        String head = "<meta property='og:site_name' content='The Tidewater Post'>"
                + "<meta name=author content='The Tidewater Post'>";
        String page = html("en", head, "<p class=byline>By Mara Lindqvist</p>", BODY);
        assertEquals(
                Optional.of("Mara Lindqvist"), article(Page.html("p", page)).author());
        assertEquals(
                Optional.of("The Tidewater Post"),
                article(Page.html("p", html("en", head, "", BODY))).author());
    }

    @Test
    void siteAndAddressComeFromTheAddressAndTheCanonicalLink() {
        String head = "<link rel=canonical href='/sea/ferry'><meta property='og:site_name' content='Tidewater Post'>";
        Article article =
                article(Page.html("p", html("en", head, "", BODY)).url("https://www.tidewater.example/x?utm=1"));
        assertEquals(Optional.of("https://www.tidewater.example/x?utm=1"), article.url());
        assertEquals(Optional.of("https://www.tidewater.example/sea/ferry"), article.canonicalUrl());
        assertEquals(Optional.of("tidewater.example"), article.site());
        Article unknown = article(Page.html("p", html("en", head, "", BODY)));
        assertEquals(Optional.of("Tidewater Post"), unknown.site());
        Article front = article(Page.html("p", html("en", "<link rel=canonical href='/'>", "", BODY))
                .url("https://www.tidewater.example/x"));
        assertEquals(Optional.of("https://www.tidewater.example/x"), front.url());
        assertEquals(Optional.empty(), front.canonicalUrl());
        Article broken = article(Page.html("p", html("en", "<link rel=canonical href='http://[x'>", "", BODY))
                .url("https://www.tidewater.example/a b"));
        assertEquals(Optional.of("https://www.tidewater.example/a b"), broken.url());
        assertEquals(
                Optional.of("given"),
                article(Page.html("p", html("en", head, "", BODY)).site("given"))
                        .site());
    }

    @Test
    void theLanguageIsDeclaredOrGuessedFromTheBody() {
        assertEquals(
                Optional.of("de"),
                article(Page.html("p", html("de-AT", "", "", GERMAN))).language());
        assertEquals(
                Optional.of("de"),
                article(Page.html("p", html("", "", "", GERMAN))).language());
        assertEquals(
                Optional.of("de"),
                article(Page.html("p", html("", "<meta property='og:locale' content='de_DE'>", "", GERMAN)))
                        .language());
        assertEquals(
                Optional.of("de"),
                article(
                                Page.html(
                                        "p",
                                        html(
                                                "en",
                                                "",
                                                "",
                                                GERMAN + GERMAN
                                                        + "\nUnd es regnete weiter, wie man es hier im Herbst schon immer gewohnt war.")))
                        .language());
        assertEquals(
                Optional.of("nl"),
                article(Page.html("p", html("nl", "", "", GERMAN))).language());
        assertEquals(Optional.of("de"), article(Page.text("p", GERMAN)).language());
        assertEquals(
                Optional.of("nl"),
                article(Page.text("p", GERMAN).language("nl")).language());
    }

    @Test
    void authorsAreFoundWhereverThePageNamesThem() {
        String[][] pages = {
            {"<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Mara Lindqvist'>", ""
            },
            {"<meta name='parsely-page' content='{\"author\":\"Mara Lindqvist\"}'>", ""},
            {
                "<script type='application/ld+json'>//<![CDATA[\n<!-- {\"@type\":\"NewsArticle\",\"headline\":\"The"
                        + " \"last\" ferry\",\"author\":{\"givenName\":\"Mara\",\"familyName\":\"Lindqvist\"},} -->\n//]]></script>",
                ""
            },
            {
                "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Divers clear nets"
                        + " from reef\",\"author\":{\"name\":\"Tom Reed\"}},{\"@type\":\"NewsArticle\",\"headline\":\"Ferry"
                        + " returns to the harbour\",\"author\":{\"name\":\"Mara Lindqvist\"}}]</script>",
                ""
            },
            {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\","
                        + "\"name\":\"Tidewater Post\"}}</script>",
                "<p class=byline>By Mara Lindqvist</p>"
            },
            {
                "<script type='application/ld+json'>{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:"
                        + "{&quot;name&quot;:&quot;Mara Lindqvist&quot;}}</script>",
                ""
            },
            {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-10-11\""
                        + " \"author\":{\"name\":\"Mara Lindqvist\"}}</script>",
                ""
            },
            {"", "<footer class=meta><p class=byline>By <a href='/staff/ml'>Mara Lindqvist</a></p></footer>"},
            {"", "<div class=c-byline>by <a href='/authors/ml'>Mara Lindqvist</a> <a href='/x'>@maralind</a></div>"},
            {"", "<div class='author-pane'><a>Facebook</a> <a>Email</a></div><p>By Mara Lindqvist</p>"},
            {"", "<figure><figcaption class=author>Foto: Tom Reed</figcaption></figure><p>Von Mara Lindqvist</p>"}
        };
        for (String[] page : pages) {
            assertEquals(
                    Optional.of("Mara Lindqvist"),
                    article(Page.html("p", html("en", page[0], page[1], BODY))).author(),
                    page[0] + page[1]);
        }
    }

    @Test
    void daysOfOtherArticlesAndRoundedSpansDoNotBeatThePagesOwnSources() {
        String data = "<meta property='article:published_time' content='2025-10-07T11:04:22+00:00'><script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-10-07T11:04:22Z\"}</script>";
        for (String shown : new String[] {
            "<ul class=news-ticker><li>[ September 24, 2025 ] Divers clear nets</li></ul>",
            "<blockquote class=twitter-tweet>Storm is coming <a>October 1, 2025</a></blockquote>",
            "<p>October 1, 2025</p>",
            "<p>Published 3 days ago</p>"
        }) {
            assertEquals(
                    "2025-10-07T11:04:22Z",
                    published(article(
                            Page.html("p", html("en", data, shown, BODY)).fetched(FETCHED))),
                    shown);
        }
        String future = "<meta property='article:published_time' content='2031-10-07T11:04:22+00:00'>";
        assertEquals(
                "-",
                published(article(Page.html("p", html("en", future, "", BODY)).fetched(FETCHED))));
        String modified = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":"
                + "\"2025-10-11T07:00:00Z\"}</script>";
        assertEquals("2025-10-11T07:00:00Z", published(article(Page.html("p", html("en", modified, "", BODY)))));
        String both =
                "<time itemprop=dateModified datetime='2025-10-11T07:30:00+01:00'>10/10/2025 19:05 | Actualizado a"
                        + " 11/10/2025 07:30</time>";
        Article spanish = article(Page.html("p", html("es", "", both, BODY)));
        assertEquals("2025-10-10", spanish.published().orElseThrow().day().toString());
        assertEquals("2025-10-11", spanish.updated().orElseThrow().day().toString());
        String note = "<p>This story was originally published on 26 Sep 2019 at 4:12pm but has been updated since.</p>";
        assertEquals("2019-09-26T16:12:00Z", published(article(Page.html("p", html("en", data, "", BODY) + note))));
    }

    @Test
    void theNameOfTheSiteIsTheOneThatPeopleWrite() {
        String[][] heads = {
            {"<meta property='og:site_name' content='The Tidewater Post'>", "The Tidewater Post"},
            {
                "<meta property='og:site_name' content='tidewater.example'><script type='application/ld+json'>"
                        + "{\"@type\":\"WebSite\",\"name\":\"The Tidewater Post\"}</script>",
                "The Tidewater Post"
            },
            {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"The Tidewater"
                        + " Post\"}}</script>",
                "The Tidewater Post"
            }
        };
        for (String[] head : heads) {
            Article article =
                    article(Page.html("p", html("en", head[0], "", BODY)).url("https://tidewater.example/a/b"));
            assertEquals(Optional.of(head[1]), article.siteName(), head[0]);
            assertEquals(Optional.of("tidewater.example"), article.site());
        }
        String title = html("en", "", "", BODY).replace("harbour</title>", "harbour | Tidewater Post</title>");
        assertEquals(
                Optional.of("Tidewater Post"),
                article(Page.html("p", title).url("https://tidewater.example/a/b"))
                        .siteName());
    }
}
