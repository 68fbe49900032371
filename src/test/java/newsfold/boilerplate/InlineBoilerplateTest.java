package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Boilerplate inside the paragraphs of plain pages, in boxes without telling names. */
class InlineBoilerplateTest {
    private static final String TITLE = "Ferry company orders two electric boats";
    private static final List<String> PARAGRAPHS = List.of(
            "The ferry company has ordered two electric boats that are to replace its oldest ships in the autumn of next year.",
            "Each of them carries 180 passengers and forty bicycles and is charged at the quay while people go on board.",
            "“We tested the route for a whole winter, and the batteries held out even in a storm,” said director Ole Hamm.",
            "The boats cost 21 million together, of which the state pays a third from its fund for clean transport.",
            "Residents of the harbour street had complained about noise and soot from the old engines for years.");

    private static String page(String box, int at) {
        List<String> parts = new ArrayList<>();
        PARAGRAPHS.forEach(text -> parts.add("<p>" + text + "</p>"));
        parts.add(at, box);
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + TITLE
                + "</title></head><body><header><a href=\"/\">Sound Mail"
                + "</a><nav><a href=\"/n\">News</a></nav></header><main><article><h1>" + TITLE + "</h1>"
                + String.join("", parts) + "</article></main><footer><p>© 2026 Sound Mail</p></footer></body></html>";
    }

    private static String text(String html) {
        String text = new ArticleExtractor()
                .extract(Page.html("p", html).build())
                .article()
                .orElseThrow()
                .text();
        for (String paragraph : PARAGRAPHS) {
            assertTrue(text.contains(paragraph), text);
        }
        return text;
    }

    private static void assertRemoved(String html, String... texts) {
        String text = text(html);
        for (String each : texts) {
            assertFalse(text.contains(each), text);
        }
    }

    @Test
    void linksUnderALabelAreNotBody() {
        String links =
                "<ul><li><a href=\"/a\">Seals return to the sound</a></li><li><a href=\"/b\">Bridge closed at night"
                        + "</a></li></ul></div>";
        assertRemoved(page("<div><h4>You might also like</h4>" + links, 3), "Seals return", "Bridge closed");
        assertRemoved(page("<div><h4>Lesen Sie auch</h4>" + links, 2), "Seals return", "Bridge closed");
        assertRemoved(page("<div><h4>関連記事</h4>" + links, 3), "Seals return", "Bridge closed");
    }

    @Test
    void audioNotesAreNotBody() {
        assertRemoved(
                page("<div><p>Listen to this article</p><span>3 min</span><p>Read by a synthetic voice.</p></div>", 0),
                "Listen",
                "synthetic");
        assertRemoved(page("<div><p>Écouter cet article</p><span>3 min</span></div>", 0), "Écouter");
    }

    @Test
    void sponsoredBoxesAreNotBody() {
        String box = "<h4>Seven ideas for your balcony</h4><p>More and more people grow tomatoes at home, and it needs"
                + " little space. Presented by Growmore.</p></div>";
        assertRemoved(page("<div><span>Sponsored content</span>" + box, 3), "Seven ideas", "tomatoes");
        assertRemoved(page("<div><span>Anzeige</span>" + box, 3), "Seven ideas", "tomatoes");
        assertRemoved(page("<div><span>Publicidad</span>" + box, 3), "Seven ideas", "tomatoes");
    }

    @Test
    void requestsForTipsAndFollowersAreNotBody() {
        assertRemoved(page("<p>Do you have a tip? Write to desk@soundmail.example.</p>", 5), "a tip");
        assertRemoved(page("<p>Haben Sie Hinweise? Schreiben Sie uns an desk@soundmail.example.</p>", 5), "Hinweise");
        assertRemoved(page("<p><em>Follow us on Instagram and WhatsApp for more.</em></p>", 5), "Instagram");
    }

    @Test
    void appealsInWholeSentencesBehindTheBodyAreNotBody() {
        assertRemoved(
                page(
                        "<div><p>Reporting like this is only possible because of readers like you. If you value our"
                                + " journalism, please consider a gift today.</p><p><a href=\"/d\">Give to the Mail</a></p></div>",
                        5),
                "readers like you",
                "Give to");
        assertRemoved(page("<p>Si vous le pouvez, soutenez notre rédaction, même d’un petit don.</p>", 5), "soutenez");
        assertRemoved(
                page("<p>Wenn Ihnen dieser Text gefällt, unterstützen Sie uns mit Ihrer Spende.</p>", 5), "Spende");
        assertRemoved(
                page("<p>Get the Mail app for iOS and Android.</p><p><a href=\"/a\">App Store</a></p>", 5), "App");
    }

    @Test
    void linesOfRightsInKoreanAndJapaneseAreNotBody() {
        assertRemoved(page("<p>▶ 채널 추가하고 뉴스레터 구독하기</p><p>무단전재 및 재배포 금지</p>", 5), "무단전재", "구독하기");
        assertRemoved(
                page("<p>【関連記事】</p><ul><li><a href=\"/a\">船を二隻注文</a></li></ul><p>※記事の無断転載を禁じます。</p>", 5),
                "関連記事",
                "二隻",
                "無断転載");
    }

    @Test
    void boxesOfNothingButAppealsAndLinksAreNotBody() {
        assertRemoved(
                page(
                        "<aside><p>Unser Brief: die wichtigsten Nachrichten vom Sund jede Woche in Ihrem Postfach.</p>"
                                + "<a href=\"/n\">Jetzt anmelden</a></aside>",
                        2),
                "Postfach");
    }

    @Test
    void byLinesAboveTheBodyAreNotBody() {
        assertRemoved(page("<p>By Tamara Holt, Coast Press</p><p>Photography by Dale Finn</p>", 0), "Holt", "Finn");
        assertRemoved(page("<p>Door Willemijn van der Meer</p>", 0), "Willemijn");
    }

    @Test
    void aReportThatSpeaksOfGiftsAndSubscribersStays() {
        String last = "The museum lives on gifts, and its newsletter has 4,000 subscribers.";
        assertTrue(text(page("<p>" + last + "</p>", 5)).contains(last));
    }

    @Test
    void linesThatPointToAnotherArticleAreNotBody() {
        String link = "<a href=\"/b\">Harbour bakery wins a prize for its bread</a></p>";
        assertRemoved(page("<p><strong>Read also:</strong> " + link, 2), "bakery");
        assertRemoved(page("<p><b>Lee también:</b> " + link, 2), "bakery");
        assertRemoved(page("<p>Читайте также: " + link, 3), "bakery");
    }

    @Test
    void linesOfLabelColonAndLinkStay() {
        assertTrue(text(page("<p>Final: <a href=\"/r\">Sound Rowers 3, Hill Town 1</a></p>", 3))
                .contains("Sound Rowers"));
        assertTrue(text(page("<p>Hamm: <a href=\"/q\">“The batteries held out”</a></p>", 3))
                .contains("Hamm: “The"));
    }

    @Test
    void wordsInButtonsInsideASentenceStay() {
        assertTrue(text(page(
                        "<p>It was built by the <button>Coastal Yard</button> near Holm in 1962 and sold twice.</p>",
                        3))
                .contains("by the Coastal Yard near"));
    }

    @Test
    void aHeadingLeftOpenDoesNotSwallowTheBody() {
        assertTrue(text(page(
                        "<h2>What comes next</><p>The first boat is to be launched in March in the yard at Holm.</p>",
                        5))
                .contains("launched in March"));
    }

    @Test
    void anotherArticleOnThePageIsNotBody() {
        String other =
                "<h1>Bakery wins prize for its rye bread</h1><p>By Tom Reed</p><p>A jury of twelve tasted more than"
                        + " ninety loaves on Saturday and liked the crust of the small bakery best.</p><p>The baker, who took over"
                        + " from his aunt in 2015, said that the dough rests for two days.</p>";
        String html = page("", 0);
        assertRemoved(html.replace("</article>", "</article><article>" + other + "</article>"), "jury", "dough");
        String cards = "<section><h2>Latest</h2>"
                + "<div><h3><a href=\"/a\">Jury picks its loaf</a></h3><p>A jury of twelve tasted more than ninety loaves.</p></div>"
                        .repeat(3)
                + "</section>";
        assertRemoved(html.replace("</main>", cards + "</main>"), "jury of twelve");
    }

    @Test
    void anArticleWithALesserHeadlineAndABylineIsNotBody() {
        assertRemoved(
                page(
                        "</article><article><h2>Seals return to the sound</h2><p class=\"who\">By Iris Holm</p><p>Forty seals"
                                + " were counted on the skerries on Sunday, more than in any spring since the counts began.</p>"
                                + "<p>Wardens ask boats to keep away.</p>",
                        5),
                "Seals return",
                "Forty seals",
                "Wardens ask");
    }

    @Test
    void aRowOfTeasersBehindTheBodyIsNotBodyAndAListOfProductsIs() {
        String row =
                "<section><div><h3><a href=\"%1$s/1\">Seals return</a></h3><p>Forty were counted on the skerries.</p>"
                        + "</div><div><h3><a href=\"%1$s/2\">Bridge closed at night</a></h3><p>Work will last until May.</p></div>"
                        + "<div><h3><a href=\"%1$s/3\">Choir looks for tenors</a></h3><p>It sings on Thursdays.</p></div></section>";
        assertRemoved(page(row.formatted("/news"), 3), "Forty were", "Work will last", "It sings");
        String products = row.formatted("https://shop.example/item")
                .replace(
                        "Forty were",
                        "The lightest of the boats we tried carries two adults for five hours. Forty were")
                .replace("Work will", "It took us an hour to load, which is less than the maker says. Work will")
                .replace("It sings", "Nothing else that floats for so little money kept us as dry as this. It sings");
        assertTrue(text(page(products, 3)).contains("It sings"));
    }

    @Test
    void boxesThatAskForSupportInParagraphsAreNotBody() {
        assertRemoved(
                page(
                        "<div><h3>We hope you appreciated this piece.</h3><p>Nobody but readers pays for what we print, and"
                                + " we have no owner who tells us what to leave out. Please consider supporting our journalism"
                                + " with a small sum each month. Every contribution helps us to send somebody to the next"
                                + " meeting of the council.</p></div>",
                        3),
                "appreciated",
                "Nobody but readers");
    }

    @Test
    void linesOfDatesAboveTheBodyAreNotBody() {
        for (String line : List.of(
                "Posted 9:40 AM, Apr 02, 2026 and last updated 1:05 PM, Apr 03, 2026",
                "Veröffentlicht am 2. April 2026 um 9:40 Uhr · Aktualisiert am 3. April 2026",
                "Publié hier à 18h42, mis à jour à 20h10")) {
            assertRemoved(page("<p>" + line + "</p>", 0), line);
        }
    }

    @Test
    void consentBeforeAShortArticleIsNotBody() {
        String notice =
                "<div><h2>Your choices</h2><p>We and our 640 partners use cookies and process personal data to measure"
                        + " how advertising performs and to develop our services.</p><p>You can withdraw your consent at any time under"
                        + " privacy settings at the foot of each page.</p><button>Agree</button></div>";
        assertRemoved(page("", 0).replace("<main>", notice + "<main>"), "640 partners", "withdraw");
    }

    @Test
    void emptyLinesPartParagraphsAlsoInTheCellsOfOldPages() {
        String lines = "<font size=5>" + TITLE + "</font><br><br>" + String.join("<br>\n<br>", PARAGRAPHS);
        for (String around : List.of("<div>%s</div>", "<table><tr><td><a href=/>Home</a><td>%s</table>")) {
            String text = text("<html><head><title>" + TITLE + "</title></head><body>" + around.formatted(lines));
            assertEquals(String.join("\n\n", PARAGRAPHS), text);
        }
    }
}
