package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.bkd.BKDWriter;

/** Points with a Bloom filter for each field of 40-bit numbers, in one more file a segment. */
final class FilteredPointsFormat extends PointsFormat {
    static final String EXTENSION = "nfb";
    static final String CODEC = "NewsfoldKeyFilter";
    static final int VERSION = 1;

    /** Points in a leaf, a quarter of the usual: most look-ups want one number, and read a leaf to find it. */
    private static final int LEAF = 128;

    private final PointsFormat points;

    FilteredPointsFormat(PointsFormat points) {
        this.points = points;
    }

    @Override
    public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new FilteredPointsWriter(
                new Lucene90PointsWriter(state, LEAF, BKDWriter.DEFAULT_MAX_MB_SORT_IN_HEAP), state);
    }

    @Override
    public PointsReader fieldsReader(SegmentReadState state) throws IOException {
        return FilteredPointsReader.open(points.fieldsReader(state), state);
    }
}
