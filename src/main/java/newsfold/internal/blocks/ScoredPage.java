package newsfold.internal.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Block;

/**
 * The blocks of a page with the probability of each to be body, kept until the other pages of its site are known.
 *
 * <p>Holds arrays rather than objects, because a batch holds some hundred blocks for each of its pages. Immutable.
 */
public final class ScoredPage implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] texts;
    private final Block.Kind[] kinds;
    private final float[] probabilities;
    private final boolean[] body;
    private final boolean[] joins;

    private final int[] positions;
    private final long[] tagPaths;

    /**
     * Creates a page of arrays that are its own from then on.
     *
     * @param texts the blocks, each on one line
     * @param kinds their kinds
     * @param joins whether a block and the one before are one block of a body: lines of a paragraph, or cells of a row
     * @param positions the positions by which {@link newsfold.article.Removed} names them
     * @param probabilities how probable each is to be body
     * @param body whether each was taken for body
     * @param tagPaths a hash of the elements around each; empty for flattened text
     */
    public ScoredPage(
            String[] texts,
            Block.Kind[] kinds,
            boolean[] joins,
            int[] positions,
            float[] probabilities,
            boolean[] body,
            long[] tagPaths) {
        this.texts = texts;
        this.kinds = kinds;
        this.joins = joins;
        this.positions = positions;
        this.probabilities = probabilities;
        this.body = body;
        this.tagPaths = tagPaths;
    }

    /**
     * Returns the number of blocks.
     *
     * @return the count
     */
    public int size() {
        return texts.length;
    }

    /**
     * Returns the text of a block.
     *
     * @param i index of the block, from 0
     * @return its text on one line
     */
    public String text(int i) {
        return texts[i];
    }

    /**
     * Tells whether a block is a heading.
     *
     * @param i index of the block, from 0
     * @return true for a heading
     */
    public boolean isHeading(int i) {
        return kinds[i] == Block.Kind.HEADING;
    }

    /**
     * Returns how probable it is that a block is body, by the page alone.
     *
     * @param i index of the block, from 0
     * @return the probability, in [0, 1]
     */
    public float probability(int i) {
        return probabilities[i];
    }

    /**
     * Tells whether a block was taken for body.
     *
     * @param i index of the block, from 0
     * @return true for body
     */
    public boolean isBody(int i) {
        return body[i];
    }

    /**
     * Returns the position by which {@link newsfold.article.Removed} names a block.
     *
     * @param i index of the block, from 0
     * @return its position on the page
     */
    public int position(int i) {
        return positions[i];
    }

    /**
     * Returns a hash of the elements around each block, by which blocks of other pages of the site are compared.
     *
     * @return one for each block, or none for flattened text; not a copy
     */
    public long[] tagPaths() {
        return tagPaths;
    }

    /**
     * Returns the texts of the blocks that were taken for body.
     *
     * @return one text for each such block, in page order
     */
    public List<String> bodyTexts() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (body[i]) {
                own.add(texts[i]);
            }
        }
        return own;
    }

    /**
     * Returns the body that a choice of blocks makes; lines and cells of one block become one.
     *
     * @param chosen for each block whether it is body
     * @return the blocks of the body in page order
     */
    public List<Block> body(boolean[] chosen) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            if (chosen[i]) {
                text.append(texts[i]);
                boolean joined = i + 1 < texts.length && joins[i + 1] && chosen[i + 1];
                if (joined) {
                    text.append(' ');
                } else {
                    blocks.add(new Block(kinds[i], text.toString()));
                    text.setLength(0);
                }
            }
        }
        return blocks;
    }
}
