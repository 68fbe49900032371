package newsfold.internal.archive;

import java.util.List;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.ByteWriter;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Articles and records as Lucene documents. */
final class LuceneDocuments {
    private LuceneDocuments() {}

    /** Makes the document of an article, with the id of the group it is alone in. */
    static Document article(ArticleTable.Item item, @Nullable String group) {
        Document document = new Document();
        name(document, ArchiveFormat.ARTICLE_NAME, item.id());
        for (long key : item.keys()) {
            document.add(new BinaryPoint(ArchiveFormat.KEYS, KeyHashing.toBytes(key)));
        }
        document.add(new IntPoint(ArchiveFormat.DAY, (int) item.day()));
        document.add(new BinaryDocValuesField(ArchiveFormat.FINGERPRINT, new BytesRef(item.fingerprint())));
        document.add(new StoredField(ArchiveFormat.ARTICLE, RecordCodec.article(item.article(), true)));
        if (group != null) {
            name(document, ArchiveFormat.OWN_GROUP, group);
            document.add(new StoredField(ArchiveFormat.GROUP, group));
        }
        return document;
    }

    static Document record(RecordKind kind, StoredRecord rec) {
        Document document = new Document();
        name(document, kind.code(), rec.id());
        for (String link : rec.links().stream().distinct().toList()) {
            name(document, ArchiveFormat.LINK + kind.code(), link);
        }
        document.add(new IntPoint(ArchiveFormat.KIND, kind.code()));
        ByteWriter out = new ByteWriter();
        out.writeByte(kind.code());
        out.writeString(rec.id());
        out.writeBytes(rec.bytes());
        document.add(new StoredField(ArchiveFormat.RECORD, out.toBytes()));
        return document;
    }

    /** Tells whether a group says nothing but that an article is alone. */
    static boolean isAlone(DuplicateGroup group) {
        return group.members().size() == 1
                && group.members()
                        .get(0)
                        .equals(alone(group.id(), group.canonical()).members().get(0));
    }

    /** Returns the group of an article that is alone. */
    static DuplicateGroup alone(String groupId, String articleId) {
        return new DuplicateGroup(groupId, articleId, List.of(Member.canonical(articleId)));
    }

    private static void name(Document document, int kind, String name) {
        document.add(new BinaryPoint(ArchiveFormat.NAMES, KeyHashing.toBytes(KeyHashing.name(kind, name))));
    }
}
