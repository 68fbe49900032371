package newsfold.internal.html;

import java.util.stream.IntStream;
import newsfold.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One element of the page that text was read through, with what its own attributes say and what lies inside it. */
public final class HtmlBox {
    /** Place in the list of boxes. */
    public final int index;

    public final @Nullable HtmlBox parent;
    public final Element element;

    private @Nullable Boolean emptyLine;

    public final String tag;

    /** Does not break the flow of text. */
    public final boolean inline;

    /** A link with a target. */
    public final boolean link;

    /** A link to another place of the same page. */
    final boolean anchor;

    /** Declared to be the text of an article by its own {@code itemprop}. */
    public final boolean articleBody;

    /** Has an {@code itemprop} or a {@code rel}. */
    public final boolean related;

    /** An attribute that scripts or tests of the page ask for calls it a by-line. */
    public final boolean byLine;

    public final int depth;
    public final MarkupWords.Reading words;

    /** Marks of this box and of all boxes around it, the body element and other frames left out. */
    public long marksAround;

    /** Holds the headline and most prose of the page, so that its name tells nothing of what lies inside. */
    public boolean frame;

    /** Elements around this box by kind, this one included; see {@link ElementKinds}. */
    public final int tagsAround;

    /** The kinds this element itself is of. */
    public final int ownBit;

    public final boolean hidden;

    /** Ordinal of the {@code article} element this box is in, counted from 1; 0 outside of all. */
    public final int articleOrdinal;

    /** First block that starts inside, and the block after the last one. */
    public int firstBlock;

    public int endBlock;

    public int chars;
    public int linkChars;
    public int paragraphs;
    public int goodChars;
    public int childBoxes;

    /** What a paragraph scorer gives this box as the container of the article. */
    public double score;

    HtmlBox(
            int index,
            @Nullable HtmlBox parent,
            Element element,
            boolean inline,
            ElementAttributes attributes,
            MarkupWords.Reading words,
            int tagBit,
            int tagsKept,
            int article) {
        this.index = index;
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.inline = inline;
        this.link = attributes.hasHref && tag.equals("a");
        this.anchor = link && attributes.toAnchor;
        this.related = attributes.hasItemprop || attributes.hasRel;
        this.byLine = attributes.namesByLine;
        this.articleBody = (tagBit & ElementKinds.BODY_PROPERTY) != 0;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.words = words;
        boolean counts = parent != null && !tag.equals("body");
        this.marksAround = (parent == null ? 0 : parent.marksAround) | (counts ? words.marks : 0);
        this.tagsAround = (parent == null ? 0 : parent.tagsAround & tagsKept) | tagBit;
        this.ownBit = tagBit;
        this.hidden = attributes.isHidden() || (parent != null && parent.hidden);
        this.articleOrdinal = article;
    }

    public double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Returns the positions of the blocks inside. */
    public IntStream positions() {
        return IntStream.range(firstBlock, endBlock);
    }

    public boolean contains(HtmlBlock block) {
        return block.position >= firstBlock && block.position < endBlock;
    }

    /** Tells whether {@code other} is this box or inside it. */
    public boolean holds(HtmlBox other) {
        HtmlBox up = other;
        while (up != null && up.depth > depth) {
            up = up.parent;
        }
        return up == this;
    }

    /** Returns the kind of a block whose text stands right in this box. */
    Block.Kind blockKind() {
        Block.Kind kind = Block.Kind.PARAGRAPH;
        for (HtmlBox up = this; up != null; up = up.parent) {
            switch (up.tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return (tagsAround & ElementKinds.HEADING) != 0 ? Block.Kind.HEADING : kind;
                }
                case "li", "dd", "dt" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "pre" -> {
                    return Block.Kind.TABLE_ROW;
                }
                case "td", "th" -> {
                    // Tables lay out whole pages on old sites; a cell with paragraphs of its own is no table row.
                    return up == this && !holdsEmptyLine() ? Block.Kind.TABLE_ROW : kind;
                }
                case "div", "section", "article", "body" -> {
                    if (up.depth + 3 < depth) {
                        return kind;
                    }
                }
                default -> {}
            }
        }
        return kind;
    }

    /** Tells whether line breaks part paragraphs in this element, or in an element right inside. */
    private boolean holdsEmptyLine() {
        if (emptyLine == null) {
            emptyLine = isEmptyLineIn(element) || element.children().stream().anyMatch(HtmlBox::isEmptyLineIn);
        }
        return emptyLine;
    }

    private static boolean isEmptyLineIn(Element element) {
        boolean afterBreak = false;
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node.nodeName().equals("br")) {
                if (afterBreak) {
                    return true;
                }
                afterBreak = true;
            } else {
                afterBreak &= node instanceof TextNode text && text.isBlank();
            }
        }
        return false;
    }
}
