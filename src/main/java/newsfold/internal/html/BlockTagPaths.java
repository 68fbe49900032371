package newsfold.internal.html;

import java.util.List;

/** Hashes the elements around each block of a page, so that blocks of other pages of the site can be compared. */
public final class BlockTagPaths {
    /** Number of elements of a path; what lies farther out frames the whole page. */
    private static final int LEVELS = 6;

    private static final double MIN_LINK_SHARE = 0.7;
    private static final double MIN_BOLD_SHARE = 0.9;

    private BlockTagPaths() {}

    /** Returns a hash for each block; blocks with equal ones have the same tags and class names around them. */
    public static long[] of(Dom dom) {
        List<HtmlBox> boxes = dom.boxes();
        long[] own = new long[boxes.size()];
        for (HtmlBox box : boxes) {
            long hash = box.tag.hashCode();
            for (String word : box.words.words) {
                // A sum, because the order of names says nothing.
                hash += (word.hashCode() * 0x9E3779B97F4A7C15L) >>> 7;
            }
            own[box.index] = hash;
        }
        long[] paths = new long[dom.blocks().size()];
        for (HtmlBlock block : dom.blocks()) {
            // Links and bold lines differ from the paragraphs among which they stand.
            long hash = block.linkShare() > MIN_LINK_SHARE
                    ? 3
                    : block.boldChars > MIN_BOLD_SHARE * block.text.length() ? 2 : 1;
            int level = 0;
            for (HtmlBox up = block.flow; up != null && level < LEVELS; up = up.parent) {
                hash = (hash ^ own[up.index]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 32;
                level++;
            }
            paths[block.position] = hash;
        }
        return paths;
    }
}
