package newsfold.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import newsfold.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The committed state of an archive. Articles have ordinals that hold until the next {@link #apply}.
 *
 * <p>Reading is safe from several threads; {@link #apply} excludes readers.
 */
interface ArchiveStore extends Closeable {
    int[] NONE = {};

    long size();

    /** Returns the ordinal of an article, or -1. */
    int ordinal(String id) throws IOException;

    String id(int ordinal) throws IOException;

    /** Returns what is kept of an article. */
    Article article(int ordinal) throws IOException;

    byte[] fingerprint(int ordinal) throws IOException;

    /**
     * Returns for each key the articles that have it.
     *
     * @param keys archived keys, ascending, distinct
     * @param limit how many articles a key may have; of more, any {@code limit + 1} are returned
     * @param hidden ordinals to leave out
     */
    int[][] find(long[] keys, int limit, IntPredicate hidden) throws IOException;

    /** Returns a record, or null. */
    @Nullable
    StoredRecord record(RecordKind kind, String id) throws IOException;

    List<StoredRecord> linked(RecordKind kind, String link) throws IOException;

    List<String> ids() throws IOException;

    /** Returns the ids of articles of earlier days. */
    List<String> idsBefore(long day) throws IOException;

    List<String> recordIds(RecordKind kind) throws IOException;

    /** Returns the newest day any article ever had, or {@link PendingBatch#NO_DAY}. */
    long newestDay() throws IOException;

    /** Describes the committed state of an archive that was opened with some settings. */
    ArchiveInfo info(ArchiveSettings opened) throws IOException;

    /** Makes staged changes durable and visible, or throws and changes nothing on disk. */
    void apply(PendingBatch staged, String batchId) throws IOException;
}
