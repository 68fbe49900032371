package newsfold.internal.archive;

import java.util.Locale;

/** An archived article that shares keys with a query. */
public final class ArchiveHit {
    private final String id;
    private final int sharedKeys;
    private final byte[] fingerprint;

    ArchiveHit(String id, int sharedKeys, byte[] fingerprint) {
        this.id = id;
        this.sharedKeys = sharedKeys;
        this.fingerprint = fingerprint;
    }

    /**
     * Returns which article it is.
     *
     * @return id of the article
     */
    public String id() {
        return id;
    }

    /**
     * Returns how many keys the article shares with the query.
     *
     * @return at least 1
     */
    public int sharedKeys() {
        return sharedKeys;
    }

    /**
     * Returns the bytes the article was put with.
     *
     * @return a copy
     */
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ArchiveHit[%s, %d shared keys]", id, sharedKeys);
    }
}
