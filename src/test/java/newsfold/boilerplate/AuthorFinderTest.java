package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Who wrote an article, by what stands around its body in several languages. */
class AuthorFinderTest {
    private static final String BODY =
            "<p>The tram to Old Mill stops at midnight from April on, the town council decided on Monday after a debate of"
                    + " four hours in which drivers, students and nurses had their say.</p><p>Night buses are to take its place"
                    + " on three lines, one of which is new. Their drivers still have to be hired, the operator said.</p>"
                    + "<p>Students had collected 4,000 signatures against the plan, which saves two million a year.</p>";

    private static Optional<String> author(String above, String below) {
        Article article = new ArticleExtractor()
                .extract(Page.html(
                                "p",
                                "<html><head><title>Last tram leaves at midnight</title></head><body><main><article>"
                                        + "<h1>Last tram leaves at midnight</h1>" + above + BODY + below
                                        + "</article></main><footer>© 2026 Mill Post</footer></body></html>")
                        .url("https://millpost.example/news/tram")
                        .build())
                .article()
                .orElseThrow();
        return article.author();
    }

    private static void assertAuthor(String author, String above) {
        assertEquals(Optional.of(author), author(above, ""), above);
    }

    @Test
    void correspondentsAreNamedBehindTheirRole() {
        assertAuthor("Solène Kerjean", "<p>De notre correspondante à Brest, Solène Kerjean</p>");
        assertAuthor("Hilke Brandt", "<p>Von unserer Redakteurin Hilke Brandt</p>");
        assertAuthor("Nuria Salas", "<p>De nuestra corresponsal en Lima, Nuria Salas</p>");
        assertAuthor("Dario Conti", "<p>Dal nostro inviato a Trieste, Dario Conti</p>");
    }

    @Test
    void whatAPieceIsMayOpenTheByLine() {
        assertAuthor("Karin Weidner", "<p>Ein Bericht von Karin Weidner</p>");
        assertAuthor("Beatriz Falcão", "<p>Texto de Beatriz Falcão</p>");
        assertAuthor("Nuria Salas", "<p>Reportaje de Nuria Salas</p>");
        assertAuthor("Iris Holm", "<p>An analysis by Iris Holm</p>");
    }

    @Test
    void labelsOfNewsroomsAreNoPartOfTheName() {
        assertAuthor("Nuria Salas", "<p>Redacción: Nuria Salas</p><p>Actualizado: 11/03/2026 08:00</p>");
        assertAuthor("Aylin Kaya", "<div>Muhabir: Aylin Kaya</div><div>10 Mart 2026</div>");
        assertAuthor("Maja Lind", "<p>Text Maja Lind &nbsp; Foto Olof Berg</p>");
    }

    @Test
    void aPlaceBehindTheNameIsNoAuthor() {
        assertAuthor("Conceição Lobo", "<p>Por Conceição Lobo, Old Mill</p>");
        assertAuthor(
                "Nuria Salas",
                "<div><a href=\"/autor/salas\">Nuria Salas</a><span>Old Mill</span><time>10 MAR 2026</time></div>");
        assertAuthor("Nuria Salas, Paul Reyes", "<p>Por Nuria Salas y Paul Reyes</p>");
    }

    @Test
    void wordsBesideKoreanAndJapaneseDatesAreNoNames() {
        assertAuthor("박서윤", "<div>입력 2026.03.10. 오후 9:05 수정 2026.03.11. 오전 7:10</div><div>박서윤 기자</div>");
        assertEquals(Optional.of("中村春奈"), author("<p>2026/3/10 21:05</p>", "<p>（社会部・中村春奈）</p>"));
    }

    @Test
    void notesBelowTheArticleNameItsAuthor() {
        assertEquals(
                Optional.of("Orla Finch"),
                author("", "<p><em>Reporting by Orla Finch in Old Mill; Editing by Guy Stone</em></p>"));
        assertEquals(
                Optional.of("Orla Finch"),
                author("", "<section><h3>About the author</h3><p>Orla Finch is our transport writer.</p></section>"));
        assertEquals(
                Optional.of("Anselm Roth"),
                author("", "<section><h3>Über den Autor</h3><p>Anselm Roth schreibt über Verkehr.</p></section>"));
    }

    @Test
    void creditsOfPicturesAreNoAuthors() {
        assertEquals(Optional.empty(), author("<p>Photography by Olof Berg</p>", ""));
        assertEquals(Optional.empty(), author("", "<p>Foto: Olof Berg</p>"));
    }

    @Test
    void aLinkToASectionIsNoName() {
        assertAuthor(
                "Iris Holm",
                "<div class=byline><a href='/category/night-trams' rel=category>Night Trams</a></div><div>by Iris Holm |"
                        + " Mar 9, 2026</div>");
    }

    @Test
    void agenciesBehindThePreviousNameAreCutOff() {
        assertAuthor("Solène Kerjean", "<p>Par Solène Kerjean avec AFP</p>");
        assertAuthor("Hilke Brandt", "<p>Von Hilke Brandt mit dpa</p>");
    }

    @Test
    void aPlaceAndADayMayStandBeforeTheByLine() {
        assertAuthor("Hilke Brandt", "<div><span>Minden, 09.03.2026</span> <span>Von: Hilke Brandt</span></div>");
    }

    @Test
    void koreanByLinesNeedNoDateBesideThem() {
        assertAuthor("최민서", "<figure><figcaption>전차. /사진=한지우 기자</figcaption></figure><p>최민서 기자</p>");
    }

    @Test
    void namesOfCataloguesAreTurned() {
        String html =
                "<html><head><title>Last tram leaves at midnight</title><meta name='DC.creator' content='Holm, Iris'>"
                        + "</head><body><h1>Last tram leaves at midnight</h1>" + BODY + "</body></html>";
        assertEquals(
                Optional.of("Iris Holm"),
                new ArticleExtractor()
                        .extract(Page.html("p", html).build())
                        .article()
                        .orElseThrow()
                        .author());
    }

    @Test
    void aReportInJapaneseMayEndWithItsAuthorsName() {
        String html = "<html lang=ja><head><title>廃校の校舎をパン工房に再生</title></head><body><main><h1>廃校の校舎をパン工房に再生</h1>"
                + "<p>五年前に閉校した三滝小学校の校舎が、地元の小麦を使うパン工房として生まれ変わり、九日から営業を始めた。町は改修費の半分を補助した。</p>"
                + "<p>初日は用意した四百個のパンが二時間で売り切れた。工房は今後、隣の町の店にも卸すことを検討しており、働き手を募っている。%s</p></main></body></html>";
        for (String[] end : new String[][] {{"（田辺理沙）", "田辺理沙"}, {"（町村報道部）", ""}, {"（名前敬称略）", ""}}) {
            assertEquals(
                    end[1],
                    new ArticleExtractor()
                            .extract(Page.html("p", html.formatted(end[0])).build())
                            .article()
                            .orElseThrow()
                            .author()
                            .orElse(""),
                    end[0]);
        }
    }

    @Test
    void labelsOfManyKindsOpenByLines() {
        assertAuthor("Solène Kerjean", "<p>Propos recueillis par Solène Kerjean</p>");
        assertAuthor("Dario Conti", "<p>A cura di Dario Conti</p>");
        assertAuthor("Nuria Salas", "<p>Escribe: Nuria Salas</p>");
        assertAuthor("Nuria Salas", "<p>Textos: Nuria Salas</p><p>Fotos: Luis Peral</p>");
        assertAuthor("Trần Thu Hà", "<p>Tác giả: Trần Thu Hà</p>");
        assertAuthor("田辺理沙", "<p>文・田辺理沙　写真・高田健</p>");
    }

    @Test
    void severalNamesArePartedAndOutletsLeftOut() {
        assertAuthor("최민서, 한지우", "<p>최민서·한지우 기자</p>");
        assertAuthor("Iris Holm, Dale Finn, Ana de la Cruz", "<p>By Iris Holm, Dale Finn, and Ana de la Cruz</p>");
        assertAuthor("Iris L. Holm Jr.", "<p>By Iris L. Holm Jr.</p>");
        assertAuthor("Joana Teles", "<p>Joana Teles, do Correio da Baía</p><p>09/03/2026</p>");
    }

    @Test
    void aNameAndNothingElseBetweenHeadlineAndTextIsTheAuthor() {
        assertAuthor("Solène Kerjean", "<p>Solène Kerjean</p>");
        assertAuthor("Άννα Δρόσου", "<p>Της Άννα Δρόσου</p>");
        for (String other : new String[] {"Night Buses", "Old Mill", "More News", "Mill Post", "Students"}) {
            assertEquals(Optional.empty(), author("<p>" + other + "</p>", ""), other);
        }
        assertEquals(Optional.empty(), author("<p><a href=/s>Solène Kerjean</a></p>", ""));
    }

    @Test
    void aLabelAndANameMayStandInElementsOfTheirOwn() {
        assertAuthor("Solène Kerjean", "<p>Propos recueillis par <b>Solène Kerjean</b></p>");
        assertAuthor("Solène Kerjean", "<div>Propos recueillis par <span>Solène Kerjean</span></div>");
        assertAuthor("Ilinca Moraru", "<p>Un articol de <span>Ilinca Moraru</span>, 9 martie 2026</p>");
        assertAuthor("Yannis Delis", "<div>Γράφει ο <a href=\"/p/yd\">Yannis Delis</a></div><div>9.3.2026</div>");
        assertAuthor("Невена Колева", "<p>от Невена Колева – 09.03.2026 в 10:12</p>");
    }

    @Test
    void aReporterInChineseMayStandBeforeAPlaceOrAPhotographer() {
        assertAuthor("沈慧君", "<div>記者沈慧君／高雄報導</div>");
        assertAuthor("沈慧君", "<div>文／沈慧君　攝影／石大川</div>");
    }

    @Test
    void theOutletBehindANameIsNoPartOfIt() {
        assertAuthor("Jytte Holm", "<div>Jytte Holm Mill Post</div><div>Published: 9 March 2026</div>");
    }

    @Test
    void labelsOfDaysAndNamesOfSectionsAreNoAuthors() {
        for (String line : List.of(
                "<div>Harbour Affairs</div><div>9 March 2026</div>",
                "<div>Allgäu Lokal</div><div>9. März 2026</div>",
                "<div><span>Actualizado: 10/03/2026 09:02</span> <span>Publicado: 09/03/2026 18:45</span></div>")) {
            assertEquals(Optional.empty(), author(line, ""), line);
        }
    }

    @Test
    void whoASentenceBesideTheDayIsAboutIsNoAuthor() {
        for (String sentence : List.of("Olga Brandt, 54, cried.", "県によると、完成は来年だ。")) {
            assertEquals(Optional.empty(), author("<div>10 March 2026</div><p>" + sentence + "</p>", ""), sentence);
        }
    }

    @Test
    void aSignatureMayHoldAWordOfTheText() {
        assertEquals(Optional.of("Lee Said"), author("", "<p><strong>Lee Said</strong></p>"));
        assertEquals(Optional.of("Gia May Linh"), author("", "<p>Share this article</p><p><b>Gia May Linh</b></p>"));
    }

    @Test
    void elementsBehindAYearOrATimeBorderOnIt() {
        assertAuthor("Karin Weidner", "<div><span>09. März 2026</span><span>von Karin Weidner</span></div>");
        assertAuthor("Aylin Kaya", "<div><span>Giriş: 10.03.2026 - 10:41</span><span>Haber: Aylin Kaya</span></div>");
    }

    @Test
    void labelsOfOtherLanguagesOpenByLines() {
        assertAuthor("Hanna Wilk", "<p>Opracowanie: Hanna Wilk, 10.03.2026</p>");
        assertAuthor("سليم الخطيب", "<p>كتب – سليم الخطيب</p>");
        assertAuthor("Ilinca Moraru", "<div class=\"aut\">de <strong>Ilinca Moraru</strong>, 10 martie 2026</div>");
        assertAuthor(
                "沈慧君", "<div>2026年03月10日 15:32 <span>河口日报</span> <span>记者 沈慧君</span> <a href=\"#\">缩小字体</a></div>");
    }

    @Test
    void marksOfPaidArticlesInJapaneseAreNoAuthors() {
        assertAuthor("川口直子", "<div>2026年3月10日 18:00</div><div>有料記事</div><div>川口直子</div>");
    }

    @Test
    void theStateOfAPageNamesTheAuthorOfItsOwnArticle() {
        String state =
                "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"related\":[{\"title\":\"Bakery opens"
                        + " at four\",\"author\":{\"name\":\"Colin Harte\"}}],\"article\":{\"title\":\"Last tram leaves at midnight\","
                        + "\"authors\":[{\"id\":4,\"displayName\":\"Denise Okoro\"},{\"displayName\":\"Tom Reeve\"}]}}}</script>";
        assertEquals(Optional.of("Denise Okoro, Tom Reeve"), author("", state));
        assertEquals(Optional.of("Iris Holm"), author("<p>By Iris Holm</p>", state));
        assertEquals(Optional.empty(), author("", state.replace("leaves at midnight", "is late")));
        String flight =
                "<script>self.__next_f.push([1,\"5:[\\\"$\\\",\\\"$L2\\\",null,{\\\"story\\\":{\\\"headline\\\":\\\"Last tram"
                        + " leaves at midnight\\\",\\\"byline\\\":\\\"By Denise Okoro\\\"}}]\\n\"])</script>";
        assertEquals(Optional.of("Denise Okoro"), author("", flight));
    }

    @Test
    void placesBesideTheDayAreNoAuthors() {
        assertEquals(Optional.empty(), author("<div><span>Vila do Moinho</span> <span>12 Out 2026</span></div>", ""));
        assertEquals(Optional.empty(), author("<div><span>Saint Alban</span> <span>12/10/2026</span></div>", ""));
        assertAuthor("Marta Moinho", "<div><span>Marta Moinho</span> <span>12 Out 2026</span></div>");
    }

    @Test
    void labelsOfInterviewsAndRecipesOpenByLines() {
        assertAuthor("Brigid Shawe", "<p>Interview: Brigid Shawe</p>");
        assertAuthor("Theresa Gruber", "<p>Ein Rezept von Theresa Gruber</p>");
        assertAuthor("小宮山翔", "<p>2026年10月13日 18時40分</p><p>［小宮山翔］</p>");
    }

    @Test
    void whoeverEditedAReportIsItsAuthorIfNamedAloneWithAPage() {
        assertAuthor(
                "राकेश यादव",
                "<div>Edited By: <a href=\"/author/rakesh-yadav\">राकेश यादव</a></div><div>12 Oct 2026, 11:20 AM</div>");
        assertEquals(Optional.empty(), author("<p>Edited by Marta Moinho</p>", ""));
    }

    @Test
    void pointersAndDaysOfTheWeekAreNoNames() {
        assertEquals(
                Optional.empty(),
                author(
                        "<div>12 Oct 2026, 11:20 AM</div><p><b>ये भी पढ़ें:</b> <a href=\"/x\">मेट्रो का किराया</a></p>",
                        ""));
        assertEquals(Optional.empty(), author("<div>Thứ Tư, 07/10/2026 06:12 (GMT+7)</div>", ""));
    }
}
