package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.index.PointValues;

/** The points of a field with the filter over them. */
final class FilteredPoints extends PointValues {
    private final PointValues points;
    private final KeyFilter filter;

    FilteredPoints(PointValues points, KeyFilter filter) {
        this.points = points;
        this.filter = filter;
    }

    KeyFilter filter() {
        return filter;
    }

    @Override
    public PointTree getPointTree() throws IOException {
        return points.getPointTree();
    }

    @Override
    public byte[] getMinPackedValue() throws IOException {
        return points.getMinPackedValue();
    }

    @Override
    public byte[] getMaxPackedValue() throws IOException {
        return points.getMaxPackedValue();
    }

    @Override
    public int getNumDimensions() throws IOException {
        return points.getNumDimensions();
    }

    @Override
    public int getNumIndexDimensions() throws IOException {
        return points.getNumIndexDimensions();
    }

    @Override
    public int getBytesPerDimension() throws IOException {
        return points.getBytesPerDimension();
    }

    @Override
    public long size() {
        return points.size();
    }

    @Override
    public int getDocCount() {
        return points.getDocCount();
    }
}
