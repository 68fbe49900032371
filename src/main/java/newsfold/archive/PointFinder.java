package newsfold.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;

/** Finds many sorted numbers in one walk down the point tree of a segment. */
final class PointFinder implements PointValues.IntersectVisitor {
    private final long[] keys;
    private final int count;
    private final Hit hit;
    private int next;

    /** Told of each document that has a key. */
    interface Hit {
        void at(int key, int document);
    }

    private PointFinder(long[] keys, int count, Hit hit) {
        this.keys = keys;
        this.count = count;
        this.hit = hit;
    }

    /**
     * Reports all documents of a segment, deleted ones too, that have one of the keys.
     *
     * @param keys ascending, distinct
     */
    static void find(LeafReader segment, String field, long[] keys, Hit hit) throws IOException {
        PointValues values = segment.getPointValues(field);
        if (values == null) {
            return;
        }
        if (!(values instanceof FilteredPoints points)) {
            throw new IOException("field " + field + " of " + segment + " has no filter; run archive verify");
        }
        KeyFilter filter = points.filter();
        long[] likely = new long[Math.min(keys.length, 64)];
        int[] places = new int[likely.length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (filter.mightContain(keys[i])) {
                if (count == likely.length) {
                    likely = Arrays.copyOf(likely, count * 2);
                    places = Arrays.copyOf(places, count * 2);
                }
                likely[count] = keys[i];
                places[count++] = i;
            }
        }
        if (count > 0) {
            int[] original = places;
            values.intersect(new PointFinder(likely, count, (key, document) -> hit.at(original[key], document)));
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
        while (next < count && keys[next] < number) {
            next++;
        }
        if (next < count && keys[next] == number) {
            hit.at(next, document);
        }
    }

    @Override
    public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
        long min = Keys.fromBytes(minPacked, 0);
        while (next < count && keys[next] < min) {
            next++;
        }
        return next < count && keys[next] <= Keys.fromBytes(maxPacked, 0)
                ? PointValues.Relation.CELL_CROSSES_QUERY
                : PointValues.Relation.CELL_OUTSIDE_QUERY;
    }
}
