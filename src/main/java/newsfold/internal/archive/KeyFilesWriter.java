package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** Writes the points of a segment, its key files, and the span of days into the segment's attributes. */
final class KeyFilesWriter extends PointsWriter {
    private final PointsWriter points;
    private final SegmentWriteState state;
    private final IndexOutput numbers;
    private final IndexOutput filters;
    private final ByteBuffersDataOutput directory = new ByteBuffersDataOutput();
    private final IndexOutput directoryOutput = new ByteBuffersIndexOutput(directory, "directory", "directory");
    private final OpenKeyFiles open;
    private int fields;

    private KeyFilesWriter(
            PointsWriter points, SegmentWriteState state, OpenKeyFiles open, IndexOutput numbers, IndexOutput filters) {
        this.points = points;
        this.state = state;
        this.open = open;
        this.numbers = numbers;
        this.filters = filters;
    }

    static KeyFilesWriter open(PointsWriter points, SegmentWriteState state, OpenKeyFiles open) throws IOException {
        IndexOutput numbers = null;
        IndexOutput filters = null;
        try {
            numbers = create(state, KeyFileNames.POSTINGS);
            filters = create(state, KeyFileNames.FILTERS);
            return new KeyFilesWriter(points, state, open, numbers, filters);
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, numbers, filters);
            throw e;
        }
    }

    private static IndexOutput create(SegmentWriteState state, String extension) throws IOException {
        IndexOutput file = state.directory.createOutput(KeyFileNames.file(state.segmentInfo, extension), state.context);
        try {
            CodecUtil.writeIndexHeader(
                    file,
                    KeyFileNames.codec(extension),
                    KeyFileNames.VERSION,
                    state.segmentInfo.getId(),
                    state.segmentSuffix);
            return file;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    private static boolean holdsNumbers(FieldInfo field) {
        return field.getPointDimensionCount() == 1 && field.getPointNumBytes() == KeyHashing.BYTES;
    }

    @Override
    public void writeField(FieldInfo field, PointsReader reader) throws IOException {
        PointValues values = reader.getValues(field.name);
        if (holdsNumbers(field)) {
            BufferedPostings sorted = new BufferedPostings(values.getPointTree());
            write(field, sorted.size(), List.of(sorted));
            return;
        }
        if (field.name.equals(ArchiveFormat.DAY)) {
            SegmentDays span = new SegmentDays(document -> true);
            // Points that were never on disk have neither cells nor bounds.
            values.getPointTree().visitDocValues(span);
            span.describe(state.segmentInfo);
        }
        points.writeField(field, reader);
    }

    @Override
    public void merge(MergeState merge) throws IOException {
        for (PointsReader reader : merge.pointsReaders) {
            open.of(reader).checkIntegrity();
        }
        for (FieldInfo field : merge.mergeFieldInfos) {
            if (holdsNumbers(field)) {
                mergeNumbers(field, merge);
            } else if (field.name.equals(ArchiveFormat.DAY)) {
                mergeDays(merge);
            }
        }
        // Ends with a call of finish() on itself, and passes over fields that Lucene's readers do not hold.
        points.merge(merge);
        finishOwn();
    }

    private void mergeNumbers(FieldInfo field, MergeState merge) throws IOException {
        long most = 0;
        List<PostingSource> sources = new ArrayList<>();
        for (int i = 0; i < merge.pointsReaders.length; i++) {
            KeyField own = open.of(merge.pointsReaders[i]).field(field.name);
            if (own != null) {
                most += own.postings().count();
                sources.add(new RemappedPostings(own.postings().all(), merge.docMaps[i]));
            }
        }
        write(field, most, sources);
    }

    private void mergeDays(MergeState merge) throws IOException {
        for (int i = 0; i < merge.pointsReaders.length; i++) {
            FieldInfo field = merge.fieldInfos[i].fieldInfo(ArchiveFormat.DAY);
            PointValues values = field == null ? null : merge.pointsReaders[i].getValues(field.name);
            if (values != null) {
                MergeState.DocMap map = merge.docMaps[i];
                SegmentDays span = new SegmentDays(document -> map.get(document) >= 0);
                values.intersect(span);
                span.describe(state.segmentInfo);
            }
        }
    }

    private void write(FieldInfo field, long most, List<? extends PostingSource> sources) throws IOException {
        int bits = KeyHashing.bits(field.name);
        HashPostingsWriter values = new HashPostingsWriter(numbers, bits, most, state.segmentInfo.maxDoc());
        BloomFilterWriter filter = new BloomFilterWriter(filters, bits, most);
        MergedPostings merged = new MergedPostings(sources);
        while (merged.next()) {
            values.add(merged.number(), merged.document());
            filter.add(merged.number());
        }
        values.finish(directoryOutput, field.number);
        filter.finish(directoryOutput);
        fields++;
    }

    @Override
    public void finish() throws IOException {
        points.finish();
        finishOwn();
    }

    private void finishOwn() throws IOException {
        try (IndexOutput file = create(state, KeyFileNames.DIRECTORY)) {
            file.writeVInt(fields);
            directory.copyTo(file);
            CodecUtil.writeFooter(file);
        }
        CodecUtil.writeFooter(numbers);
        CodecUtil.writeFooter(filters);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(points, numbers, filters);
    }
}
