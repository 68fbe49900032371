package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import newsfold.internal.ByteReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One state of the index. Ordinals are Lucene's document numbers. */
final class IndexSnapshot {
    private final DirectoryReader reader;

    /** Of each segment, in the order of its documents. */
    private final List<KeyFiles> keyFiles;

    private final ArticleCache cache = new ArticleCache();

    private IndexSnapshot(DirectoryReader reader, List<KeyFiles> keyFiles) {
        this.reader = reader;
        this.keyFiles = keyFiles;
    }

    /** Opens the keys of an open index, whose segments this process wrote or has checked. */
    static IndexSnapshot of(DirectoryReader reader, OpenKeyFiles open) throws IOException {
        List<KeyFiles> keyFiles = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            keyFiles.add(open.of(segment.reader()));
        }
        return new IndexSnapshot(reader, keyFiles);
    }

    /** Opens the keys of an open index that comes from somewhere else, after a look at its files up to some size. */
    static IndexSnapshot checked(DirectoryReader reader, OpenKeyFiles open, long maxBytes) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            OpenKeyFiles.check(segment.reader(), maxBytes);
            // Lucene keeps the size; later a writer may have merged the files, and they have no name any more.
            ((SegmentReader) segment.reader()).getSegmentInfo().sizeInBytes();
        }
        return of(reader, open);
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Returns the ordinal of an article, or -1. */
    int ordinal(String id) throws IOException {
        for (int document : named(ArchiveFormat.ARTICLE_NAME, id)) {
            ArticleCache.Content content = contentOrNull(document);
            // Names of different kinds may share a number, so what is found may be a record.
            if (content != null && id.equals(RecordCodec.articleId(content.article()))) {
                return document;
            }
        }
        return -1;
    }

    String id(int ordinal) throws IOException {
        return RecordCodec.articleId(article(ordinal));
    }

    byte[] article(int ordinal) throws IOException {
        ArticleCache.Content content = contentOrNull(ordinal);
        if (content == null) {
            throw new IOException("document " + ordinal + " lacks its content; run archive verify");
        }
        return content.article();
    }

    /** Returns what is stored of an article, or null if a document holds none. */
    private ArticleCache.@Nullable Content contentOrNull(int document) throws IOException {
        ArticleCache.Content content = cache.get(document);
        if (content == null) {
            Document fields = stored(document, Set.of(ArchiveFormat.ARTICLE, ArchiveFormat.GROUP));
            BytesRef article = fields.getBinaryValue(ArchiveFormat.ARTICLE);
            if (article == null) {
                return null;
            }
            content = new ArticleCache.Content(bytes(article, document), fields.get(ArchiveFormat.GROUP));
            cache.put(document, content);
        }
        return content;
    }

    /** Returns the id of the group an article was alone in when it was added, or null. */
    @Nullable
    String ownGroup(int ordinal) throws IOException {
        ArticleCache.Content content = contentOrNull(ordinal);
        return content == null ? null : content.group();
    }

    /** Returns the article that was alone in a group when it was added, or -1. */
    int ownerOf(String groupId) throws IOException {
        for (int document : named(ArchiveFormat.OWN_GROUP, groupId)) {
            if (groupId.equals(ownGroup(document))) {
                return document;
            }
        }
        return -1;
    }

    byte[] fingerprint(int ordinal) throws IOException {
        LeafReaderContext segment = segment(ordinal);
        BinaryDocValues values = segment.reader().getBinaryDocValues(ArchiveFormat.FINGERPRINT);
        if (values == null || !values.advanceExact(ordinal - segment.docBase)) {
            throw new IOException("document " + ordinal + " has no fingerprint; run archive verify");
        }
        return bytes(values.binaryValue(), ordinal);
    }

    /** Finds articles by key, see {@link ArchiveStore#find}. */
    int[][] find(String field, long[] keys, int limit, IntPredicate hidden) throws IOException {
        int[][] found = new int[keys.length][];
        Arrays.fill(found, ArchiveStore.NONE);
        int[] counts = new int[keys.length];
        for (LeafReaderContext segment : reader.leaves()) {
            KeyField numbers = keyFiles.get(segment.ord).field(field);
            if (numbers == null) {
                // No document of the segment has any.
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            int base = segment.docBase;
            for (int i = 0; i < keys.length; i++) {
                int key = i;
                numbers.find(keys[i], document -> {
                    if ((live == null || live.get(document)) && !hidden.test(base + document)) {
                        if (counts[key] == found[key].length) {
                            found[key] = Arrays.copyOf(found[key], Math.max(2, counts[key] * 2));
                        }
                        found[key][counts[key]++] = base + document;
                    }
                    return counts[key] <= limit;
                });
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (found[i].length != counts[i]) {
                found[i] = Arrays.copyOf(found[i], counts[i]);
            }
        }
        return found;
    }

    /** Returns the documents of records of one name, those that hide a group among them. */
    List<Integer> recordDocuments(RecordKind kind, String id) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int document : named(kind.code(), id)) {
            StoredRecord rec = recOrNull(kind, document);
            if (rec != null && rec.id().equals(id)) {
                found.add(document);
            }
        }
        return found;
    }

    /** Returns the records that a link leads to. */
    List<StoredRecord> linked(RecordKind kind, String link) throws IOException {
        List<StoredRecord> found = new ArrayList<>();
        for (int document : named(ArchiveFormat.LINK + kind.code(), link)) {
            StoredRecord rec = recOrNull(kind, document);
            if (rec != null && rec.links().contains(link)) {
                found.add(rec);
            }
        }
        return found;
    }

    /** Returns the record in a document that is known to hold one of a kind. */
    StoredRecord rec(RecordKind kind, int document) throws IOException {
        StoredRecord rec = recOrNull(kind, document);
        if (rec == null) {
            throw new IOException("document " + document + " lacks its content; run archive verify");
        }
        return rec;
    }

    /** Returns the record in a document, or null if it holds none of a kind. */
    private @Nullable StoredRecord recOrNull(RecordKind kind, int document) throws IOException {
        BytesRef value = stored(document, Set.of(ArchiveFormat.RECORD)).getBinaryValue(ArchiveFormat.RECORD);
        if (value == null) {
            return null;
        }
        ByteReader in = new ByteReader(bytes(value, document));
        return in.readByte() == kind.code() ? RecordCodec.rec(kind, in.readString(), in.rest()) : null;
    }

    int[] articleDocuments() throws IOException {
        return documents(ArchiveFormat.DAY, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    int[] articleDocumentsBefore(long day) throws IOException {
        return day <= Integer.MIN_VALUE
                ? ArchiveStore.NONE
                : documents(ArchiveFormat.DAY, Integer.MIN_VALUE, (int) Math.min(Integer.MAX_VALUE, day - 1));
    }

    int[] recordDocuments(RecordKind kind) throws IOException {
        return documents(ArchiveFormat.KIND, kind.code(), kind.code());
    }

    /** Returns the documents whose number in a field lies in a range, ascending. */
    private int[] documents(String field, int from, int to) throws IOException {
        IntRangeCollector range = new IntRangeCollector(from, to);
        for (LeafReaderContext segment : reader.leaves()) {
            range.collect(segment, field);
        }
        return range.documents();
    }

    /** Reads everything in a segment. */
    void checkSegment(LeafReaderContext segment) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        StoredFields stored = segment.reader().storedFields();
        BinaryDocValues fingerprints = segment.reader().getBinaryDocValues(ArchiveFormat.FINGERPRINT);
        for (int document = 0; document < segment.reader().maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                continue;
            }
            Document fields = stored.document(document);
            BytesRef article = fields.getBinaryValue(ArchiveFormat.ARTICLE);
            if (article == null) {
                BytesRef record = fields.getBinaryValue(ArchiveFormat.RECORD);
                ByteReader in = new ByteReader(bytes(record, document));
                RecordCodec.rec(RecordKind.of(in.readByte()), in.readString(), in.rest());
                continue;
            }
            String id = RecordCodec.article(bytes(article, document)).id();
            if (fingerprints == null || !fingerprints.advanceExact(document)) {
                throw new IOException("article " + id + " has no fingerprint");
            }
            if (ordinal(id) != segment.docBase + document) {
                throw new IOException("article " + id + " is not found by its id");
            }
        }
    }

    private int[] named(int kind, String name) throws IOException {
        long[] number = {KeyHashing.name(kind, name)};
        return find(ArchiveFormat.NAMES, number, Integer.MAX_VALUE - 1, ordinal -> false)[0];
    }

    private Document stored(int ordinal, Set<String> fields) throws IOException {
        return reader.storedFields().document(ordinal, fields);
    }

    private LeafReaderContext segment(int ordinal) {
        return reader.leaves().get(ReaderUtil.subIndex(ordinal, reader.leaves()));
    }

    private static byte[] bytes(@Nullable BytesRef value, int ordinal) throws IOException {
        if (value == null) {
            throw new IOException("document " + ordinal + " lacks its content; run archive verify");
        }
        return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }
}
