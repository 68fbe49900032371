package newsfold.internal.archive;

import java.io.IOException;
import org.apache.lucene.index.MergeState;

/** The numbers of a segment that is merged, with the documents they will belong to; deleted ones are left out. */
final class RemappedPostings implements PostingSource {
    private final HashPostings.Cursor cursor;
    private final MergeState.DocMap documents;
    private int document;

    RemappedPostings(HashPostings.Cursor cursor, MergeState.DocMap documents) {
        this.cursor = cursor;
        this.documents = documents;
    }

    @Override
    public boolean next() throws IOException {
        while (cursor.next()) {
            document = documents.get(cursor.document());
            if (document >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long number() {
        return cursor.number();
    }

    @Override
    public int document() {
        return document;
    }
}
