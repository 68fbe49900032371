package newsfold.internal.plaintext;

/**
 * One line of a text: a paragraph, a heading, an item of a list or a row of a table, without the syntax that marked it.
 *
 * @param number the line of the source where it begins, from 1
 * @param text the text, white space folded, never empty
 * @param linkShare share of its characters that link somewhere, in [0, 1], or {@link #UNKNOWN}
 * @param mark what the syntax says it is
 */
public record PlainLine(int number, String text, float linkShare, Mark mark) {
    /** The link share of text in which links leave no trace. */
    public static final float UNKNOWN = -1;

    /** What the syntax says of a line. */
    public enum Mark {
        /** The text has no syntax that would tell. */
        UNMARKED,
        /** Plain text inside markup. */
        PARAGRAPH,
        /** A heading of the first rank. */
        TITLE,
        /** A heading of another rank. */
        HEADING,
        /** An item of a list. */
        ITEM,
        /** A row of a table. */
        ROW
    }
}
