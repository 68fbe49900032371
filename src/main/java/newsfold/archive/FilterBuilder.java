package newsfold.archive;

import java.util.function.IntPredicate;
import org.apache.lucene.index.PointValues;

/** Makes some consecutive blocks of a filter from the numbers that fall into them. */
final class FilterBuilder {
    private final long first;
    private final int count;
    private final long blocks;
    private final int[] words;

    /**
     * Starts empty blocks.
     *
     * @param first the first of the blocks to make
     * @param count how many to make
     * @param blocks how many the whole filter has
     */
    FilterBuilder(long first, int count, long blocks) {
        this.first = first;
        this.count = count;
        this.blocks = blocks;
        this.words = KeyFilter.newBlocks(count);
    }

    int[] words() {
        return words;
    }

    /** Returns a visitor that adds the numbers of the documents that are kept. */
    PointValues.IntersectVisitor over(IntPredicate kept) {
        return new PointValues.IntersectVisitor() {
            @Override
            public void visit(int document) {
                throw new AssertionError("no cell lies inside, so that its numbers are read");
            }

            @Override
            public void visit(int document, byte[] packed) {
                if (kept.test(document)) {
                    long number = Keys.fromBytes(packed, 0);
                    long block = KeyFilter.block(number, blocks) - first;
                    if (block >= 0 && block < count) {
                        KeyFilter.add(words, block, number);
                    }
                }
            }

            @Override
            public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
                boolean outside = KeyFilter.block(Keys.fromBytes(maxPacked, 0), blocks) < first
                        || KeyFilter.block(Keys.fromBytes(minPacked, 0), blocks) >= first + count;
                return outside ? PointValues.Relation.CELL_OUTSIDE_QUERY : PointValues.Relation.CELL_CROSSES_QUERY;
            }
        };
    }
}
