package newsfold.internal.archive;

import java.util.List;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/** A record of some kind: what an archive keeps beside its articles. Two of one id are equal. */
abstract sealed class StoredRecord {
    private StoredRecord() {}

    /** Returns a record that is held as it is written; neither the links nor the content are copied. */
    static StoredRecord of(String id, List<String> links, byte[] bytes) {
        return new Written(id, links, bytes);
    }

    /**
     * Returns the record of a match, which is written when it is asked for: of each article a batch may have dozens, which its
     * caller holds as well, and what is written of one takes several times as much.
     */
    static StoredRecord of(Match match) {
        return new OfMatch(match);
    }

    /** Returns the id among the records of its kind. */
    abstract String id();

    /** Returns the ids of articles or groups that lead to it. */
    abstract List<String> links();

    /** Returns the content, which only {@link RecordCodec} and whoever put a blob understand. Not to be changed. */
    abstract byte[] bytes();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof StoredRecord rec && id().equals(rec.id());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }

    private static final class Written extends StoredRecord {
        private final String id;
        private final List<String> links;
        private final byte[] bytes;

        Written(String id, List<String> links, byte[] bytes) {
            this.id = id;
            this.links = links;
            this.bytes = bytes;
        }

        @Override
        String id() {
            return id;
        }

        @Override
        List<String> links() {
            return links;
        }

        @Override
        byte[] bytes() {
            return bytes;
        }
    }

    /** Keeps the match. */
    static final class OfMatch extends StoredRecord {
        final Match match;

        private OfMatch(Match match) {
            this.match = match;
        }

        @Override
        String id() {
            return RecordCodec.matchId(match.a(), match.b());
        }

        @Override
        List<String> links() {
            return List.of(match.a(), match.b());
        }

        @Override
        byte[] bytes() {
            return RecordCodec.bytes(match);
        }
    }
}
