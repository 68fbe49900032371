package newsfold.article;

import java.io.Serializable;

/**
 * One block of an article's body.
 *
 * @param kind kind of the block
 * @param text its text, one line, white space folded, not empty
 */
public record Block(Kind kind, String text) implements Serializable {
    /** The kinds of blocks. */
    public enum Kind {
        /** Running prose. */
        PARAGRAPH,
        /** A heading between paragraphs. */
        HEADING,
        /** One item of a list. */
        LIST_ITEM,
        /** A quotation that stands apart from the prose, or an embedded post. */
        QUOTE,
        /** Preformatted text or a row of a table. */
        TABLE_ROW
    }
}
