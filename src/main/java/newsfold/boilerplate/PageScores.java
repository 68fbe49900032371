package newsfold.boilerplate;

import java.util.List;
import newsfold.article.Block;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.html.BlockTagPaths;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;

/** Takes from the blocks of a page what judging it again with its site needs. */
final class PageScores {
    private PageScores() {}

    static ScoredPage of(Dom dom, float[] probabilities, boolean[] body) {
        List<HtmlBlock> blocks = dom.blocks();
        int size = blocks.size();
        String[] texts = new String[size];
        Block.Kind[] kinds = new Block.Kind[size];
        boolean[] joins = new boolean[size];
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            HtmlBlock block = blocks.get(i);
            texts[i] = block.text;
            kinds[i] = block.kind;
            joins[i] = i > 0 && block.joins(blocks.get(i - 1));
            positions[i] = block.position;
        }
        return new ScoredPage(texts, kinds, joins, positions, probabilities, body, BlockTagPaths.of(dom));
    }
}
