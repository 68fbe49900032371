package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** A field of numbers with its filter. Lucene hands it out as points, but it can only be searched by {@link #find}. */
final class NumberField extends PointValues {
    private final Numbers numbers;
    private final @Nullable KeyFilter filter;

    /** @param filter null where the filter is of an older format */
    NumberField(Numbers numbers, @Nullable KeyFilter filter) {
        this.numbers = numbers;
        this.filter = filter;
    }

    Numbers numbers() {
        return numbers;
    }

    /** Reports the documents that have a number, deleted ones too. */
    void find(long number, Numbers.Hit hit) throws IOException {
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
        return Keys.BYTES;
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
