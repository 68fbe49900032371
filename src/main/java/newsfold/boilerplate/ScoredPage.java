package newsfold.boilerplate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Block;

/**
 * The blocks of a page in order with what was thought of each, kept beside the article until the other pages of its site
 * are known. Arrays rather than objects: a batch holds some hundred blocks for each of its pages.
 */
public final class ScoredPage implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] texts;
    private final Block.Kind[] kinds;
    private final float[] probabilities;
    private final boolean[] body;

    /** One block with the one before if both are body: a line break or a cell of one row parts them. */
    private final boolean[] joins;

    /** What {@link newsfold.article.Removed} calls the place of a block. */
    private final int[] positions;

    /** Empty for flattened text. */
    private final long[] tagPaths;

    private ScoredPage(int size, float[] probabilities, boolean[] body, long[] tagPaths) {
        this.texts = new String[size];
        this.kinds = new Block.Kind[size];
        this.joins = new boolean[size];
        this.positions = new int[size];
        this.probabilities = probabilities;
        this.body = body;
        this.tagPaths = tagPaths;
    }

    static ScoredPage of(Dom dom, float[] probabilities, boolean[] body) {
        List<TextBlock> blocks = dom.blocks();
        ScoredPage page = new ScoredPage(blocks.size(), probabilities, body, TagPaths.of(dom));
        for (int i = 0; i < page.texts.length; i++) {
            TextBlock block = blocks.get(i);
            page.texts[i] = block.text;
            page.kinds[i] = block.kind;
            page.joins[i] = i > 0 && BodyWriter.joins(blocks.get(i - 1), block);
            page.positions[i] = block.position;
        }
        return page;
    }

    static ScoredPage of(List<TextLine> lines, List<Block.Kind> kinds, float[] probabilities, boolean[] body) {
        ScoredPage page = new ScoredPage(lines.size(), probabilities, body, new long[0]);
        for (int i = 0; i < page.texts.length; i++) {
            page.texts[i] = lines.get(i).text;
            page.kinds[i] = kinds.get(i);
            page.positions[i] = lines.get(i).number;
        }
        return page;
    }

    public int size() {
        return texts.length;
    }

    public String text(int i) {
        return texts[i];
    }

    public boolean isHeading(int i) {
        return kinds[i] == Block.Kind.HEADING;
    }

    public float probability(int i) {
        return probabilities[i];
    }

    public boolean isBody(int i) {
        return body[i];
    }

    public int position(int i) {
        return positions[i];
    }

    public boolean hasMarkup() {
        return tagPaths.length > 0;
    }

    /** The place of each block in the markup; see {@link TagPaths}. */
    public long[] tagPaths() {
        return tagPaths;
    }

    /** Returns the texts that were taken for body, one for each block of the page. */
    public List<String> bodyTexts() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (body[i]) {
                own.add(texts[i]);
            }
        }
        return own;
    }

    /** Returns the body as blocks if these of the page are chosen. */
    public List<Block> body(boolean[] chosen) {
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
