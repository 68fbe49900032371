package newsfold.archive;

import java.util.List;

/**
 * What a look-up found.
 *
 * @param found the articles that share keys and passed the filter, most shared keys first, then by id
 * @param commonKeys how many keys of the query were left out because too many articles have them
 */
public record LookupResult(List<ArchiveHit> found, int commonKeys) {
    /** Copies the list. */
    public LookupResult {
        found = List.copyOf(found);
    }
}
