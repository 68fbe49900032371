package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Markup;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class MarkupRecorderTest {
    private static final String HTML = """
            <html lang="en"><head><title>Slipway to be rebuilt</title><base href="https://courier.example/news/"></head><body>
            <header><img src="/logo.png" width="200"><a href="/">Courier</a></header>
            <article><h1>Slipway to be rebuilt</h1><img src="icon.gif" width="16">
            <figure><picture><source srcset="b.webp"><img data-src="/i/b.jpg" src="data:image/gif;base64,R0" alt='The "old" slip'>
            </picture><figcaption>At low tide. Photo: Ruth Amber</figcaption></figure>
            <p>The <a href="/trust">harbour trust</a> will rebuild the slipway at Heron Quay in spring, its chairwoman Ruth Amber said
            on Monday, at a cost of <a href="cost.html?a=1&amp;b=2"> two <b>million</b></a> pounds. <a href="javascript:x()">More</a></p>
            <h2>What it holds &amp; when</h2>
            <p>Boats of up to nine tonnes can then be launched at any state of the tide, which today only those of two can.</p>
            <table><tr><th>Boat</th><th>Tonnes in spring</th></tr><tr><td>Gigs</td><td><a href="g.html">2</a></td></tr></table>
            <ul><li>Work begins in March, says <a href="mailto:trust@courier.example">the trust</a>, and ends in May.</li></ul>
            <p>The slipway was laid in 1931 and has been mended twice, the last time after the flood of 1998.</p>
            <img srcset="/i/c-800.jpg 800w, /i/c-400.jpg 400w">
            </article><aside class="related"><img src="r.jpg"><a href="r.html">Old mill sold to a brewery</a></aside></body></html>
            """;

    private static Article article(String html) {
        return new ArticleExtractor()
                .withMarkup()
                .extract(Page.html("a", html).build())
                .article()
                .orElseThrow();
    }

    @Test
    void linksCellsAndPicturesStandInHtml() {
        assertEquals("""
                <h1>Slipway to be rebuilt</h1>
                <figure><img src="https://courier.example/i/b.jpg" alt="The &quot;old&quot; slip">\
                <figcaption>At low tide. Photo: Ruth Amber</figcaption></figure>
                <p>The <a href="https://courier.example/trust">harbour trust</a> will rebuild the slipway at Heron Quay in spring, \
                its chairwoman Ruth Amber said on Monday, at a cost of \
                <a href="https://courier.example/news/cost.html?a=1&amp;b=2">two million</a> pounds. More</p>
                <h2>What it holds &amp; when</h2>
                <p>Boats of up to nine tonnes can then be launched at any state of the tide, which today only those of two can.</p>
                <table>
                <tr><td>Boat</td><td>Tonnes in spring</td></tr>
                <tr><td>Gigs</td><td><a href="https://courier.example/news/g.html">2</a></td></tr>
                </table>
                <ul>
                <li>Work begins in March, says <a href="mailto:trust@courier.example">the trust</a>, and ends in May.</li>
                </ul>
                <p>The slipway was laid in 1931 and has been mended twice, the last time after the flood of 1998.</p>
                <figure><img src="https://courier.example/i/c-800.jpg" alt=""></figure>
                """, article(HTML).toHtml());
    }

    @Test
    void linksCellsAndPicturesStandInMarkdown() {
        String markdown = article(HTML).toMarkdown();
        for (String part : List.of(
                "![The \"old\" slip](<https://courier.example/i/b.jpg>)\n\nAt low tide. Photo: Ruth Amber\n\nThe [harbour trust](<",
                "[two million](<https://courier.example/news/cost.html?a=1&b=2>) pounds",
                "| Boat | Tonnes in spring |\n| --- | --- |\n| Gigs | [2](<https://courier.example/news/g.html>) |\n\n- Work")) {
            assertTrue(markdown.contains(part), () -> part + " not in " + markdown);
        }
    }

    @Test
    void markupIsReadWhereItIsAskedForAndGoesWithTheBody() {
        Article plain = new ArticleExtractor()
                .extract(Page.html("a", HTML).build())
                .article()
                .orElseThrow();
        Article marked = article(HTML);
        assertSame(Markup.NONE, plain.markup());
        assertEquals(plain.body(), marked.body());
        assertEquals(2, marked.markup().pictures().size());
        assertSame(Markup.NONE, marked.toBuilder().text("Other text.").build().markup());
    }

    /** Whatever stands in and around links, they point into the text of their blocks, one behind the other. */
    @Test
    void linksStayInTheirBlocks() {
        String[] parts = {
            "<a href=x>",
            "</a>",
            "<p>",
            "</p>",
            " word",
            "word ",
            "<br>",
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "<img src=i>",
            "<table><tr><td>",
            "</td><td>",
            "</table>",
            "\u00ad",
            "&nbsp;",
            "A sentence that is long enough. "
        };
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder html =
                    new StringBuilder("<base href=https://a.example/><article><p>The trust will rebuild the slipway"
                            + " at Heron Quay in spring, its chairwoman Ruth Amber said on Monday.</p>");
            for (int i = random.nextInt(80); i > 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            Article article = article(html.toString());
            int block = 0;
            int at = 0;
            for (Markup.Link link : article.markup().links()) {
                at = link.block() == block ? at : 0;
                block = link.block();
                Block in = article.body().get(block);
                assertTrue(
                        at <= link.from()
                                && link.from() < link.to()
                                && link.to() <= in.text().length(),
                        html.toString());
                assertEquals(in.text().substring(link.from(), link.to()).strip().length(), link.to() - link.from());
                at = link.to();
            }
            assertTrue(article.toHtml().length() > article.text().length());
        }
    }

    @Test
    void cellsWithoutTextKeepTheOthersInTheirColumns() {
        String table =
                "<table><tr><th></th><th>2024</th><th>2025</th></tr><tr><td>Gigs | skiffs</td><td></td><td>449</td></tr>"
                        + "<tr><td>Punts</td><td>388</td><td> </td></tr><tr><td></td><td></td><td>837</td></tr></table>";
        Article article = article(HTML.replaceAll("(?s)<table>.*</table>", table));
        assertTrue(article.toMarkdown().contains("""
                                | | 2024 | 2025 |
                                | --- | --- | --- |
                                | Gigs \\| skiffs | | 449 |
                                | Punts | 388 | |
                                | | | 837 |
                                """), article.toMarkdown());
        assertTrue(article.toHtml().contains("<tr><td></td><td></td><td>837</td></tr>"), article.toHtml());
    }
}
