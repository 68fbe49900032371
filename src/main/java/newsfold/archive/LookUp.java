package newsfold.archive;

import java.util.List;

/**
 * What a look-up found.
 *
 * @param found the articles that share keys and passed the filter, most shared keys first, then by id
 * @param commonKeys how many keys of the query very many articles have
 */
public record LookUp(List<Found> found, int commonKeys) {
    /** Copies the list. */
    public LookUp {
        found = List.copyOf(found);
    }
}
