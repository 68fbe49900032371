package newsfold.internal.archive;

import java.util.List;

/**
 * The result of a look-up by keys.
 *
 * @param found the articles that share keys and passed the filter, most shared keys first, then by id
 * @param commonKeys how many keys of the query very many articles have
 */
public record LookupResult(List<ArchiveHit> found, int commonKeys) {
    /** Copies the list. */
    public LookupResult {
        found = List.copyOf(found);
    }
}
