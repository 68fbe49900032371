package newsfold.internal.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Collects the live documents whose number in a field lies in a range. */
final class IntRangeCollector implements PointValues.IntersectVisitor {
    private final int from;
    private final int to;
    private int[] documents = new int[16];
    private int count;
    private int base;
    private @Nullable Bits live;

    IntRangeCollector(int from, int to) {
        this.from = from;
        this.to = to;
    }

    void collect(LeafReaderContext segment, String field) throws IOException {
        PointValues values = segment.reader().getPointValues(field);
        if (values != null) {
            base = segment.docBase;
            live = segment.reader().getLiveDocs();
            values.intersect(this);
        }
    }

    /** Returns what was collected, ascending. */
    int[] documents() {
        int[] sorted = Arrays.copyOf(documents, count);
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void visit(int document) {
        if (live == null || live.get(document)) {
            if (count == documents.length) {
                documents = Arrays.copyOf(documents, count * 2);
            }
            documents[count++] = base + document;
        }
    }

    @Override
    public void visit(int document, byte[] packed) {
        int number = IntPoint.decodeDimension(packed, 0);
        if (number >= from && number <= to) {
            visit(document);
        }
    }

    @Override
    public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
        int min = IntPoint.decodeDimension(minPacked, 0);
        int max = IntPoint.decodeDimension(maxPacked, 0);
        if (min > to || max < from) {
            return PointValues.Relation.CELL_OUTSIDE_QUERY;
        }
        return min >= from && max <= to
                ? PointValues.Relation.CELL_INSIDE_QUERY
                : PointValues.Relation.CELL_CROSSES_QUERY;
    }
}
