package newsfold.internal.grouping;

import newsfold.signature.Fingerprint;
import newsfold.verify.Match;

/** What grouping asks about articles, by their ids. Used by one thread at a time. */
public interface Comparisons {
    /**
     * Compares two articles.
     *
     * @param a id of one article
     * @param b id of another, greater than the first
     * @return how they relate
     */
    Match verify(String a, String b);

    /**
     * Returns the fingerprint of an article. Asked for where very many articles are connected.
     *
     * @param id id of the article
     * @return its fingerprint, not read from bytes
     */
    Fingerprint fingerprint(String id);
}
