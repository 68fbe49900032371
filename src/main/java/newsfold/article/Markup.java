package newsfold.article;

import java.io.Serializable;
import java.util.List;

/**
 * What the body of a page has beside its text: links, cells of tables, pictures, and how lists, quotations and preformatted
 * text are built. Only an extractor that is asked for it reads it, and an article whose body is set anew loses it. Immutable.
 *
 * @param links the links in the body, in its order
 * @param cells the cells of each {@link Block.Kind#TABLE_ROW} that has several, in order
 * @param pictures the pictures between headline and the end of the body, in page order
 * @param items where each {@link Block.Kind#LIST_ITEM} stands in its list, in order
 * @param quotes indexes of the blocks in {@link Article#body()} that begin a quotation, in order
 * @param codes the preformatted texts, in order
 */
public record Markup(
        List<Link> links,
        List<Cell> cells,
        List<Picture> pictures,
        List<Item> items,
        List<Integer> quotes,
        List<Code> codes)
        implements Serializable {
    /** Nothing beside text. */
    public static final Markup NONE = new Markup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Markup {
        links = List.copyOf(links);
        cells = List.copyOf(cells);
        pictures = List.copyOf(pictures);
        items = List.copyOf(items);
        quotes = List.copyOf(quotes);
        codes = List.copyOf(codes);
    }

    /**
     * A link.
     *
     * @param block index of its block in {@link Article#body()}
     * @param from its first character in the text of the block
     * @param to the character after its last one
     * @param url where it leads: http, https or mailto
     */
    public record Link(int block, int from, int to, String url) implements Serializable {}

    /**
     * A cell of a table; one without text has no characters.
     *
     * @param block index of its row in {@link Article#body()}
     * @param from its first character in the text of the row
     * @param to the character after its last one
     */
    public record Cell(int block, int from, int to) implements Serializable {}

    /**
     * A picture.
     *
     * @param block index of the block before which it stands, the number of blocks behind the last one
     * @param url its address: http or https
     * @param description what stands in its place where it cannot be shown, may be empty
     * @param caption the text of its {@code figcaption}, may be empty
     */
    public record Picture(int block, String url, String description, String caption) implements Serializable {}

    /**
     * An item of a list, or a further paragraph of one.
     *
     * @param block index of its block in {@link Article#body()}
     * @param list which list holds it: the same number for all items of one list
     * @param level how many lists lie around it, 1 for an item of a list in no other
     * @param number its number in a numbered list, -1 in others
     * @param goesOn whether it belongs to the item of the block before
     */
    public record Item(int block, int list, int level, int number, boolean goesOn) implements Serializable {}

    /**
     * Preformatted text, whose lines and spaces the text of its blocks has not.
     *
     * @param from index of its first block in {@link Article#body()}
     * @param to the index after its last one
     * @param text the text as it is to be shown, lines ended by a line feed except for the last one
     */
    public record Code(int from, int to, String text) implements Serializable {}
}
