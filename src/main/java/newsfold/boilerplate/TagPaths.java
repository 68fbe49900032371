package newsfold.boilerplate;

import java.util.List;

/** Names the places of a page's blocks in the markup, so that what stands in one place on other pages can be told. */
final class TagPaths {
    /** So many elements around a block make its place; what lies farther out frames the whole page. */
    private static final int LEVELS = 6;

    private static final double LINKED = 0.7;
    private static final double BOLD = 0.9;

    private TagPaths() {}

    /** Returns a hash for each block; equal ones have elements of the same names around them. */
    static long[] of(Dom dom) {
        List<Box> boxes = dom.boxes();
        long[] own = new long[boxes.size()];
        for (Box box : boxes) {
            long hash = box.tag.hashCode();
            for (int word : box.words.hashes) {
                // A sum, because the order of names says nothing.
                hash += (word * 0x9E3779B97F4A7C15L) >>> 7;
            }
            own[box.index] = hash;
        }
        long[] slots = new long[dom.blocks().size()];
        for (TextBlock block : dom.blocks()) {
            // Links and bold lines among the paragraphs are of another kind than these.
            long hash = block.linkShare() > LINKED ? 3 : block.boldChars > BOLD * block.text.length() ? 2 : 1;
            int level = 0;
            for (Box up = block.flow; up != null && level < LEVELS; up = up.parent) {
                hash = (hash ^ own[up.index]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 32;
                level++;
            }
            slots[block.position] = hash;
        }
        return slots;
    }
}
