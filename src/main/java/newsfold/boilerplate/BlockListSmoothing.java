package newsfold.boilerplate;

import newsfold.article.Block;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;

/**
 * Evens out the probabilities of the items of one list and of the cells of one table: a list is part of the article or is
 * not, while its short items, judged one by one, fall on both sides. Takes time linear in the page.
 */
final class BlockListSmoothing {
    /** Outside these probabilities an item has an opinion of its own: a teaser among the tips, a caption in a table. */
    private static final float SURELY_NOT = 0.1f;

    private static final float SURELY = 0.95f;

    /** What the whole list says, over what the item says itself. */
    private static final double WHOLE = 0.8;

    private BlockListSmoothing() {}

    /** Returns the probabilities to decide by, one a block; those given stay as they are. */
    static float[] of(Dom dom, float[] probabilities) {
        int[] lists = lists(dom);
        double[] sums = new double[dom.boxes().size()];
        double[] weight = new double[sums.length];
        for (HtmlBlock block : dom.blocks()) {
            int list = lists[block.flow.index];
            if (list >= 0) {
                // Square roots, as in the second stage of the model: a long item must not speak for ten short ones.
                double own = Math.sqrt(block.text.length());
                sums[list] += own * probabilities[block.position];
                weight[list] += own;
            }
        }
        float[] smooth = probabilities.clone();
        for (HtmlBlock block : dom.blocks()) {
            float probability = probabilities[block.position];
            int list = lists[block.flow.index];
            if (list >= 0 && isPart(block) && probability > SURELY_NOT && probability < SURELY) {
                smooth[block.position] = (float) ((1 - WHOLE) * probability + WHOLE * sums[list] / weight[list]);
            }
        }
        return smooth;
    }

    private static boolean isPart(HtmlBlock block) {
        return block.kind == Block.Kind.LIST_ITEM || block.kind == Block.Kind.TABLE_ROW;
    }

    /** The innermost list or table around each box, by its index; -1 for none. Parents come before their children. */
    private static int[] lists(Dom dom) {
        int[] lists = new int[dom.boxes().size()];
        for (HtmlBox box : dom.boxes()) {
            boolean list = box.tag.equals("ul") || box.tag.equals("ol") || box.tag.equals("table");
            lists[box.index] = list ? box.index : box.parent == null ? -1 : lists[box.parent.index];
        }
        return lists;
    }
}
