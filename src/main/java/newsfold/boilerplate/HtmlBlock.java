package newsfold.boilerplate;

import newsfold.article.Block;
import newsfold.internal.blocks.WordHashes;
import org.jspecify.annotations.Nullable;

/** A run of text between two breaks of the page's flow: a paragraph, a list item, a link of a menu. */
final class HtmlBlock {
    /** No more words of a block are looked at. */
    static final int WORDS = 60;

    final int position;

    /** The innermost box around the whole text. */
    final HtmlBox box;

    /** The innermost block-level box around the text, {@link #box} or one around it. */
    final HtmlBox flow;

    final String text;
    final Block.Kind kind;
    final int linkChars;
    final int links;

    /** Links that lead to a place on the same page. */
    final int anchors;

    final int boldChars;
    final int italicChars;

    /** Only a line break parts it from the block before. */
    final boolean afterLineBreak;

    /** Two line breaks or more part it from the block before, as paragraphs are parted. */
    final boolean afterEmptyLine;

    /** A picture, video or other embedded thing stands between it and the block before. */
    final boolean afterMedia;

    private @Nullable WordHashes words;

    /** TextShape of the text, see {@link TextShape}. */
    final TextShape shape;

    HtmlBlock(
            int position,
            HtmlBox box,
            HtmlBox flow,
            String text,
            TextShape shape,
            Block.Kind kind,
            int linkChars,
            int links,
            int anchors,
            int boldChars,
            int italicChars,
            boolean afterLineBreak,
            boolean afterEmptyLine,
            boolean afterMedia) {
        this.position = position;
        this.box = box;
        this.flow = flow;
        this.text = text;
        this.kind = kind;
        this.linkChars = linkChars;
        this.links = links;
        this.anchors = anchors;
        this.boldChars = boldChars;
        this.italicChars = italicChars;
        this.afterLineBreak = afterLineBreak;
        this.afterEmptyLine = afterEmptyLine;
        this.afterMedia = afterMedia;
        this.shape = shape;
    }

    /** The first {@link #WORDS} words. */
    WordHashes words() {
        WordHashes known = words;
        if (known == null) {
            known = WordHashes.of(text, WORDS);
            words = known;
        }
        return known;
    }

    /** All words, not kept. */
    WordHashes allWords() {
        WordHashes first = words();
        return first.size() < WORDS ? first : first.continued(text);
    }

    /** Returns the smallest box that holds this block and more, or null. */
    @Nullable
    HtmlBox around() {
        HtmlBox around = flow.parent;
        while (around != null && around.endBlock - around.firstBlock <= 1) {
            around = around.parent;
        }
        return around;
    }

    /** Tells whether a body writes this block and the one before as one: lines of a paragraph, or cells of a row. */
    boolean joins(HtmlBlock before) {
        boolean line = afterLineBreak && !afterEmptyLine && flow == before.flow;
        boolean cell = kind == Block.Kind.TABLE_ROW
                && flow != before.flow
                && flow.parent == before.flow.parent
                && (flow.tag.equals("td") || flow.tag.equals("th"));
        return before.kind == kind && (line || cell);
    }

    double linkShare() {
        return Math.min(1, (double) linkChars / text.length());
    }
}
