package newsfold.duplicates;

import java.util.List;
import newsfold.verify.Match;

/**
 * What was found in a batch.
 *
 * @param groups all articles in their groups, singles too, by the smallest id of their members
 * @param matches verified pairs that relate, by ids: all that were compared, but of a group of more than
 *     64 articles only those with its canonical article
 * @param candidates pairs that were verified
 * @param commonKeys keys so frequent that articles were compared with a few representatives under them
 */
public record Duplicates(List<DuplicateGroup> groups, List<Match> matches, int candidates, int commonKeys) {
    /** Copies the lists. */
    public Duplicates {
        groups = List.copyOf(groups);
        matches = List.copyOf(matches);
    }
}
