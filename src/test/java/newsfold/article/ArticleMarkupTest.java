package newsfold.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import newsfold.article.Block.Kind;
import org.junit.jupiter.api.Test;

class ArticleMarkupTest {
    private static final Article ARTICLE = Article.builder("a")
            .title("Tea & toast")
            .body(List.of(
                    new Block(Kind.PARAGRAPH, "Bread is <cheap> again."),
                    new Block(Kind.HEADING, "What to do"),
                    new Block(Kind.LIST_ITEM, "Buy *two*"),
                    new Block(Kind.LIST_ITEM, "1. Wait"),
                    new Block(Kind.QUOTE, "We did."),
                    new Block(Kind.QUOTE, "So did they."),
                    new Block(Kind.TABLE_ROW, "Rye 3"),
                    new Block(Kind.TABLE_ROW, "Oat 4")))
            .build();

    @Test
    void htmlGroupsItemsQuotationsAndRows() {
        assertEquals("""
                <h1>Tea &amp; toast</h1>
                <p>Bread is &lt;cheap&gt; again.</p>
                <h2>What to do</h2>
                <ul>
                <li>Buy *two*</li>
                <li>1. Wait</li>
                </ul>
                <blockquote>
                <p>We did.</p>
                <p>So did they.</p>
                </blockquote>
                <table>
                <tr><td>Rye 3</td></tr>
                <tr><td>Oat 4</td></tr>
                </table>
                """, ARTICLE.toHtml());
    }

    @Test
    void markdownEscapesWhatItWouldReadAsMarkup() {
        assertEquals("""
                # Tea \\& toast

                Bread is \\<cheap\\> again.

                ## What to do

                - Buy \\*two\\*
                - 1\\. Wait

                > We did.
                >
                > So did they.

                Rye 3\\
                Oat 4

                """, ARTICLE.toMarkdown());
    }

    private static Article shown(Markup markup, Kind kind, String... texts) {
        List<Block> body =
                Arrays.stream(texts).map(text -> new Block(kind, text)).toList();
        return Article.builder("a").body(body).markup(markup).build();
    }

    private static Markup items(Markup.Item... items) {
        return new Markup(List.of(), List.of(), List.of(), List.of(items), List.of(), List.of());
    }

    @Test
    void listsInListsAreIndentedAndKeepTheirNumbers() {
        Markup markup = items(
                new Markup.Item(0, 7, 1, 9, false),
                new Markup.Item(1, 7, 1, 10, false),
                new Markup.Item(2, 8, 2, -1, false),
                new Markup.Item(3, 7, 1, 10, true),
                new Markup.Item(4, 7, 1, 12, false));
        Article article = shown(markup, Kind.LIST_ITEM, "Rye", "Oat", "rolled", "Also whole.", "Spelt");
        assertEquals("""
                9. Rye
                10. Oat
                    - rolled

                    Also whole.
                12. Spelt

                """, article.toMarkdown());
        assertEquals("""
                <ol start="9">
                <li>Rye</li>
                <li>Oat
                <ul>
                <li>rolled</li>
                </ul>

                <p>Also whole.</p></li>
                <li value="12">Spelt</li>
                </ol>
                """, article.toHtml());
    }

    @Test
    void listsThatFollowEachOtherStayApart() {
        Markup markup = items(
                new Markup.Item(0, 1, 3, -1, false),
                new Markup.Item(1, 2, 3, -1, false),
                new Markup.Item(2, 3, 1, -1, false),
                new Markup.Item(3, 4, 1, 1, false));
        Article article = shown(markup, Kind.LIST_ITEM, "Rye", "Oat", "Spelt", "Malt");
        assertEquals("- Rye\n\n* Oat\n\n- Spelt\n\n1. Malt\n\n", article.toMarkdown());
        assertEquals(4, article.toHtml().split("<[uo]l>", -1).length - 1);
    }

    @Test
    void aListInAListThatDoesNotBeginWithOneStandsBehindAnEmptyLine() {
        Markup markup = items(new Markup.Item(0, 1, 1, -1, false), new Markup.Item(1, 2, 2, 4, false));
        assertEquals(
                "- Rye\n\n  4. Oat\n\n",
                shown(markup, Kind.LIST_ITEM, "Rye", "Oat").toMarkdown());
    }

    @Test
    void quotationsThatFollowEachOtherStayApart() {
        Markup markup = new Markup(List.of(), List.of(), List.of(), List.of(), List.of(0, 2), List.of());
        Article article = shown(markup, Kind.QUOTE, "We did.", "Twice.", "So did they.");
        assertEquals("> We did.\n>\n> Twice.\n\n> So did they.\n\n", article.toMarkdown());
        assertEquals(2, article.toHtml().split("<blockquote>", -1).length - 1);
    }

    @Test
    void preformattedTextKeepsItsLines() {
        Markup.Code code = new Markup.Code(1, 3, "if (a < b)\n  return \"```\";");
        Markup markup = new Markup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(code));
        Article article = shown(markup, Kind.TABLE_ROW, "Rye 3", "if (a < b)", "return \"```\";", "Oat 4");
        assertEquals("Rye 3\n\n````\nif (a < b)\n  return \"```\";\n````\n\nOat 4\n\n", article.toMarkdown());
        assertEquals("""
                <table>
                <tr><td>Rye 3</td></tr>
                </table>
                <pre>if (a &lt; b)
                  return "```";</pre>
                <table>
                <tr><td>Oat 4</td></tr>
                </table>
                """, article.toHtml());
    }
}
