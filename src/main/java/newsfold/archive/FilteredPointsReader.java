package newsfold.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Reads points and, from a mapped file, the filters over them. */
final class FilteredPointsReader extends PointsReader {
    private final PointsReader points;
    private final IndexInput file;
    private final Map<String, KeyFilter> filters;

    private FilteredPointsReader(PointsReader points, IndexInput file, Map<String, KeyFilter> filters) {
        this.points = points;
        this.file = file;
        this.filters = filters;
    }

    static FilteredPointsReader open(PointsReader points, SegmentReadState state) throws IOException {
        String name = IndexFileNames.segmentFileName(
                state.segmentInfo.name, state.segmentSuffix, FilteredPointsFormat.EXTENSION);
        IndexInput file = null;
        try {
            file = state.directory.openInput(name, state.context);
            CodecUtil.checkIndexHeader(
                    file,
                    FilteredPointsFormat.CODEC,
                    FilteredPointsFormat.VERSION,
                    FilteredPointsFormat.VERSION,
                    state.segmentInfo.getId(),
                    state.segmentSuffix);
            CodecUtil.retrieveChecksum(file);
            return new FilteredPointsReader(points, file, filters(file, state));
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, file);
            throw e;
        }
    }

    private static Map<String, KeyFilter> filters(IndexInput file, SegmentReadState state) throws IOException {
        Map<String, KeyFilter> filters = new HashMap<>();
        long end = file.length() - CodecUtil.footerLength() - Long.BYTES;
        file.seek(end);
        file.seek(file.readLong());
        int fields = file.readVInt();
        for (int i = 0; i < fields; i++) {
            FieldInfo field = state.fieldInfos.fieldInfo(file.readVInt());
            long from = file.readVLong();
            long length = file.readVLong();
            if (field == null || from + length > end) {
                throw new CorruptIndexException("a filter of no field, or past the end of the file", file);
            }
            filters.put(field.name, new KeyFilter(file.randomAccessSlice(from, length)));
        }
        return filters;
    }

    PointsReader points() {
        return points;
    }

    @Override
    public void checkIntegrity() throws IOException {
        points.checkIntegrity();
        CodecUtil.checksumEntireFile(file);
    }

    @Override
    public @Nullable PointValues getValues(String field) throws IOException {
        PointValues values = points.getValues(field);
        KeyFilter filter = filters.get(field);
        return values == null || filter == null ? values : new FilteredPoints(values, filter);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(points, file);
    }
}
