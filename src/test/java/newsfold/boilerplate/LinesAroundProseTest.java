package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.article.Removed.Reason;
import org.junit.jupiter.api.Test;

/** Short lines around the paragraphs of pages without telling names, and what such pages say of title and author. */
class LinesAroundProseTest {
    private static final String TITLE = "Bell of the drowned village rings again";
    private static final List<String> PARAGRAPHS = List.of(
            "Divers have raised the bell of Altmoor, a village that a reservoir covered in 1937, and hung it in the new chapel above the shore.",
            "It weighs 410 kilograms and had lain in the mud at a depth of nineteen metres, mouth down, which kept its clapper dry.",
            "“It sounds a little hoarse, as anybody would,” said the sexton, Bruno Keil, after the first peal on Sunday.",
            "The water board paid for the crane, and a fund of former villagers and their children for everything else.");

    private static final List<String> THAI = List.of(
            "นักดำน้ำกู้ระฆังของหมู่บ้านที่จมอยู่ใต้อ่างเก็บน้ำมานานกว่าแปดสิบปีขึ้นมาได้สำเร็จ และนำไปแขวนไว้ที่วัดแห่งใหม่ริมฝั่ง",
            "ระฆังหนักสี่ร้อยกิโลกรัมและจมอยู่ในโคลนลึกสิบเก้าเมตร ชาวบ้านช่วยกันออกค่าใช้จ่ายเกือบทั้งหมด",
            "เจ้าอาวาสกล่าวว่าเสียงระฆังดังไปถึงอีกฝั่งของอ่างเก็บน้ำ และจะตีทุกเช้าวันอาทิตย์");

    private static String paragraphs(List<String> texts) {
        StringBuilder html = new StringBuilder();
        texts.forEach(text -> html.append("<p>").append(text).append("</p>"));
        return html.toString();
    }

    private static String page(String title, String heading, String above, List<String> texts, String below) {
        return "<!DOCTYPE html><html><head><title>" + title
                + "</title></head><body><div><div><a href=\"/\">Lake Courier</a>"
                + "</div><h1>" + heading + "</h1>" + above + paragraphs(texts) + below
                + "<div>© 2026 Lake Courier</div></div>"
                + "</body></html>";
    }

    private static Article extract(String html) {
        return new ArticleExtractor()
                .extract(Page.html("p", html).url("https://lake.example/1").build())
                .article()
                .orElseThrow();
    }

    private static Article around(String above, String below) {
        return extract(page(TITLE + " | Lake Courier", TITLE, above, PARAGRAPHS, below));
    }

    private static void assertBody(String above, String below) {
        assertEquals(String.join("\n\n", PARAGRAPHS), around(above, below).text(), above + below);
    }

    @Test
    void howLongAgoAPageWasPutOutIsNotBody() {
        for (String line : List.of(
                "5 days ago",
                "vor 6 Minuten",
                "il y a 4 jours",
                "hace 3 días",
                "för 2 dagar sedan",
                "4 дня назад",
                "3 gün önce",
                "منذ يومين",
                "8小时前",
                "3日前",
                "5시간 전",
                "un’ora fa",
                "6 hours ago · 3 min read",
                "2小时前 来源：湖畔日报",
                "Gestern, 18:20 Uhr")) {
            assertBody("<div>" + line + "</div>", "");
        }
        String sentence = "Two days ago nobody in Altmoor knew where the bell was.";
        assertTrue(around("<div>" + sentence + "</div>", "").text().startsWith(sentence));
    }

    @Test
    void daysOfOtherCalendarsAreNotBody() {
        assertBody("<p>9 มีนาคม 2569</p>", "");
        assertBody("<p>令和8年3月9日</p>", "");
        assertBody("<p>二〇二六年三月九日</p>", "");
        assertBody("<p>2026. március 9.</p>", "");
    }

    @Test
    void rightsAndHashWordsBehindTheLastParagraphAreNotBody() {
        assertBody("", "<p>© dpa-infocom, dpa:260309-930-1123/2</p>");
        assertBody("", "<p>Copyright (c) Lake Courier 2026</p>");
        assertBody("", "<p>#Altmoor #Bells #Reservoir</p>");
        assertTrue(around("", "<p>#Altmoor was what the divers wrote on the crate before it left the lake.</p>")
                .text()
                .contains("#Altmoor"));
    }

    @Test
    void buttonsBesideLinesOfCodeAreNotBody() {
        String code = "<pre>ring --times 3\nring --stop</pre>";
        for (String button : List.of("Copied!", "shell", "Скопировать", "コピーする")) {
            String text = around("", "<div><div>" + button + "</div>" + code + "</div><p>" + PARAGRAPHS.get(0) + "</p>")
                    .text();
            assertTrue(text.contains("ring --times 3"), text);
            assertFalse(text.contains(button), text);
        }
    }

    @Test
    void anArrowAndALinkPointToAnotherArticle() {
        String text = around(
                        "", "<p>▶ <a href=\"/b\">Ferry gets a second captain</a></p><p>" + PARAGRAPHS.get(0) + "</p>")
                .text();
        assertFalse(text.contains("Ferry"), text);
    }

    @Test
    void whatTellsReadersToTouchAPictureIsNotBody() {
        for (String line : List.of("Click on the image to zoom", "Toque na foto para ampliar", "タップして拡大")) {
            assertBody("", "<p>" + line + "</p>");
        }
    }

    @Test
    void aShortParagraphInJapaneseThatSpeaksOfPhotosIsBody() {
        List<String> texts = List.of(
                "ダムの底に沈んだ村の鐘が引き揚げられた、費用は元村民が負担",
                "潜水士二人が古い写真だけを頼りに鐘の位置を探し当てた。",
                "鐘は重さ四百十キロ、深さ十九メートルの泥の中に口を下にして埋まっていた。",
                "「少しかすれた声だが、よく響く」と管理人は話した。");
        Article article = extract(page("沈んだ村の鐘、再び響く", "沈んだ村の鐘、再び響く", "<p>2026年3月9日</p>", texts, ""));
        assertEquals(String.join("\n\n", texts), article.text());
    }

    @Test
    void thaiMarksNoSentencesAndIsProse() {
        Article article = extract(
                page("ระฆังกลับมาดังอีกครั้ง", "ระฆังกลับมาดังอีกครั้ง", "<div>โดย มาลี สุขใจ</div>", THAI, ""));
        assertEquals(String.join("\n\n", THAI), article.text());
    }

    @Test
    void theOnlyHeadlineIsTheTitleWhereTheHeadOfThePageSaysLess() {
        for (String title : List.of("", "Lake Courier", "Home", "Untitled document")) {
            Article article = extract(page(title, TITLE, "", PARAGRAPHS, ""));
            assertEquals(TITLE, article.title(), title);
            assertEquals(String.join("\n\n", PARAGRAPHS), article.text(), title);
        }
    }

    @Test
    void aHeadlineOverSeveralLinesIsOne() {
        Article article = around("<p>Ana Moll, 9 March 2026</p>", "");
        Article broken = extract(page(
                TITLE + " | Lake Courier",
                "Bell of the drowned<br>village rings again",
                "<p>Ana Moll, 9 March 2026</p>",
                PARAGRAPHS,
                ""));
        assertEquals(article.text(), broken.text());
        assertEquals(article.author(), broken.author());
        List<String> texts = List.of(
                "湖底に沈んだ村の鐘が九日、八十九年ぶりに引き揚げられ、岸の上の新しい礼拝堂につるされた。",
                "鐘は重さ四百十キロ、深さ十九メートルの泥の中に口を下にして埋まっていた。",
                "「少しかすれた声だが、よく響く」と管理人は話した。費用の大半は元村民らの寄付でまかなった。");
        Article japanese = extract(page("沈んだ村の鐘、再び響く", "沈んだ村の鐘、<br>再び響く", "<p>2026年3月9日</p>", texts, ""));
        assertEquals("沈んだ村の鐘、再び響く", japanese.title());
        assertEquals(Optional.empty(), japanese.author());
        assertEquals(String.join("\n\n", texts), japanese.text());
    }

    @Test
    void namesOfFramesTellNothingOfWhatLiesInside() {
        String inside = "<h1>" + TITLE + "</h1><p>By Ana Moll</p><p>9 March 2026</p>" + paragraphs(PARAGRAPHS);
        for (String root : List.of("id=\"__next\"", "id=\"app\"", "class=\"layout has-sidebar comments-open\"")) {
            Article article = extract("<html><head><title>" + TITLE + "</title></head><body><div " + root
                    + "><div><a href=\"/s\">Sport</a><a href=\"/w\">Weather</a></div><div>" + inside
                    + "</div><div>Lake Courier, Quay 3</div></div></body></html>");
            assertEquals(String.join("\n\n", PARAGRAPHS), article.text(), root);
            assertEquals(Optional.of("Ana Moll"), article.author(), root);
            assertTrue(
                    article.removed().stream()
                            .noneMatch(removed -> removed.rule().contains("next")
                                    || removed.reason() == Reason.PROMOTION
                                    || removed.reason() == Reason.COMMENTS),
                    () -> root + article.removed());
        }
    }

    @Test
    void anArticleBelowThatNamesAuthorAndDayAsTheFirstDoesIsNotBody() {
        String credit = "<p>Ana Moll</p><p>9 March 2026</p>";
        String other =
                "<div><h2>Ferry gets a second captain</h2><p>Jon Orr</p><p>8 March 2026</p><p>The ferry across the lake has"
                        + " hired a second captain, so that it can sail until ten in summer.</p></div>";
        String html = "<html><head><title>" + TITLE + "</title></head><body><div><h1>" + TITLE + "</h1>" + credit
                + paragraphs(PARAGRAPHS) + "</div>" + other + "</body></html>";
        assertEquals(String.join("\n\n", PARAGRAPHS), extract(html).text());
        String chapter = other.replace("<p>Jon Orr</p><p>8 March 2026</p>", "<p>Founded in 1911</p>");
        assertTrue(extract(html.replace(other, chapter)).text().contains("second captain"));
    }

    @Test
    void namesWithoutLabelsAreAuthorsBesideWhatSaysWhen() {
        assertEquals(
                Optional.of("Ana Moll"),
                around("<div>Ana Moll</div><div>3 hours ago</div>", "").author());
        assertEquals(
                Optional.of("Elif Demir"),
                around("<div>Elif Demir, Lake Courier</div><div>9 March 2026</div>", "")
                        .author());
        assertEquals(
                Optional.of("Claire Aubin"),
                around("<p>Claire Aubin, envoyée spéciale à Altmoor</p><p>9 mars 2026</p>", "")
                        .author());
        assertEquals(
                Optional.of("Linh Phan"), around("", "<p><b>Linh Phan</b></p>").author());
    }

    @Test
    void linksBelowALabelOfMarkdownAreNotBody() {
        String text = "# " + TITLE + "\n\nPor Ana Moll, 9 de março de 2026\n\n" + String.join("\n\n", PARAGRAPHS)
                + "\n\n## Veja também\n\n* [Ferry gets a second captain](/b)\n* [Snow on the pass](/c)\n";
        Article article = new ArticleExtractor()
                .extract(Page.text("p", text).build())
                .article()
                .orElseThrow();
        assertEquals(String.join("\n\n", PARAGRAPHS), article.text());
    }

    @Test
    void aFirstSentenceThatBeginsLikeAByLineIsBody() {
        String first = "记者从湖区管理处获悉，沉没村庄的古钟近日被打捞出水，并挂进了岸边的新教堂，市民可以免费参观。";
        List<String> texts = List.of(first, "古钟重410公斤，在19米深的水下沉睡了将近九十年。", "管理处表示，每周日早晨将敲响古钟。");
        Article article = extract(page("古钟重新敲响", "古钟重新敲响", "", texts, ""));
        assertTrue(article.text().startsWith(first), article.text());
    }

    @Test
    void aPlaceAndADayBelowAByLineGoAlsoBelowADeck() {
        String deck = "<ul><li>The fund of the villagers paid for the chapel, not the board.</li></ul>";
        String below = deck + "<div><p>Por Nuria Cabelo</p><p>Villar del Lago</p><p>08/10/2026 13:05h.</p></div>";
        String text = extract(page(TITLE, TITLE, below, PARAGRAPHS, "")).text();
        assertFalse(text.contains("Villar"), text);
        assertFalse(text.contains("13:05"), text);
        assertTrue(text.contains("not the board"), text);
    }

    @Test
    void aCaptionInJapaneseMayEndWithItsPlace() {
        List<String> texts = List.of(
                "長野県の村は13日、湖の底に沈んでいた鐘を引き揚げ、湖畔の新しい寺につるしたと発表した。",
                "鐘は重さ400キロで、80年以上にわたり泥の中に眠っていた。費用は元の住民らが出し合った。",
                "住職は「音は少しかすれているが、湖の向こうまで届く」と話している。");
        String text = extract(page(
                        "湖底の鐘、80年ぶりに鳴る",
                        "湖底の鐘、80年ぶりに鳴る",
                        "<div><img src=a.jpg><p>引き揚げられた鐘＝長野県の湖畔で</p></div>",
                        texts,
                        ""))
                .text();
        assertEquals(String.join("\n\n", texts), text);
    }

    @Test
    void theNameOfASiteMayHoldAnElidedArticle() {
        String html = page(TITLE + " - Il Corriere dell'Alta Riva", TITLE, "", PARAGRAPHS, "");
        assertEquals(Optional.of("Il Corriere dell'Alta Riva"), extract(html).siteName());
    }
}
