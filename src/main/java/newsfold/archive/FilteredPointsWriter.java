package newsfold.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** Writes points, a filter over each field of 40-bit numbers, and the span of days into the segment's attributes. */
final class FilteredPointsWriter extends PointsWriter {
    static final String FIRST_DAY = "newsfold.firstDay";
    static final String LAST_DAY = "newsfold.lastDay";

    /** Blocks held in memory while a filter is made, 4 MiB: larger filters take several walks over their numbers. */
    private static final int BLOCKS_AT_ONCE = 1 << 17;

    private final PointsWriter points;
    private final SegmentWriteState state;
    private final IndexOutput file;
    private final List<Placed> filters = new ArrayList<>();

    /** Where the filter of a field lies in the file. */
    private record Placed(int field, long from, long length) {}

    /** Points of one source, and which of its documents are kept. */
    private record Source(PointValues values, boolean buffered, IntPredicate kept) {
        long size() throws IOException {
            return values.getPointTree().size();
        }

        void walk(PointValues.IntersectVisitor visitor) throws IOException {
            if (buffered) {
                // Points that were never on disk have neither cells nor bounds.
                values.getPointTree().visitDocValues(visitor);
            } else {
                values.intersect(visitor);
            }
        }
    }

    FilteredPointsWriter(PointsWriter points, SegmentWriteState state) throws IOException {
        this.points = points;
        this.state = state;
        IndexOutput opened = null;
        try {
            opened = state.directory.createOutput(
                    IndexFileNames.segmentFileName(
                            state.segmentInfo.name, state.segmentSuffix, FilteredPointsFormat.EXTENSION),
                    state.context);
            CodecUtil.writeIndexHeader(
                    opened,
                    FilteredPointsFormat.CODEC,
                    FilteredPointsFormat.VERSION,
                    state.segmentInfo.getId(),
                    state.segmentSuffix);
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(points, opened);
            throw e;
        }
        this.file = opened;
    }

    @Override
    public void writeField(FieldInfo field, PointsReader reader) throws IOException {
        PointValues values = reader.getValues(field.name);
        describe(field, List.of(new Source(values, true, document -> true)));
        points.writeField(field, reader);
    }

    @Override
    public void merge(MergeState merge) throws IOException {
        for (FieldInfo field : merge.mergeFieldInfos) {
            if (field.getPointDimensionCount() == 0) {
                continue;
            }
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < merge.pointsReaders.length; i++) {
                PointsReader reader = merge.pointsReaders[i];
                FieldInfo own = merge.fieldInfos[i].fieldInfo(field.name);
                PointValues values = reader == null || own == null || own.getPointDimensionCount() == 0
                        ? null
                        : reader.getValues(field.name);
                if (values != null) {
                    MergeState.DocMap map = merge.docMaps[i];
                    sources.add(new Source(values, false, document -> map.get(document) >= 0));
                }
            }
            describe(field, sources);
        }
        // Ends with a call of finish() on itself.
        points.merge(unwrapped(merge));
        finishFilters();
    }

    /** Lucene merges sorted points without sorting them again only if it recognises its own readers. */
    private static MergeState unwrapped(MergeState merge) {
        PointsReader[] readers = merge.pointsReaders.clone();
        for (int i = 0; i < readers.length; i++) {
            if (readers[i] instanceof FilteredPointsReader filtered) {
                readers[i] = filtered.points();
            }
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

    private void describe(FieldInfo field, List<Source> sources) throws IOException {
        if (field.name.equals(ArchiveFormat.DAY)) {
            writeDays(sources);
        } else if (field.getPointDimensionCount() == 1 && field.getPointNumBytes() == Keys.BYTES) {
            writeFilter(field, sources);
        }
    }

    private void writeDays(List<Source> sources) throws IOException {
        int[] span = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (Source source : sources) {
            source.walk(new PointValues.IntersectVisitor() {
                @Override
                public void visit(int document) {
                    throw new AssertionError("no cell lies inside, so that its days are read");
                }

                @Override
                public void visit(int document, byte[] packed) {
                    if (source.kept.test(document)) {
                        int day = IntPoint.decodeDimension(packed, 0);
                        span[0] = Math.min(span[0], day);
                        span[1] = Math.max(span[1], day);
                    }
                }

                @Override
                public PointValues.Relation compare(byte[] minPacked, byte[] maxPacked) {
                    return PointValues.Relation.CELL_CROSSES_QUERY;
                }
            });
        }
        if (span[0] <= span[1]) {
            state.segmentInfo.putAttribute(FIRST_DAY, Integer.toString(span[0]));
            state.segmentInfo.putAttribute(LAST_DAY, Integer.toString(span[1]));
        }
    }

    private void writeFilter(FieldInfo field, List<Source> sources) throws IOException {
        long numbers = 0;
        for (Source source : sources) {
            numbers += source.size();
        }
        long blocks = KeyFilter.blocksFor(numbers);
        long from = file.getFilePointer();
        for (long first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
            int count = (int) Math.min(BLOCKS_AT_ONCE, blocks - first);
            FilterBuilder builder = new FilterBuilder(first, count, blocks);
            for (Source source : sources) {
                source.walk(builder.over(source.kept));
            }
            for (int word : builder.words()) {
                file.writeInt(word);
            }
        }
        filters.add(new Placed(field.number, from, file.getFilePointer() - from));
    }

    @Override
    public void finish() throws IOException {
        points.finish();
        finishFilters();
    }

    private void finishFilters() throws IOException {
        long directory = file.getFilePointer();
        file.writeVInt(filters.size());
        for (Placed filter : filters) {
            file.writeVInt(filter.field);
            file.writeVLong(filter.from);
            file.writeVLong(filter.length);
        }
        file.writeLong(directory);
        CodecUtil.writeFooter(file);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(points, file);
    }
}
