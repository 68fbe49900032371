package newsfold.internal.archive;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The changes of a batch that is not committed: new articles, ordinals of the store that are gone, and records. */
final class PendingBatch {
    /** The day of an article of which no day is known. Later than every real one, so that it is kept. */
    static final long NO_DAY = Integer.MAX_VALUE;

    private final ArticleTable articles = new ArticleTable();
    private final BitSet hidden = new BitSet();
    private final Map<RecordKind, RecordTable> records = new EnumMap<>(RecordKind.class);

    PendingBatch() {
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new RecordTable());
        }
    }

    /** Returns the newer of two days, either of which may be unknown. */
    static long newer(long a, long b) {
        if (a == NO_DAY || b == NO_DAY) {
            return Math.min(a, b);
        }
        return Math.max(a, b);
    }

    ArticleTable articles() {
        return articles;
    }

    /** Returns the ordinals of the store whose articles were replaced or deleted. */
    BitSet hidden() {
        return hidden;
    }

    RecordTable records(RecordKind kind) {
        RecordTable table = records.get(kind);
        if (table == null) {
            throw new AssertionError(kind);
        }
        return table;
    }
}
