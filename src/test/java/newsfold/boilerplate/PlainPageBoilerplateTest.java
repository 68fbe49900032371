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

    @Test
    void whatAsksReadersToFollowAChannelIsNotBody() {
        for (String line : List.of(
                "Lataa Mäkilehden sovellus puhelimeesi.",
                "Більше новин — у нашому Telegram",
                "Последвайте ни във Viber и Facebook",
                "Jiunge na kundi letu la WhatsApp",
                "Mời quý độc giả theo dõi Báo Đồi trên Zalo",
                "ติดตามข่าวสารได้ที่ LINE: @hillherald",
                "Clique aqui e receba as notícias no WhatsApp")) {
            assertBody(page(article("", PARAGRAPHS.size(), "<p>" + line + "</p>")));
        }
        assertBody(page(article("", 2, "<p>Більше новин — у нашому <a href=\"https://t.me/z\">Telegram</a></p>")));
        String sentence = "Nobody at the school has an app or Telegram, and the trees do not mind.";
        String text = extract(page(article("", PARAGRAPHS.size(), "<p>" + sentence + "</p>")))
                .text();
        assertTrue(text.endsWith(sentence), text);
    }

    @Test
    void pointersInLanguagesOfFewPhrasesAreNotBody() {
        for (String label : List.of(
                "Вижте още:",
                "Taip pat skaitykite:",
                "Preberite še:",
                "Prečítajte si tiež:",
                "Loe ka:",
                "Soma pia:",
                "Olvassa el ezt is:",
                "مزید پڑھیں:",
                "আরও পড়ুন:",
                "Llegeix també:")) {
            assertBody(page(article("", 2, "<p><b>" + label + "</b> <a href=\"/x\">Mill gets a new roof</a></p>")));
        }
        assertBody(page(article("", 2, "<p><a href=\"/x\">&gt;&gt; Mill gets a new roof</a></p>")));
        assertBody(page(article("", 2, "<p><a href=\"/x\">» Mill gets a new roof</a></p>")));
    }

    @Test
    void captionsOfEastAsiaAreKnownByTheirCredits() {
        for (String caption : List.of(
                "學生種下第一百棵樹。（圖／學校提供）",
                "▲果園裡的梨樹。（圖／記者石大川攝）",
                "图为学生在果园植树。王小川 摄",
                "果园一角。 山城学校供图",
                "果樹園の外観＝2024年撮影",
                "植樹を終えた児童ら＝7日、山町",
                "과수원 모습. 산골학교 제공",
                "과수원 내부 모습. [사진=산골군]")) {
            assertBody(page(article("", 1, "<p>" + caption + "</p>")));
        }
        String sentence = "王小川说，摄影是他唯一的爱好。";
        assertTrue(
                extract(page(article("", 1, "<p>" + sentence + "</p>"))).text().contains(sentence));
    }

    @Test
    void whatAReporterIsCalledForShortIsNotBody() {
        assertBody(page(article("", PARAGRAPHS.size(), "<p>(iva/dpa)</p>")));
        assertBody(page(article("", PARAGRAPHS.size(), "<p>[mkr, ot]</p>")));
    }

    @Test
    void whatStandsBelowTheNameOfASponsorIsNotBody() {
        String box = "<div><span>Sponsored by Hill Credit Union</span>"
                + "<p>Planting a tree? Our account for families pays 4.1 percent until the autumn.</p></div>";
        assertBody(page(article("", 2, box)));
    }

    @Test
    void whatDesignersFillTemplatesWithIsNotBody() {
        String box =
                "<div><h3>Head line one</h3><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod"
                        + " tempor incididunt ut labore et dolore magna aliqua.</p></div>";
        assertBody(page(article("", PARAGRAPHS.size(), box)));
    }

    @Test
    void theLastSentenceMayEndWithTheNameOfItsReporter() {
        String html = "<html lang=ja><head><title>学校の百本目の木</title></head><body><main><h1>学校の百本目の木</h1><p>2026年3月10日</p>"
                + "<p>果樹園のある学校で10日、児童が百本目の梨の木を植えた。</p>"
                + "<p>各学級が一列ずつ世話をし、秋には市場でジュースを売る。</p>"
                + "<p>町は道具代として年3千円を補助している。【石川直美】</p></main></body></html>";
        Article article = extract(html);
        assertTrue(article.text().endsWith("補助している。【石川直美】"), article.text());
        assertEquals("石川直美", article.author().orElse(""));
    }

    @Test
    void theNextArticleBelowItsLabelIsNotBody() {
        String next =
                "<h3>Mill gets a new roof</h3><p>Carpenters have begun to cover the old mill with larch shingles, as it was"
                        + " in 1790, and hope to be done before the first snow falls on the pass.</p></div>";
        for (String label : List.of("Next article", "次の記事", "Nächster Artikel")) {
            assertBody(page(article("", PARAGRAPHS.size(), "<div><h2>" + label + "</h2>" + next)));
        }
    }
}
