package newsfold.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Reads points, and the fields of numbers with their filters. */
final class ArchivePointsReader extends PointsReader {
    private final PointsReader points;
    private final IndexInput numbers;
    private final IndexInput filters;
    private final Map<String, NumberField> fields;

    private ArchivePointsReader(
            PointsReader points, IndexInput numbers, IndexInput filters, Map<String, NumberField> fields) {
        this.points = points;
        this.numbers = numbers;
        this.filters = filters;
        this.fields = fields;
    }

    static ArchivePointsReader open(PointsReader points, SegmentReadState state) throws IOException {
        IndexInput numbers = null;
        IndexInput filters = null;
        try {
            numbers = open(state, ArchivePointsFormat.NUMBERS, state.context);
            filters = open(state, ArchivePointsFormat.FILTERS, state.context);
            return new ArchivePointsReader(points, numbers, filters, fields(state, numbers, filters));
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, numbers, filters);
            throw e;
        }
    }

    private static IndexInput open(SegmentReadState state, String extension, IOContext context) throws IOException {
        IndexInput file = state.directory.openInput(
                ArchivePointsFormat.file(state.segmentInfo, state.segmentSuffix, extension), context);
        try {
            header(file, state, extension);
            long afterHeader = file.getFilePointer();
            CodecUtil.retrieveChecksum(file);
            file.seek(afterHeader);
            return file;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    /** Reads past the header, and returns the version it carries. */
    private static int header(IndexInput file, SegmentReadState state, String extension) throws IOException {
        return CodecUtil.checkIndexHeader(
                file,
                ArchivePointsFormat.codec(extension),
                ArchivePointsFormat.VERSION_1,
                ArchivePointsFormat.VERSION,
                state.segmentInfo.getId(),
                state.segmentSuffix);
    }

    private static Map<String, NumberField> fields(SegmentReadState state, IndexInput numbers, IndexInput filters)
            throws IOException {
        Map<String, NumberField> fields = new HashMap<>();
        try (IndexInput directory = open(state, ArchivePointsFormat.DIRECTORY, IOContext.READONCE)) {
            directory.seek(0);
            int version = header(directory, state, ArchivePointsFormat.DIRECTORY);
            int count = directory.readVInt();
            for (int i = 0; i < count; i++) {
                FieldInfo field = state.fieldInfos.fieldInfo(directory.readVInt());
                if (field == null) {
                    throw new CorruptIndexException("numbers of no field", directory);
                }
                int bits = Keys.bits(field.name);
                Numbers values = Numbers.open(numbers, directory, bits, version);
                long from = directory.readVLong();
                long length = directory.readVLong();
                // A filter of the first version is left alone until merging brings the segment up to date.
                KeyFilter filter = version == ArchivePointsFormat.VERSION_1
                        ? null
                        : new KeyFilter(filters.randomAccessSlice(from, length), bits);
                fields.put(field.name, new NumberField(values, filter));
            }
            return fields;
        }
    }

    PointsReader points() {
        return points;
    }

    /** Returns the numbers of a field, or null if no document has one. */
    @Nullable
    NumberField numbers(String field) {
        return fields.get(field);
    }

    @Override
    public void checkIntegrity() throws IOException {
        points.checkIntegrity();
        CodecUtil.checksumEntireFile(numbers);
        CodecUtil.checksumEntireFile(filters);
    }

    @Override
    public @Nullable PointValues getValues(String field) throws IOException {
        NumberField own = fields.get(field);
        return own == null ? points.getValues(field) : own;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(points, numbers, filters);
    }
}
