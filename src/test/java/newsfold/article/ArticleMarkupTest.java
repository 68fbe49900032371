package newsfold.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
