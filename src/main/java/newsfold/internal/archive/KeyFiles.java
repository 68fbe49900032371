package newsfold.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The open key files of one segment: hash postings and Bloom filters of each field. Safe for several threads. */
final class KeyFiles implements Closeable {
    private final @Nullable Directory compound;
    private final IndexInput postings;
    private final IndexInput filters;
    private final Map<String, KeyField> fields;

    private KeyFiles(
            @Nullable Directory compound, IndexInput postings, IndexInput filters, Map<String, KeyField> fields) {
        this.compound = compound;
        this.postings = postings;
        this.filters = filters;
        this.fields = fields;
    }

    /** Opens the key files of a segment, which every segment of an archive has. */
    static KeyFiles open(SegmentInfo segment, FieldInfos infos) throws IOException {
        Directory compound = segment.getUseCompoundFile() ? CompoundFile.open(segment) : null;
        Directory files = compound == null ? segment.dir : compound;
        IndexInput postings = null;
        IndexInput filters = null;
        try {
            if (!Arrays.asList(files.listAll()).contains(KeyFileNames.file(segment, KeyFileNames.DIRECTORY))) {
                throw new CorruptIndexException(
                        "segment " + segment.name + " has no key files: they were lost, or another program rewrote it",
                        KeyFileNames.file(segment, KeyFileNames.DIRECTORY));
            }
            postings = open(files, segment, KeyFileNames.POSTINGS, IOContext.DEFAULT);
            filters = open(files, segment, KeyFileNames.FILTERS, IOContext.DEFAULT);
            return new KeyFiles(compound, postings, filters, fields(files, segment, infos, postings, filters));
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(postings, filters, compound);
            throw e;
        }
    }

    private static IndexInput open(Directory files, SegmentInfo segment, String extension, IOContext context)
            throws IOException {
        IndexInput file = files.openInput(KeyFileNames.file(segment, extension), context);
        try {
            header(file, segment, extension);
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
    private static int header(IndexInput file, SegmentInfo segment, String extension) throws IOException {
        return CodecUtil.checkIndexHeader(
                file, KeyFileNames.codec(extension), KeyFileNames.VERSION_1, KeyFileNames.VERSION, segment.getId(), "");
    }

    private static Map<String, KeyField> fields(
            Directory files, SegmentInfo segment, FieldInfos infos, IndexInput postings, IndexInput filters)
            throws IOException {
        Map<String, KeyField> fields = new HashMap<>();
        try (IndexInput directory = open(files, segment, KeyFileNames.DIRECTORY, IOContext.READONCE)) {
            // It is small, and everything else is found by it.
            CodecUtil.checksumEntireFile(directory);
            directory.seek(0);
            int version = header(directory, segment, KeyFileNames.DIRECTORY);
            int count = directory.readVInt();
            for (int i = 0; i < count; i++) {
                FieldInfo field = infos.fieldInfo(directory.readVInt());
                if (field == null) {
                    throw new CorruptIndexException("numbers of no field", directory);
                }
                int bits = KeyHashing.bits(field.name);
                HashPostings values = HashPostings.open(postings, directory, bits, version);
                long from = directory.readVLong();
                long length = directory.readVLong();
                // A filter of the first version is left alone until merging brings the segment up to date.
                BloomFilter filter = version == KeyFileNames.VERSION_1
                        ? null
                        : new BloomFilter(filters.randomAccessSlice(from, length), bits);
                fields.put(field.name, new KeyField(values, filter));
            }
            return fields;
        }
    }

    /** Returns the keys of a field, or null if no document has one. */
    @Nullable
    KeyField field(String field) {
        return fields.get(field);
    }

    void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(postings);
        CodecUtil.checksumEntireFile(filters);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(postings, filters, compound);
    }
}
