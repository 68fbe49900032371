package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;

/** Finds many sorted numbers in one walk down the point tree of a segment. */
final class PointFinder implements PointValues.IntersectVisitor {
    private final long[] keys;
    private final Hit hit;
    private int next;

    /** Told of each document that has a key. */
    interface Hit {
        void at(int key, int document);
    }

    private PointFinder(long[] keys, Hit hit) {
        this.keys = keys;
        this.hit = hit;
    }

    /**
     * Reports all documents of a segment, deleted ones too, that have one of the keys.
     *
     * @param keys ascending, distinct
     */
    static void find(LeafReader segment, String field, long[] keys, Hit hit) throws IOException {
        PointValues values = segment.getPointValues(field);
        if (values != null && keys.length > 0) {
            values.intersect(new PointFinder(keys, hit));
        }
    }

    @Override
    public void visit(int document) {
        throw new AssertionError("no cell lies inside a set of single numbers");
    }

    @Override
    public void visit(int document, byte[] packed) {
        long number = Keys.fromBytes(packed, 0);
        // Documents of a cell come in the order of their numbers, because there is one dimension.
        while (next < keys.length && keys[next] < number) {
            next++;
        }
        if (next < keys.length && keys[next] == number) {
            hit.at(next, document);
        }
    }

    @Override
    public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
        long min = Keys.fromBytes(minPacked, 0);
        while (next < keys.length && keys[next] < min) {
            next++;
        }
        return next < keys.length && keys[next] <= Keys.fromBytes(maxPacked, 0)
                ? PointValues.Relation.CELL_CROSSES_QUERY
                : PointValues.Relation.CELL_OUTSIDE_QUERY;
    }
}
