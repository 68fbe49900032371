package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Points with a Bloom filter for each field of 40-bit numbers, in one more file a segment. */
final class FilteredPointsFormat extends PointsFormat {
    static final String EXTENSION = "nfb";
    static final String CODEC = "NewsfoldKeyFilter";
    static final int VERSION = 1;

    private final PointsFormat points;

    FilteredPointsFormat(PointsFormat points) {
        this.points = points;
    }

    @Override
    public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new FilteredPointsWriter(points.fieldsWriter(state), state);
    }

    @Override
    public PointsReader fieldsReader(SegmentReadState state) throws IOException {
        return FilteredPointsReader.open(points.fieldsReader(state), state);
    }
}
