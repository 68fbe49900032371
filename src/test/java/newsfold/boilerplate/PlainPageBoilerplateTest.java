package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import newsfold.article.Article;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** What stands before, among and behind the paragraphs of pages whose markup has no telling names. */
class PlainPageBoilerplateTest {
    private static final String TITLE = "Orchard school plants its hundredth tree";
    private static final List<String> PARAGRAPHS = List.of(
            "Pupils of the orchard school planted a pear tree on Friday, the hundredth since the garden was laid out in 1998.",
            "Each class looks after its own row, prunes in winter and sells juice at the market in September.",
            "“The first trees were sticks, and now we need ladders,” said the caretaker, Ilse Varga, who has watched them grow.",
            "The town gives the school 3,000 a year for tools, and parents lend a press that is older than all of them.");

    private static String page(String html) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + TITLE
                + "</title></head><body><header><a href=\"/\">Hill Herald</a><nav><a href=\"/n\">News</a></nav></header>"
                + html + "<footer><p>© 2026 Hill Herald</p></footer></body></html>";
    }

    private static String article(String above, int at, String inside) {
        StringBuilder html = new StringBuilder("<main><article><h1>" + TITLE + "</h1>" + above);
        for (int i = 0; i < PARAGRAPHS.size(); i++) {
            html.append(i == at ? inside : "").append("<p>" + PARAGRAPHS.get(i) + "</p>");
        }
        return html + (at == PARAGRAPHS.size() ? inside : "") + "</article></main>";
    }

    private static Article extract(String html) {
        return new ArticleExtractor()
                .extract(Page.html("p", html).url("https://hill.example/1").build())
                .article()
                .orElseThrow();
    }

    private static void assertBody(String html) {
        assertEquals(String.join("\n\n", PARAGRAPHS), extract(html).text(), html);
    }

    @Test
    void marksOfAdvertisementsAndOfThePageAreNotBody() {
        for (String mark : List.of(
                "Anzeige",
                "PUBLICIDAD",
                "Reklam",
                "Quảng cáo",
                "إعلان",
                "Back to top",
                "Zum Seitenanfang",
                "Retour en haut de page",
                "La suite après la publicité",
                "Continua depois da publicidade",
                "L'articolo continua dopo la pubblicità",
                "Okuma süresi: 3 dakika",
                "이미지 크게 보기",
                "返回顶部")) {
            assertBody(page(article("", 2, "<div><p>" + mark + "</p></div>")));
            assertBody(page(article("", 4, "<p>" + mark + "</p>")));
        }
    }

    @Test
    void shortLinesThatOnlyBeginLikeAMarkAreBody() {
        for (String line : List.of(
                "Follow-up visits turn advice into habit",
                "Jump to the second row",
                "Nach der Anzeige eines Nachbarn",
                "Une erreur qui compte")) {
            String text = extract(page(article("", 2, "<p>" + line + "</p>"))).text();
            assertTrue(text.contains(line), text);
        }
    }

    @Test
    void pointersAreKnownByTheLabelBeforeTheirLink() {
        String link = "<a href=\"/b\">Old mill opens its wheel to visitors</a></p>";
        for (String label : List.of("LEGGI ANCHE | ", "&gt;&gt; À lire aussi : ", "Lesen Sie auch – ")) {
            assertBody(page(article("", 2, "<p>" + label + link)));
        }
    }

    @Test
    void boxesThatSomebodyPaidForAreNotBodyThoughTheyReadLikeIt() {
        for (String label : List.of("Sponsored", "Gesponsert", "Contenu sponsorisé", "Contenido patrocinado")) {
            assertBody(page(article(
                    "",
                    2,
                    "<section><small>" + label
                            + "</small><h3>Is your roof ready for spring?</h3><p>Three signs that it is"
                            + " time to call a roofer before the rain does. By Toplight Roofing.</p></section>")));
        }
    }

    @Test
    void consentIsKnownByWhatItAsksForInAnyLanguage() {
        String[][] walls = {
            {
                "Informativa",
                "Noi e terze parti selezionate utilizziamo cookie per finalità tecniche e, con il tuo consenso, per altre.",
                "Puoi prestare, rifiutare o revocare il tuo consenso in qualsiasi momento."
            },
            {
                "Çerez tercihleri",
                "Sitemizde size daha iyi hizmet sunabilmek için çerezler kullanılmakta ve kişisel verileriniz işlenmektedir.",
                "Çerez tercihlerinizi dilediğiniz zaman değiştirebilir, onayınızı geri çekebilirsiniz."
            }
        };
        for (String[] wall : walls) {
            String box = "<div><h2>" + wall[0] + "</h2><p>" + wall[1] + "</p><p>" + wall[2] + "</p></div>";
            assertBody(page(box + article("", -1, "")));
        }
    }

    @Test
    void aReportAboutConsentIsNoWall() {
        String html = "<html><head><title>Retailer Northway fined for its cookie banner</title></head><body><main>"
                + "<h1>Retailer Northway fined for its cookie banner</h1><p>The regulator fined Northway 1.2 million on Monday"
                + " because its cookie banner made refusing harder than accepting.</p><p>The retailer shares personal data with"
                + " 340 partners and uses cookies to measure advertising.</p><p>It has changed its privacy settings, and users"
                + " can withdraw their consent with one click.</p></main></body></html>";
        assertTrue(extract(html).text().contains("340 partners"));
    }

    @Test
    void byLinesWithRolesAndInKoreanAreNotBody() {
        assertBody(page(article("<p>Par Solène Kerjean et Yann Morvan, envoyés spéciaux à Brest</p>", -1, "")));
        assertBody(page(article("<p>Solène Kerjean | Brest</p><p>9 mars 2026</p>", -1, "")));
        Article korean = extract(page(article("<p>[언덕신문 최민서 기자]</p>", -1, "")));
        assertEquals("최민서", korean.author().orElseThrow());
        assertEquals(String.join("\n\n", PARAGRAPHS), korean.text());
    }

    @Test
    void theNextArticleBelowIsNotBodyAndLinkedHeadlinesOfASubjectAre() {
        String next = "<section><h2><a href=\"/next\">Old mill opens its wheel</a></h2><p>The miller's house has been"
                + " restored by volunteers over four summers and two winters.</p><p>Its wheel turns again on Sundays.</p></section>";
        assertBody(page(article("", -1, "") + next));
        assertBody(page(article("", -1, "").replace("article>", "div>") + next));
        String reviews =
                "<section><h2><a href=\"/b1\">The Salt Road</a></h2><p>A quiet novel about a family that moves a"
                        + " lighthouse stone by stone, told over one winter.</p></section>";
        assertTrue(extract(page(article("", 4, reviews))).text().contains("quiet novel"));
    }

    @Test
    void teasersBelowAShortArticleAreNotBodyHoweverLongTheyAre() {
        String first = PARAGRAPHS.get(0);
        StringBuilder row = new StringBuilder("<section><h2>More from Hill</h2>");
        for (String teaser : PARAGRAPHS.subList(1, 4)) {
            row.append("<div><h3><a href=\"/t\">" + teaser.substring(0, 30) + "</a></h3><p>" + teaser + "</p></div>");
        }
        String html =
                page("<main><article><h1>" + TITLE + "</h1><p>" + first + "</p></article></main>" + row + "</section>");
        assertEquals(first, extract(html).text());
    }

    @Test
    void aButtonThatOpensAnItemIsPartOfIt() {
        String list = "<ul><li><button>Pears</button> are picked in the last week of August</li>"
                + "<li><button>Quinces</button> stay on the trees until the first frost</li></ul>";
        assertTrue(extract(page(article("", 2, list)))
                .text()
                .contains("Pears are picked in the last week of August\n\nQuinces stay on"));
    }

    @Test
    void aParagraphInAHeadingThatWasLeftOpenStandsBehindIt() {
        String tail = "The next tree will be a quince, the pupils decided.";
        String text = extract(page(article("", 4, "<h2>What comes next</><p>" + tail + "</p>")))
                .text();
        assertTrue(text.endsWith("What comes next\n\n" + tail), text);
    }

    @Test
    void aParagraphOfNothingButAJoinerIsNone() {
        assertBody(page(article("", 2, "<p>&zwj;</p>").replace("</article>", "<p>&zwj;</p></article>")));
    }

    @Test
    void theLinkedNameOfTheSiteAboveTheHeadlineIsNotBodyHoweverShortTheText() {
        String[] paragraphs = {
            "三年前に閉鎖された川辺町の銭湯「松の湯」が九日、地域食堂として再び扉を開いた。",
            "脱衣所は食堂に、浴槽は子どもの遊び場に変わり、煙突だけが昔のまま残された。",
            "「湯気の代わりに味噌汁の湯気が立つ」と店主の森田健さん（52）は笑う。",
            "営業は週四日で、夕方五時から八時まで。中学生以下は百円で食べられる。"
        };
        String title = "閉鎖の銭湯、地域食堂として再出発";
        String html = "<html lang=ja><head><meta charset=utf-8><title>" + title + "</title></head><body><header>"
                + "<a href=/>川辺新報</a><nav><ul><li><a href=/s0>ホーム</a></li><li><a href=/s1>地域</a></li></ul></nav></header>"
                + "<main><article><h1>" + title + "</h1><p>広告</p><p>" + String.join("</p><p>", paragraphs)
                + "</p></article></main><footer><p>© 2026 川辺新報社</p></footer></body></html>";
        assertEquals(String.join("\n\n", paragraphs), extract(html).text());
    }
}
