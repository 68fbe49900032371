package newsfold.archive;

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
import org.jspecify.annotations.Nullable;

/** Writes points, fields of numbers with their filters, and the span of days into the segment's attributes. */
final class KeyFilesWriter extends PointsWriter {
    private final PointsWriter points;
    private final SegmentWriteState state;
    private final IndexOutput numbers;
    private final IndexOutput filters;
    private final ByteBuffersDataOutput directory = new ByteBuffersDataOutput();
    private final IndexOutput directoryOutput = new ByteBuffersIndexOutput(directory, "directory", "directory");
    private int fields;

    private KeyFilesWriter(PointsWriter points, SegmentWriteState state, IndexOutput numbers, IndexOutput filters) {
        this.points = points;
        this.state = state;
        this.numbers = numbers;
        this.filters = filters;
    }

    static KeyFilesWriter open(PointsWriter points, SegmentWriteState state) throws IOException {
        IndexOutput numbers = null;
        IndexOutput filters = null;
        try {
            numbers = create(state, KeyFilesFormat.NUMBERS);
            filters = create(state, KeyFilesFormat.FILTERS);
            return new KeyFilesWriter(points, state, numbers, filters);
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, numbers, filters);
            throw e;
        }
    }

    private static IndexOutput create(SegmentWriteState state, String extension) throws IOException {
        IndexOutput file = state.directory.createOutput(
                KeyFilesFormat.file(state.segmentInfo, state.segmentSuffix, extension), state.context);
        try {
            CodecUtil.writeIndexHeader(
                    file,
                    KeyFilesFormat.codec(extension),
                    KeyFilesFormat.VERSION,
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
        for (FieldInfo field : merge.mergeFieldInfos) {
            if (holdsNumbers(field)) {
                mergeNumbers(field, merge);
            } else if (field.name.equals(ArchiveFormat.DAY)) {
                mergeDays(merge);
            }
        }
        // Ends with a call of finish() on itself, and passes over fields that Lucene's readers do not hold.
        points.merge(unwrapped(merge));
        finishOwn();
    }

    private void mergeNumbers(FieldInfo field, MergeState merge) throws IOException {
        long most = 0;
        List<PostingSource> sources = new ArrayList<>();
        for (int i = 0; i < merge.pointsReaders.length; i++) {
            KeyField own = own(merge.pointsReaders[i]).numbers(field.name);
            if (own != null) {
                most += own.size();
                sources.add(new RemappedPostings(own.numbers().all(), merge.docMaps[i]));
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

    private static KeyFilesReader own(@Nullable PointsReader reader) throws IOException {
        if (reader instanceof KeyFilesReader own) {
            return own;
        }
        throw new IOException("a segment without keys cannot be merged: " + reader);
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

    /** Lucene merges sorted points without sorting them again only if it recognises its own readers. */
    private static MergeState unwrapped(MergeState merge) throws IOException {
        PointsReader[] readers = merge.pointsReaders.clone();
        for (int i = 0; i < readers.length; i++) {
            readers[i] = own(readers[i]).points();
        }
        return new MergeState(
                merge.docMaps,
                merge.segmentInfo,
                merge.mergeFieldInfos,
                merge.storedFieldsReaders,
                merge.termVectorsReaders,
                merge.normsProducers,
                merge.docValuesProducers,
                merge.fieldInfos,
                merge.liveDocs,
                merge.fieldsProducers,
                readers,
                merge.knnVectorsReaders,
                merge.maxDocs,
                merge.infoStream,
                merge.intraMergeTaskExecutor,
                merge.needsIndexSort);
    }

    @Override
    public void finish() throws IOException {
        points.finish();
        finishOwn();
    }

    private void finishOwn() throws IOException {
        try (IndexOutput file = create(state, KeyFilesFormat.DIRECTORY)) {
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
