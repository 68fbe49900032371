package newsfold.internal.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PointValues;

/** The numbers that Lucene buffered for a new segment, sorted. */
final class BufferedPostings implements PostingSource, PointValues.IntersectVisitor {
    /** A number and its document share a long; a buffer is full long before the bits for documents are. */
    private static final int DOCUMENT_BITS = Long.SIZE - KeyHashing.BITS;

    private final long[] entries;
    private int size;
    private int place = -1;

    BufferedPostings(PointValues.PointTree tree) throws IOException {
        entries = new long[Math.toIntExact(tree.size())];
        tree.visitDocValues(this);
        // The sign bit is turned, because the order of longs is signed and that of numbers is not.
        Arrays.sort(entries, 0, size);
    }

    int size() {
        return size;
    }

    @Override
    public boolean next() {
        return ++place < size;
    }

    @Override
    public long number() {
        return (entries[place] ^ Long.MIN_VALUE) >>> DOCUMENT_BITS;
    }

    @Override
    public int document() {
        return (int) entries[place] & ((1 << DOCUMENT_BITS) - 1);
    }

    @Override
    public void visit(int document) {
        throw new AssertionError("documents are visited with their numbers");
    }

    @Override
    public void visit(int document, byte[] packed) throws IOException {
        if (document >= 1 << DOCUMENT_BITS) {
            throw new IOException("a new segment of " + document + " documents is too large");
        }
        entries[size++] = ((KeyHashing.fromBytes(packed, 0) << DOCUMENT_BITS) | document) ^ Long.MIN_VALUE;
    }

    @Override
    public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
        return PointValues.Relation.CELL_CROSSES_QUERY;
    }
}
