package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.internal.Json;
import newsfold.internal.html.FlightData;
import org.junit.jupiter.api.Test;

class HiddenHtmlBodyTest {
    private static final String TITLE = "Lighthouse keeper retires after forty years";
    private static final List<String> PARAGRAPHS = List.of(
            "Edda Brandt climbed the 214 steps of the lighthouse for the last time on Thursday, after forty years of service.",
            "The lamp has been switched on by a computer since 2009, but somebody still had to clean the glass, she said.",
            "“I shall miss the fog most of all,” said Brandt, who is moving to a flat on the ground floor.",
            "The district wants to open the tower to visitors from next spring and is looking for a guide.");
    private static final String HTML =
            PARAGRAPHS.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    private static final String LEGAL = "© 2026 Coast Post. All rights reserved. Reproduction is prohibited.";

    private static String page(String head, String inside) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + TITLE + "</title>" + head
                + "</head><body><header><a href=\"/\">Coast Post</a></header><div id=\"root\"></div>" + inside
                + "<footer><p>" + LEGAL + "</p></footer></body></html>";
    }

    private static void assertFound(String html) {
        Article article = new ArticleExtractor()
                .extract(Page.html("p", html).build())
                .article()
                .orElseThrow();
        for (String paragraph : PARAGRAPHS) {
            assertTrue(article.text().contains(paragraph), article.text());
        }
        assertFalse(article.text().contains("All rights"), article.text());
        assertFalse(article.text().contains("dredger"), article.text());
    }

    @Test
    void aBodyForBrowsersWithoutScriptsIsRead() {
        assertFound(page("", "<noscript><h1>" + TITLE + "</h1>" + HTML + "</noscript>"));
    }

    @Test
    void aBodyInATemplateOrAShadowTreeIsRead() {
        assertFound(page("", "<template id=\"t\"><h1>" + TITLE + "</h1>" + HTML + "</template>"));
        assertFound(page(
                "",
                "<news-story><template shadowrootmode=\"open\"><h1>" + TITLE + "</h1>" + HTML
                        + "</template></news-story>"));
    }

    @Test
    void aBodyInATextAreaIsCutAtItsLines() {
        assertFound(page("", "<textarea readonly>" + String.join("\n\n", PARAGRAPHS) + "</textarea>"));
    }

    @Test
    void framesetsMayHoldTheBodyForBrowsersWithoutFrames() {
        assertFound("<html><head><title>" + TITLE + "</title></head><frameset cols=\"20%,80%\"><frame src=\"a.html\">"
                + "<noframes><body><h1>" + TITLE + "</h1>" + HTML + "</body></noframes></frameset></html>");
    }

    @Test
    void theArticleBodyOfJsonLdIsRead() {
        assertFound(page(
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE
                        + "\",\"articleBody\":\"" + String.join("\\n\\n", PARAGRAPHS) + "\"}</script>",
                ""));
    }

    @Test
    void theStateOfScriptsIsReadWithoutOtherArticles() {
        String other = "{\"title\":\"Harbour dredger sold\",\"html\":\""
                + "<p>The dredger was sold abroad on Monday, as the port said, for an unknown price.</p>".repeat(9)
                + "\"}";
        assertFound(page(
                "",
                "<script type=\"application/json\">{\"props\":{\"story\":{\"title\":\"" + TITLE + "\",\"html\":\""
                        + HTML + "\"},\"more\":[" + other + "]}}</script>"));
        String blocks = PARAGRAPHS.stream()
                .map(text -> "{\"type\":\"paragraph\",\"text\":\"" + text + "\"}")
                .collect(Collectors.joining(","));
        assertFound(page(
                "",
                "<script type=\"application/json\">[{\"headline\":\"" + TITLE + "\",\"content\":[" + blocks
                        + "],\"next\":[" + other + "]}]</script>"));
        assertFound(page("", "<script>self.push([1,\"" + HTML + "\"])</script>"));
    }

    @Test
    void aNoticeThatScriptsAreNeededChangesNothing() {
        String html = page(
                "", "<article><h1>" + TITLE + "</h1>" + HTML + "</article><noscript>Please enable scripts.</noscript>");
        assertFound(html);
        assertEquals("", ScriptState.html(List.of("var a = 1;", "{\"a\":[1,2]}"), List.of(), List.of(TITLE)));
    }

    @Test
    void threeParagraphsOfLongWordsAreEnough() {
        String text = "<p>Majakanvartija jätti viimeisen kerran torninsa neljänkymmenen palvelusvuoden jälkeen.</p>"
                + "<p>Valonheitintä ohjattiin tietokoneella, mutta lasinpuhdistus jäi vartijalle.</p>"
                + "<p>Piirihallinto suunnittelee avaavansa näköalapaikan matkailijoille ensikeväänä.</p>";
        Article article = new ArticleExtractor()
                .extract(Page.html("p", page("", "<noscript><article>" + text + "</article></noscript>"))
                        .build())
                .article()
                .orElseThrow();
        assertTrue(article.text().startsWith("Majakanvartija"), article.text());
        assertTrue(article.text().endsWith("ensikeväänä."), article.text());
    }

    private static String push(String rows) throws IOException {
        return "<script>self.__next_f.push([1," + Json.write(rows) + "])</script>";
    }

    @Test
    void elementsInTheFlightDataOfReactAreReadAsElements() throws IOException {
        StringBuilder children = new StringBuilder();
        for (String paragraph : PARAGRAPHS) {
            children.append("[\"$\",\"p\",null,{\"children\":[")
                    .append(Json.write(paragraph.substring(0, 20)))
                    .append(",[\"$\",\"$L4\",null,{\"href\":\"/x\",\"children\":")
                    .append(Json.write(paragraph.substring(20, 30)))
                    .append("}],")
                    .append(Json.write(paragraph.substring(30)))
                    .append("]}],");
        }
        String row = "7:[\"$\",\"main\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":\"" + TITLE + "\"}],"
                + children
                + "[\"$\",\"nav\",null,{\"children\":\"The dredger is back in the harbour\"}]]}]\n";
        int cut = row.length() / 2;
        String code = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
        assertFound(page(
                "", code + push("2:I[47,[\"1\",\"a.js\"],\"\"]\n" + row.substring(0, cut)) + push(row.substring(cut))));
    }

    @Test
    void aTextInTheFlightDataOfReactEndsWhereItsLengthInBytesSays() throws IOException {
        String text = "1a:T" + Integer.toHexString(HTML.getBytes(StandardCharsets.UTF_8).length) + "," + HTML;
        String rest = "6:[\"$\",\"main\",null,{\"children\":[\"$\",\"$L7\",null,{\"html\":\"$1a\"}]}]\n";
        int cut = text.length() - 400;
        Article article = new ArticleExtractor()
                .extract(Page.html("p", page("", push(text.substring(0, cut)) + push(text.substring(cut) + rest)))
                        .build())
                .article()
                .orElseThrow();
        assertEquals(String.join("\n\n", PARAGRAPHS), article.text());
    }

    @Test
    void flightDataThatWereCutAnywhereDoNoHarm() throws IOException {
        String row = "7:T40," + HTML + "\n8:[\"$\",\"p\",null,{\"children\":\"" + TITLE + "\"}]\n";
        for (int end = 0; end < row.length(); end++) {
            assertTrue(FlightData.of(List.of("self.__next_f.push([1," + Json.write(row.substring(0, end)) + "])"))
                            .values()
                            .size()
                    <= 2);
        }
        assertEquals(
                List.of(),
                FlightData.of(List.of("self.__next_f.push([1,\"7:[", "x.__next_f.push("))
                        .values());
    }
}
