package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class LeanHtmlTest {
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
        assertEquals("<head><style></style><script>\u00011</script></head><p>Text</p>", read(LeanHtml.of(page)));
    }

    @Test
    void drawingsAndAttributesThatNobodyAsksForAreNotParsed() {
        String page =
                "<body><p data-id='1' class=a onclick=\"x\"><svg class=icon><title>Icon</title><path d='M0'/></svg>"
                        + "<a target=_blank href='https://example.org/0123456789' rel=author>x</a><img src='a.png' alt=b/>";
        assertEquals("<body><p class=a ><svg ></svg><a href='h' rel=author>x</a><img >", read(LeanHtml.of(page)));
    }

    @Test
    void drawingsThatHoldAnythingElseAreParsed() {
        for (String inside :
                new String[] {"<p>x</p>", "<g>", "</g>", "<title><g></title>", "<desc>", "<math></math>"}) {
            String page = "<body><svg>" + inside + "</svg><p>Text</p>";
            assertEquals(page, read(LeanHtml.of(page)));
        }
    }

    @Test
    void elementsThatMetadataIsReadFromKeepTheirAttributes() {
        String page =
                "<p itemprop=author data-x=1><a rel=author title=x>y</a><time title='x' data-y=2><input data-x=1>";
        assertEquals(page, read(LeanHtml.of(page)));
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
        assertEquals(page, read(LeanHtml.of(page)));
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
            shortened += read(LeanHtml.of(page.toString())).length() < page.length() ? 1 : 0;
        }
        assertTrue(shortened > 400, "only " + shortened + " pages had anything left out");
    }

    private static boolean sameTree(String page) {
        LeanHtml lean = LeanHtml.of(page);
        Document document = lean.parse("");
        document.select("script").forEach(lean::restore);
        return tree(Parser.htmlParser().parseInput(page, "")).equals(tree(document));
    }

    /** The tree in lines, without what nobody reads of it. */
    private static String tree(Document document) {
        for (Element style : document.select("style")) {
            for (Node child : new ArrayList<>(style.childNodes())) {
                if (child instanceof DataNode) {
                    child.remove();
                }
            }
        }
        document.select("svg, select, head noscript").forEach(Element::empty);
        for (Element element : document.getAllElements()) {
            int tag = tag(element.normalName());
            if ((tag & LeanTags.EXACT) == 0) {
                for (Attribute attribute : element.attributes().asList()) {
                    String name = attribute.getKey();
                    switch (LeanTags.attribute(name, 0, name.length(), tag)) {
                        case LeanTags.DROP -> element.removeAttr(name);
                        case LeanTags.HREF -> element.attr(name, start(attribute.getValue()));
                        default -> {}
                    }
                }
            }
        }
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

    private static int tag(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = LeanTags.step(key, name.charAt(i));
        }
        return name.length() > LeanTags.LONGEST ? LeanTags.EXACT : LeanTags.of(key);
    }

    private static String start(String target) {
        return !target.isEmpty() && LeanTags.isPlainTarget(target.charAt(0)) ? target.substring(0, 1) : target;
    }

    private static String read(Reader reader) {
        try {
            StringBuilder text = new StringBuilder();
            char[] some = new char[7];
            for (int count = reader.read(some, 0, 7); count > 0; count = reader.read(some, 0, 7)) {
                text.append(some, 0, count);
            }
            return text.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
