package newsfold.boilerplate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Block;

/**
 * The blocks of a page in order with what was thought of each, kept beside the article until the other pages of its site
 * are known. Arrays rather than objects: a batch holds some hundred blocks for each of its pages.
 */
final class JudgedPage implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] texts;
    private final Block.Kind[] kinds;
    private final float[] likely;
    private final boolean[] body;

    /** One block with the one before if both are body: a line break or a cell of one row parts them. */
    private final boolean[] joins;

    /** What {@link newsfold.article.Removed} calls the place of a block. */
    private final int[] positions;

    /** Empty for flattened text. */
    private final long[] slots;

    private JudgedPage(int size, float[] likely, boolean[] body, long[] slots) {
        this.texts = new String[size];
        this.kinds = new Block.Kind[size];
        this.joins = new boolean[size];
        this.positions = new int[size];
        this.likely = likely;
        this.body = body;
        this.slots = slots;
    }

    static JudgedPage of(Dom dom, float[] likely, boolean[] body) {
        List<TextBlock> blocks = dom.blocks();
        JudgedPage page = new JudgedPage(blocks.size(), likely, body, Slots.of(dom));
        for (int i = 0; i < page.texts.length; i++) {
            TextBlock block = blocks.get(i);
            page.texts[i] = block.text;
            page.kinds[i] = block.kind;
            page.joins[i] = i > 0 && BodyWriter.joins(blocks.get(i - 1), block);
            page.positions[i] = block.position;
        }
        return page;
    }

    static JudgedPage of(List<TextLine> lines, List<Block.Kind> kinds, float[] likely, boolean[] body) {
        JudgedPage page = new JudgedPage(lines.size(), likely, body, new long[0]);
        for (int i = 0; i < page.texts.length; i++) {
            page.texts[i] = lines.get(i).text;
            page.kinds[i] = kinds.get(i);
            page.positions[i] = lines.get(i).number;
        }
        return page;
    }

    int size() {
        return texts.length;
    }

    String text(int i) {
        return texts[i];
    }

    boolean isHeading(int i) {
        return kinds[i] == Block.Kind.HEADING;
    }

    float likely(int i) {
        return likely[i];
    }

    boolean isBody(int i) {
        return body[i];
    }

    int position(int i) {
        return positions[i];
    }

    boolean hasMarkup() {
        return slots.length > 0;
    }

    /** The place of each block in the markup; see {@link Slots}. */
    long[] slots() {
        return slots;
    }

    /** Returns the texts that were taken for body, one for each block of the page. */
    List<String> bodyTexts() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (body[i]) {
                own.add(texts[i]);
            }
        }
        return own;
    }

    /** Returns the body as blocks if these of the page are chosen. */
    List<Block> body(boolean[] chosen) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (chosen[i] && joins[i] && chosen[i - 1]) {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(last.kind(), last.text() + ' ' + texts[i]));
            } else if (chosen[i]) {
                blocks.add(new Block(kinds[i], texts[i]));
            }
        }
        return blocks;
    }
}
