package newsfold.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlWithoutScriptsTest {
    private static final int LENGTH = 64;
    private static final String LONG = "0123456789".repeat(7);

    /** Pieces that pages, and broken ones, are made of. */
    private static final String[] PIECES = {
        "<",
        "</",
        ">",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "\"",
        "'",
        "=",
        "/",
        "/>",
        " ",
        "\n",
        "x",
        "if(a<b)",
        "&lt;",
        "<script>",
        "</script>",
        "<SCRIPT src=a>",
        "</script ",
        "<script/>",
        "<style>",
        "</style>",
        "<svg>",
        "</svg>",
        "<svg/>",
        "<svg a=b/>",
        "<math>",
        "</math>",
        "<mi>",
        "<desc>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<noscript>",
        "</noscript>",
        "<iframe>",
        "</iframe>",
        "<select>",
        "</select>",
        "<option>",
        "<table>",
        "<tr><td>",
        "</table>",
        "<col>",
        "<colgroup>",
        "<caption>",
        "<head>",
        "</head>",
        "<body>",
        "</body>",
        "<html>",
        "</html>",
        "<p>",
        "</p>",
        "<div a='",
        "<a b=\"",
        "<template>",
        "</template>",
        "<![CDATA[",
        "]]>",
        "<?xml ",
        "<!doctype html>",
        "<frameset>",
        "<xmp>",
        "</xmp>",
        "<noembed>",
        "<noframes>",
        "<b>",
        "</b>",
        "<li>",
        "\u017fcript",
        "\r\n",
        "<plaintext",
        "<h1>",
        "<path d='1'/>",
        "<g id=x>",
        "</g>",
        "<desc>",
        "</desc>",
        "</math>",
        "<div data-x=\"y\" class='c d' title=x>",
        "<span style=a onclick='b'id=c>",
        "<a href='https://example.org/0123456789' target=_blank rel=author>",
        "<a href=#top data-x>",
        "<a rel='author' title=x>",
        "<p itemprop=author data-x content='y'>",
        "<img src='a' class=b alt=\"c\"/>",
        "<b class=x title=y>",
        " =z>",
        "</div>",
        "</a>",
        "</x",
        "\u0000",
        "\u0001" + "0",
    };

    @Test
    void longScriptsAndStyleSheetsAreNotParsed() {
        String page = "<head><style>" + LONG + "</style><script>" + LONG + "</script></head><p>Text</p>";
        Document document = HtmlWithoutScripts.of(page, LENGTH).parse("");
        assertTrue(document.expectFirst("style").data().length() < 5);
        assertTrue(document.expectFirst("script").data().length() < 5);
        assertEquals("Text", document.expectFirst("p").text());
    }

    @Test
    void codeOfScriptsComesBack() {
        String page =
                "<script type='application/ld+json'>{\"a\": \"" + LONG + "\"}</script><script>" + LONG + "</script>";
        assertTrue(sameTree(page), page);
    }

    @Test
    void whatOnlyLooksLikeAScriptStays() {
        String page = "<!-- <script>" + LONG + "</script> --><textarea><script>" + LONG + "</script></textarea>"
                + "<b title='<script>" + LONG + "</script>'>x</b>";
        HtmlWithoutScripts read = HtmlWithoutScripts.of(page, LENGTH);
        assertEquals(
                "<script>" + LONG + "</script>", read.parse("").expectFirst("b").attr("title"));
        assertTrue(sameTree(page), page);
    }

    @Test
    void anyPageGivesTheSameTree() {
        var random = new SplittableRandom(20240506);
        int shortened = 0;
        for (int trial = 0; trial < 6000; trial++) {
            StringBuilder page = new StringBuilder();
            page.append(trial % 3 == 0 ? "" : "<body>");
            for (int i = 3 + random.nextInt(25); i > 0; i--) {
                page.append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(6) == 0) {
                    page.append(LONG);
                }
                if (random.nextInt(8) == 0) {
                    page.append("<script>").append(LONG).append(PIECES[random.nextInt(PIECES.length)]);
                    page.append("</script>");
                }
            }
            assertTrue(sameTree(page.toString()), "trial " + trial + ": " + page);
            HtmlWithoutScripts read = HtmlWithoutScripts.of(page.toString(), LENGTH);
            read.parse("");
            shortened += read.size() > 0 ? 1 : 0;
        }
        assertTrue(shortened > 400, "only " + shortened + " pages had anything left out");
    }

    private static boolean sameTree(String html) {
        HtmlWithoutScripts page = HtmlWithoutScripts.of(html, LENGTH);
        Document document = page.parse("");
        for (Element script : document.select("script")) {
            if (script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data) {
                data.setWholeData(page.code(script));
            }
        }
        return tree(Parser.htmlParser().parseInput(html, "")).equals(tree(document));
    }

    /** The tree in lines, without the inside of style sheets, which nobody reads. */
    private static String tree(Document document) {
        document.select("style").forEach(Element::empty);
        StringBuilder lines = new StringBuilder();
        document.traverse((node, depth) -> {
            lines.append(depth).append(node.nodeName()).append(node.attributes());
            if (node instanceof TextNode text) {
                lines.append(text.getWholeText());
            } else if (node instanceof DataNode data) {
                lines.append(data.getWholeData());
            } else if (node instanceof Comment comment) {
                lines.append(comment.getData());
            }
            lines.append('\n');
        });
        return lines.toString();
    }
}
