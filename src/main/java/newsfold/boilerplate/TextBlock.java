package newsfold.boilerplate;

import java.util.List;
import newsfold.article.Block;
import org.jspecify.annotations.Nullable;

/** A run of text between two breaks of the page's flow: a paragraph, a list item, a link of a menu. */
final class TextBlock {
    final int position;

    /** The innermost box around the whole text. */
    final Box box;

    /** The innermost block-level box around the text, {@link #box} or one around it. */
    final Box flow;

    final String text;
    final Block.Kind kind;
    final int linkChars;
    final int links;
    final int boldChars;
    final int italicChars;

    /** Only a line break parts it from the block before. */
    final boolean afterLineBreak;

    /** A picture, video or other embedded thing stands between it and the block before. */
    final boolean afterMedia;

    private @Nullable List<String> words;

    /** Shape of the text, see {@link Shape}. */
    final Shape shape;

    TextBlock(
            int position,
            Box box,
            Box flow,
            String text,
            Block.Kind kind,
            int linkChars,
            int links,
            int boldChars,
            int italicChars,
            boolean afterLineBreak,
            boolean afterMedia) {
        this.position = position;
        this.box = box;
        this.flow = flow;
        this.text = text;
        this.kind = kind;
        this.linkChars = linkChars;
        this.links = links;
        this.boldChars = boldChars;
        this.italicChars = italicChars;
        this.afterLineBreak = afterLineBreak;
        this.afterMedia = afterMedia;
        this.shape = Shape.of(text);
    }

    /** The first sixty words in lower case. */
    List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = Agreement.words(text, 60);
            words = known;
        }
        return known;
    }

    double linkShare() {
        return Math.min(1, (double) linkChars / text.length());
    }
}
