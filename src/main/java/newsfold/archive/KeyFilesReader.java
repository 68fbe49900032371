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
final class KeyFilesReader extends PointsReader {
    private final PointsReader points;
    private final IndexInput numbers;
    private final IndexInput filters;
    private final Map<String, KeyField> fields;

    private KeyFilesReader(PointsReader points, IndexInput numbers, IndexInput filters, Map<String, KeyField> fields) {
        this.points = points;
        this.numbers = numbers;
        this.filters = filters;
        this.fields = fields;
    }

    static KeyFilesReader open(PointsReader points, SegmentReadState state) throws IOException {
        IndexInput numbers = null;
        IndexInput filters = null;
        try {
            numbers = open(state, KeyFilesFormat.NUMBERS, state.context);
            filters = open(state, KeyFilesFormat.FILTERS, state.context);
            return new KeyFilesReader(points, numbers, filters, fields(state, numbers, filters));
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, numbers, filters);
            throw e;
        }
    }

    private static IndexInput open(SegmentReadState state, String extension, IOContext context) throws IOException {
        IndexInput file = state.directory.openInput(
                KeyFilesFormat.file(state.segmentInfo, state.segmentSuffix, extension), context);
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
                KeyFilesFormat.codec(extension),
                KeyFilesFormat.VERSION_1,
                KeyFilesFormat.VERSION,
                state.segmentInfo.getId(),
                state.segmentSuffix);
    }

    private static Map<String, KeyField> fields(SegmentReadState state, IndexInput numbers, IndexInput filters)
            throws IOException {
        Map<String, KeyField> fields = new HashMap<>();
        try (IndexInput directory = open(state, KeyFilesFormat.DIRECTORY, IOContext.READONCE)) {
            directory.seek(0);
            int version = header(directory, state, KeyFilesFormat.DIRECTORY);
            int count = directory.readVInt();
            for (int i = 0; i < count; i++) {
                FieldInfo field = state.fieldInfos.fieldInfo(directory.readVInt());
                if (field == null) {
                    throw new CorruptIndexException("numbers of no field", directory);
                }
                int bits = KeyHashing.bits(field.name);
                HashPostings values = HashPostings.open(numbers, directory, bits, version);
                long from = directory.readVLong();
                long length = directory.readVLong();
                // A filter of the first version is left alone until merging brings the segment up to date.
                BloomFilter filter = version == KeyFilesFormat.VERSION_1
                        ? null
                        : new BloomFilter(filters.randomAccessSlice(from, length), bits);
                fields.put(field.name, new KeyField(values, filter));
            }
            return fields;
        }
    }

    PointsReader points() {
        return points;
    }

    /** Returns the numbers of a field, or null if no document has one. */
    @Nullable
    KeyField numbers(String field) {
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
        KeyField own = fields.get(field);
        return own == null ? points.getValues(field) : own;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(points, numbers, filters);
    }
}
