package newsfold.boilerplate;

import newsfold.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One element of the page that text was read through, with what its own attributes say and what lies inside it. */
final class HtmlBox {
    /** Place in the list of boxes. */
    final int index;

    final @Nullable HtmlBox parent;
    final Element element;

    private @Nullable Boolean emptyLine;

    final String tag;

    /** Does not break the flow of text. */
    final boolean inline;

    /** A link with a target. */
    final boolean link;

    /** A link to another place of the same page. */
    final boolean anchor;

    /** Declared to be the text of an article by its own {@code itemprop}. */
    final boolean articleBody;

    /** Has an {@code itemprop} or a {@code rel}. */
    final boolean related;

    final int depth;
    final MarkupWords.Reading words;

    /** Marks of this box and of all boxes around it, the body element and other frames left out. */
    long marksAround;

    /** Holds the headline and most prose of the page, so that its name tells nothing of what lies inside. */
    boolean frame;

    /** Elements around this box by kind, this one included; see {@link ElementKinds}. */
    final int tagsAround;

    /** The kinds this element itself is of. */
    final int ownBit;

    final boolean hidden;

    /** Ordinal of the {@code article} element this box is in, counted from 1; 0 outside of all. */
    final int articleOrdinal;

    /** First block that starts inside, and the block after the last one. */
    int firstBlock;

    int endBlock;

    int chars;
    int linkChars;
    int paragraphs;
    int goodChars;
    int childBoxes;

    /** What a paragraph scorer gives this box as the container of the article. */
    double score;

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

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean contains(HtmlBlock block) {
        return block.position >= firstBlock && block.position < endBlock;
    }

    /** Tells whether {@code other} is this box or inside it. */
    boolean holds(HtmlBox other) {
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
