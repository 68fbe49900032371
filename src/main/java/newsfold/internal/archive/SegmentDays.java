package newsfold.internal.archive;

import java.util.function.IntPredicate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentInfo;

/** Finds the first and last day of the articles of a segment that are kept. */
final class SegmentDays implements PointValues.IntersectVisitor {
    static final String FIRST_DAY = "newsfold.firstDay";
    static final String LAST_DAY = "newsfold.lastDay";

    private final IntPredicate kept;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    SegmentDays(IntPredicate kept) {
        this.kept = kept;
    }

    /** Widens the span that a segment says it has. */
    void describe(SegmentInfo segment) {
        if (first <= last) {
            String earlier = segment.getAttribute(FIRST_DAY);
            String later = segment.getAttribute(LAST_DAY);
            segment.putAttribute(
                    FIRST_DAY, Integer.toString(earlier == null ? first : Math.min(first, Integer.parseInt(earlier))));
            segment.putAttribute(
                    LAST_DAY, Integer.toString(later == null ? last : Math.max(last, Integer.parseInt(later))));
        }
    }

    @Override
    public void visit(int document) {
        throw new AssertionError("no cell lies inside, so that its days are read");
    }

    @Override
    public void visit(int document, byte[] packed) {
        if (kept.test(document)) {
            int day = IntPoint.decodeDimension(packed, 0);
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }

    @Override
    public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
        return PointValues.Relation.CELL_CROSSES_QUERY;
    }
}
