package newsfold.archive;

import java.util.List;
import newsfold.duplicates.DuplicateGroup;

/**
 * What {@link Archive#prune} removed.
 *
 * @param articles number of articles that went
 * @param groups the groups that lost some but not all members, with the members that stay, by id; one whose canonical
 *     article went still names it, and must be put again with another one
 */
public record Pruned(long articles, List<DuplicateGroup> groups) {
    /** Copies the list. */
    public Pruned {
        groups = List.copyOf(groups);
    }
}
