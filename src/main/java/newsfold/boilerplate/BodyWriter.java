package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Block;

/** Turns the blocks that are body into the article's blocks: lines parted only by a line break, and cells of one table
 * row, become one block again. */
final class BodyWriter {
    private final List<Block> body = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private Box flow;
    private int last = -2;

    BodyWriter(Dom dom) {
        this.flow = dom.boxes().get(0);
    }

    void add(TextBlock block) {
        boolean follows = last == block.position - 1 && text.length() > 0;
        boolean line = follows && block.afterLineBreak && block.flow == flow && kind == block.kind;
        boolean cell = follows
                && kind == Block.Kind.TABLE_ROW
                && block.kind == kind
                && block.flow != flow
                && block.flow.parent == flow.parent
                && (block.flow.tag.equals("td") || block.flow.tag.equals("th"));
        if (line || cell) {
            text.append(' ');
        } else {
            flush();
            kind = block.kind;
        }
        text.append(block.text);
        flow = block.flow;
        last = block.position;
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
