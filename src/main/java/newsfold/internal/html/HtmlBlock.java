package newsfold.internal.html;

import newsfold.article.Block;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.blocks.WordHashes;
import org.jspecify.annotations.Nullable;

/** A run of text between two breaks of the page's flow: a paragraph, a list item, a link of a menu. */
public final class HtmlBlock {
    /** No more words of a block are looked at. */
    public static final int WORDS = 60;

    /** Phrases are looked for in the first words of a block. */
    private static final int PHRASE_WORDS = 30;

    public final int position;

    /** The innermost box around the whole text. */
    public final HtmlBox box;

    /** The innermost block-level box around the text, {@link #box} or one around it. */
    public final HtmlBox flow;

    public final String text;
    public final Block.Kind kind;
    public final int linkChars;
    public final int links;

    /** Links that lead to a place on the same page. */
    public final int anchors;

    public final int boldChars;
    public final int italicChars;

    /** Only a line break parts it from the block before. */
    public final boolean afterLineBreak;

    /** Two line breaks or more part it from the block before, as paragraphs are parted. */
    final boolean afterEmptyLine;

    /** A picture, video or other embedded thing stands between it and the block before. */
    public final boolean afterMedia;

    private @Nullable WordHashes words;
    private Phrases.@Nullable Hit phrase;
    private boolean phraseKnown;

    /** TextShape of the text, see {@link TextShape}. */
    public final TextShape shape;

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
    public WordHashes words() {
        WordHashes known = words;
        if (known == null) {
            known = WordHashes.of(text, WORDS);
            words = known;
        }
        return known;
    }

    /** Returns the phrase that says most about the first {@link #PHRASE_WORDS} words, or null. */
    public Phrases.@Nullable Hit phrase() {
        if (!phraseKnown) {
            phrase = Phrases.standard().find(text, words(), PHRASE_WORDS);
            phraseKnown = true;
        }
        return phrase;
    }

    /** All words, not kept. */
    public WordHashes allWords() {
        WordHashes first = words();
        return first.size() < WORDS ? first : first.continued(text);
    }

    /** Returns the smallest box that holds this block and more, or null. */
    @Nullable
    public HtmlBox around() {
        HtmlBox around = flow.parent;
        while (around != null && around.endBlock - around.firstBlock <= 1) {
            around = around.parent;
        }
        return around;
    }

    /** Tells whether a body writes this block and the one before as one: lines of a paragraph, or cells of a row. */
    public boolean joins(HtmlBlock before) {
        boolean line = afterLineBreak && !afterEmptyLine && flow == before.flow;
        boolean cell = kind == Block.Kind.TABLE_ROW
                && flow != before.flow
                && flow.parent == before.flow.parent
                && (flow.tag.equals("td") || flow.tag.equals("th"));
        return before.kind == kind && (line || cell);
    }

    /** Tells whether this is prose, and no label, link or list of links. */
    public boolean isProse() {
        // A character of Han or kana says as much as two letters.
        int length = Math.max(text.length(), 4 * shape.words());
        return (length >= 80 && linkShare() < 0.4 && (shape.sentences() > 0 || shape.commas() > 1))
                || (shape.words() >= 6 && shape.endsSentence() && linkShare() < 0.3 && length >= 40);
    }

    /** Returns the level of a heading, 7 for other blocks. */
    public int headingLevel() {
        for (HtmlBox up = box; kind == Block.Kind.HEADING && up != null; up = up.parent) {
            if (up.ownBit == ElementKinds.HEADING) {
                return up.tag.charAt(1) - '0';
            }
        }
        return 7;
    }

    public double linkShare() {
        return Math.min(1, (double) linkChars / text.length());
    }
}
