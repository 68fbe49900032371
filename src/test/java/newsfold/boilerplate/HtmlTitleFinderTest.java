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

    @Test
    void theHeadlineIsToldFromLogosSuffixesAndShortenedTitles() {
        String headline = "Ferry returns to the old harbour after a long storm";
        String[][] pages = {
            {"Tidewater Post", "<h1><a href='/'>Tidewater Post</a></h1><h2>" + headline + "</h2>", headline},
            {"Sea Diary: " + headline, "<h3 class=post-title>" + headline + "</h3>", headline},
            {"Ferry returns to the old harbour…", "<h1>" + headline + "</h1>", headline},
            {"Ferry back in harbour | Tidewater", "<h1>" + headline + "</h1>", headline},
            {
                "Chef&amp;#039;s plan &amp;amp; the quay",
                "<h1>Chef&amp;#039;s plan &amp;amp; the quay</h1>",
                "Chef's plan & the quay"
            },
            {"北埠頭の再建を決定：港湾新聞デジタル", "", "北埠頭の再建を決定"},
            {"북쪽 부두 재건축 의결-정치ㅣ한국일보", "", "북쪽 부두 재건축 의결"},
            {"港口委员会决定重建北码头_新闻中心_港湾网", "", "港口委员会决定重建北码头"}
        };
        for (String[] page : pages) {
            assertEquals(
                    page[2],
                    article("https://a.example/sea/ferry", page[0], page[1]).title(),
                    page[0]);
        }
    }

    @Test
    void aLinkToTheFrontPageNamesTheSiteOfATitle() {
        String[][] pages = {
            {"Ferry returns to the harbour | Millbrook Gazette", "<a href='/'>Millbrook Gazette</a>"},
            {"Millbrook Gazette: Ferry returns to the harbour", "<a href='https://mg.example/'>Millbrook Gazette</a>"},
            {"Ferry returns to the harbour - News", "<a href='/'>News</a><h1>Ferry returns to the harbour</h1>"}
        };
        for (String[] page : pages) {
            assertEquals(
                    "Ferry returns to the harbour",
                    article("https://mg.example/ferry", page[0], page[1]).title(),
                    page[0]);
        }
        assertEquals(
                "Millbrook Gazette",
                article("https://mg.example/ferry", pages[0][0], pages[0][1])
                        .siteName()
                        .orElseThrow());
        assertEquals(
                "Ferry returns | a diary",
                article("https://mg.example/ferry", "Ferry returns | a diary", "<a href='/'>Millbrook Gazette</a>")
                        .title());
    }

    @Test
    void aLineThatTheTitleBeginsWithIsTheHeadlineWhereThereIsNone() {
        assertEquals(
                "В Озёрске заработал ночной трамвай",
                article(
                                "https://ozersk.example/tram",
                                "В Озёрске заработал ночной трамвай :: Общество :: Озёрский вестник",
                                "<div class=b>В Озёрске заработал ночной трамвай</div>")
                        .title());
    }

    @Test
    void theWayToThePageIsNoPartOfAKoreanTitle() {
        assertEquals(
                "버려진 방앗간, 공방으로 다시 문 열어",
                article("https://dk.example/1", "버려진 방앗간, 공방으로 다시 문 열어 < 사회 < 기사본문 - 들꽃신문", "<a href='/'>들꽃신문</a>")
                        .title());
    }

    @Test
    void aTitleWithoutAnyHeadlineLosesTheNamesBehindIt() {
        for (String suffix : new String[] {
            " | Quay Times", " - Quay Times", " – Quay Times | Local News, Weather & Sport", " :: Quay Times"
        }) {
            Article article = article("https://courier.example/ferry", "Ferry returns to the harbour" + suffix, "");
            assertEquals("Ferry returns to the harbour", article.title(), suffix);
        }
        for (String title : new String[] {
            "Ferry returns to the harbour - late and half empty", "What Now For The Ferry - Four Ways To Go On"
        }) {
            assertEquals(
                    title, article("https://courier.example/ferry", title, "").title());
        }
    }

    @Test
    void whatStandsBehindTheHeadlineIsTheNameOfTheSite() {
        for (String name : new String[] {"Kai-Kurier", "La Voce del Molo", "港湾新聞"}) {
            Article article = article(
                    "https://courier.example/ferry",
                    "Ferry returns to the harbour | News | " + name,
                    "<h1>Ferry returns to the harbour</h1>");
            assertEquals(name, article.siteName().orElse(""), name);
        }
        Article article = article(
                "https://courier.example/ferry",
                "Ferry returns to the harbour - for good",
                "<h1>Ferry returns to the harbour</h1>");
        assertEquals("", article.siteName().orElse(""));
    }

    @Test
    void aFullwidthColonPartsTheNameOfTheSite() {
        Article article = article(
                "https://courier.example/ferry",
                "連絡船が戻る：港湾新聞オンライン",
                "<a href=\"/\">港湾新聞オンライン</a><h1>四時間遅れで連絡船が港へ</h1>");
        assertEquals("港湾新聞オンライン", article.siteName().orElse(""));
    }

    @Test
    void aHeadingThatWasLeftOpenEndsBeforeTheFirstElementInIt() {
        Article article = article(
                "https://courier.example/ferry",
                "Ferry returns to the harbour - Courier",
                "<div><h1>Ferry returns to the harbour<div>by Mara Quill</div><p>It had been out for a night, longer than"
                        + " anybody on the quay could remember, and half of its lamps were broken.<p>The crew slept.</div>");
        assertEquals("Ferry returns to the harbour", article.title());
    }

    @Test
    void aTitleInJapaneseLosesWhatStandsBehindBars() {
        Article article = article("https://courier.example/ferry", "四時間遅れで連絡船が港へ | 港湾タイムス | 交通・観光", "");
        assertEquals("四時間遅れで連絡船が港へ", article.title());
    }

    @Test
    void whatStandsBehindATitleIsCutInAnyScript() {
        Article article = article(
                "https://courier.example/ferry",
                "Последний паром сезона вернулся в старую гавань | Гавань Сегодня",
                "");
        assertEquals("Последний паром сезона вернулся в старую гавань", article.title());
    }

    @Test
    void aTitleThatEndsInSeparatorsAloneIsRead() {
        for (String rest : new String[] {" - |", " - ｜", ": _", " | | |", " - ｜_", " |"}) {
            Article article = article(
                    "https://courier.example/ferry",
                    "Ferry returns to the harbour" + rest,
                    "<h1>Ferry returns to the harbour</h1>");
            assertEquals("Ferry returns to the harbour", article.title(), rest);
            assertEquals("", article.siteName().orElse(""), rest);
        }
    }

    @Test
    void aTitleOfThousandsOfPartsTakesLittleTime() {
        Article article = article(
                "https://courier.example/ferry", "Ferry Returns To The Harbour" + " | Courier".repeat(50_000), "");
        assertFalse(article.title().isEmpty());
    }
}
