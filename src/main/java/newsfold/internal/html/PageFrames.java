package newsfold.internal.html;

import java.util.List;

/**
 * Finds the boxes that hold a page or its article as a whole. Frameworks call them "__next" or "app", templates put
 * "has-sidebar" and "comments-open" on them; that tells nothing of what lies inside.
 */
final class PageFrames {
    private PageFrames() {}

    /** Marks the frames of a page and takes their marks off what lies inside. */
    static void mark(List<HtmlBox> boxes, List<HtmlBlock> blocks) {
        int headline = headline(blocks);
        if (headline < 0) {
            return;
        }
        int[] prose = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            prose[i + 1] = prose[i] + (block.isProse() ? block.text.length() : 0);
        }
        for (HtmlBox box : boxes) {
            HtmlBox parent = box.parent;
            if (parent == null) {
                box.frame = true;
                continue;
            }
            box.frame = parent.frame
                    && box.contains(blocks.get(headline))
                    && 2 * (prose[box.endBlock] - prose[box.firstBlock]) > prose[blocks.size()];
            box.marksAround = parent.marksAround | (box.frame ? 0 : box.words.marks);
        }
    }

    /** Returns the position of the first heading of the first rank that is shown, or -1. */
    private static int headline(List<HtmlBlock> blocks) {
        for (HtmlBlock block : blocks) {
            if (block.headingLevel() == 1 && !block.box.hidden) {
                return block.position;
            }
        }
        return -1;
    }
}
