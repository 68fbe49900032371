package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Points, except that fields of 40-bit numbers go into files of their own: one with the numbers, one with a Bloom filter
 * over each field, one that says where each field lies.
 */
final class KeyFilesFormat extends PointsFormat {
    static final String NUMBERS = "nfn";
    static final String FILTERS = "nff";
    static final String DIRECTORY = "nfd";
    /** The version in which keys had as many bits as names, and the filter eight words a block. */
    static final int VERSION_1 = 1;

    static final int VERSION = 2;

    private final PointsFormat points;

    KeyFilesFormat(PointsFormat points) {
        this.points = points;
    }

    static String file(SegmentInfo segment, String suffix, String extension) {
        return IndexFileNames.segmentFileName(segment.name, suffix, extension);
    }

    /** Returns the name that the header of a file carries. */
    static String codec(String extension) {
        return "NewsfoldKeys." + extension;
    }

    @Override
    public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return KeyFilesWriter.open(points.fieldsWriter(state), state);
    }

    @Override
    public PointsReader fieldsReader(SegmentReadState state) throws IOException {
        return KeyFilesReader.open(points.fieldsReader(state), state);
    }
}
