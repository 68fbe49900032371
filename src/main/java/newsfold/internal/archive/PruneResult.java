package newsfold.internal.archive;

import java.util.List;
import java.util.Set;
import newsfold.duplicates.DuplicateGroup;

/**
 * The articles and groups that {@link Archive#prune} removed.
 *
 * @param articles ids of the articles that went, ascending
 * @param groups the groups that lost some but not all members, with the members that stay, by id; one whose canonical
 *     article went still names it, and must be put again with another one
 * @param gone ids of the groups that lost all members, ascending; stories that list them are the caller's to change
 * @param pages the pages of the articles that went, as {@link PageHistory#page} names them
 */
public record PruneResult(List<String> articles, List<DuplicateGroup> groups, List<String> gone, Set<String> pages) {
    /** Copies the lists. */
    public PruneResult {
        articles = List.copyOf(articles);
        groups = List.copyOf(groups);
        gone = List.copyOf(gone);
        pages = Set.copyOf(pages);
    }
}
