package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** A field of numbers with its filter. Lucene hands it out as points, but it can only be searched by {@link #find}. */
final class KeyField extends PointValues {
    private final HashPostings numbers;
    private final @Nullable BloomFilter filter;

    /** @param filter null where the filter is of an older format */
    KeyField(HashPostings numbers, @Nullable BloomFilter filter) {
        this.numbers = numbers;
        this.filter = filter;
    }

    HashPostings numbers() {
        return numbers;
    }

    /** Reports the documents that have a number, deleted ones too. */
    void find(long number, HashPostings.Hit hit) throws IOException {
        if (filter == null || filter.mightContain(number)) {
            numbers.find(number, hit);
        }
    }

    @Override
    public long size() {
        return numbers.count();
    }

    @Override
    public int getNumDimensions() {
        return 1;
    }

    @Override
    public int getNumIndexDimensions() {
        return 1;
    }

    @Override
    public int getBytesPerDimension() {
        return KeyHashing.BYTES;
    }

    @Override
    public PointTree getPointTree() {
        throw unsupported();
    }

    @Override
    public byte[] getMinPackedValue() {
        throw unsupported();
    }

    @Override
    public byte[] getMaxPackedValue() {
        throw unsupported();
    }

    @Override
    public int getDocCount() {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("numbers are searched one by one, not as a tree");
    }
}
