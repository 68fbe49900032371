package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import newsfold.article.Article;
import newsfold.article.Markup;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class BodyStructureTest {
    private static final String PROSE =
            "<p>The mill on the upper weir ground its first flour in sixty years on Sunday, its keeper Ida Rowe said.</p>";

    private static Article article(String inner) {
        String html = "<html lang=en><head><title>The mill grinds again</title></head><body><article>"
                + "<h1>The mill grinds again</h1>" + PROSE + inner + PROSE.replace("first", "last")
                + "</article></body></html>";
        return new ArticleExtractor()
                .withMarkup()
                .extract(Page.html("a", html).build())
                .article()
                .orElseThrow();
    }

    private static List<String> items(String list) {
        return article(list).markup().items().stream()
                .map(item -> item.level() + ":" + item.number() + (item.goesOn() ? "+" : ""))
                .toList();
    }

    @Test
    void itemsKnowTheirLevelAndNumber() {
        String list = "<ol start=4><li>The wheel was cleaned and hung in its old place.<ul>"
                + "<li>Forty of its paddles were new.</li></ul></li>"
                + "<li value=8><p>The stones were dressed by a mason.</p><p>He took three weeks for both of them.</p></li>"
                + "<li>The race was cleared of mud.</li></ol>";
        assertEquals(List.of("1:4", "2:-1", "1:8", "1:8+", "1:9"), items(list));
        assertEquals(
                List.of("1:2", "1:1"),
                items("<ol reversed><li>The wheel was hung in its place.</li><li>The race was cleared.</li></ol>"));
        assertEquals(
                List.of("1:1", "1:1000000", "1:1000001"),
                items("<ol start=-7><li>The wheel was hung in its place.</li><li value=1000000>The race was cleared of"
                        + " mud.</li><li>The stones were dressed.</li></ol>"));
    }

    @Test
    void eachQuotationBeginsOnce() {
        String quotes =
                "<blockquote><p>We had thought that nobody would come at all.</p><blockquote><p>Nor had I thought so"
                        + " when it rained.</p></blockquote></blockquote><blockquote><p>I came for the bread and stayed for the"
                        + " wheel.</p></blockquote>";
        Article article = article(quotes);
        assertEquals(List.of(1, 3), article.markup().quotes());
    }

    @Test
    void preformattedTextIsReadLineByLineWithoutTheButtonBesideIt() {
        String code = "<div>mill(<span>1</span>);</div><div>  stop();</div>";
        String text = "<pre><code>\n\n  if (wet) {<br>    wait(60);\r\n  }\n</code></pre>";
        Article article = article(
                text + PROSE.replace("Sunday", "Monday") + "<pre><button>Copy</button><code>" + code + "</code></pre>");
        assertEquals(
                List.of("  if (wet) {\n    wait(60);\n  }", "mill(1);\n  stop();"),
                article.markup().codes().stream().map(Markup.Code::text).toList());
        assertEquals(
                article.text(),
                new ArticleExtractor()
                        .extract(Page.html(
                                        "a",
                                        "<html lang=en><head><title>The mill grinds again</title></head><body><article>"
                                                + "<h1>The mill grinds again</h1>" + PROSE + text
                                                + PROSE.replace("Sunday", "Monday")
                                                + "<pre><code>" + code + "</code></pre>"
                                                + PROSE.replace("first", "last")
                                                + "</article></body></html>")
                                .build())
                        .article()
                        .orElseThrow()
                        .text());
    }
}
