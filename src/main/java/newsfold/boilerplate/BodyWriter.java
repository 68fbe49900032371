package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Block;
import org.jspecify.annotations.Nullable;

/** Turns the blocks that are body into the article's blocks: lines parted only by a line break, and cells of one table
 * row, become one block again. */
final class BodyWriter {
    private final List<Block> body = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private @Nullable HtmlBlock last;

    void add(HtmlBlock block) {
        HtmlBlock before = last;
        if (before != null && joins(before, block)) {
            text.append(' ');
        } else {
            flush();
            kind = block.kind;
        }
        text.append(block.text);
        last = block;
    }

    /** Tells whether two blocks of a body are one. */
    static boolean joins(HtmlBlock before, HtmlBlock block) {
        if (before.position != block.position - 1 || before.kind != block.kind) {
            return false;
        }
        boolean line = block.afterLineBreak && block.flow == before.flow;
        boolean cell = block.kind == Block.Kind.TABLE_ROW
                && block.flow != before.flow
                && block.flow.parent == before.flow.parent
                && (block.flow.tag.equals("td") || block.flow.tag.equals("th"));
        return line || cell;
    }

    List<Block> finish() {
        flush();
        return body;
    }

    private void flush() {
        if (text.length() > 0) {
            body.add(new Block(kind, text.toString()));
            text.setLength(0);
        }
    }
}
