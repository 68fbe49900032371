package newsfold.internal.archive;

/** Decides from fingerprints which articles a look-up reports, before their ids are read. */
@FunctionalInterface
public interface HitFilter {
    /** Reports every article that shares a key. */
    HitFilter ALL = (query, sharedKeys, fingerprint) -> true;

    /**
     * Decides about one article.
     *
     * @param query index of the query in the list of queries
     * @param sharedKeys how many keys the article shares with it
     * @param fingerprint the bytes the article was put with; not to be changed
     * @return true to report it
     */
    boolean accepts(int query, int sharedKeys, byte[] fingerprint);
}
