package newsfold.duplicates;

import java.util.List;
import newsfold.verify.Match;

/**
 * What was found in a batch.
 *
 * @param groups all articles in their groups, singles too, by the smallest id of their members
 * @param matches every verified pair that relates, by ids
 * @param candidates pairs that were verified
 * @param cappedKeys keys too frequent to be used; unless 0, copies that share only these were not found
 */
public record Duplicates(List<DuplicateGroup> groups, List<Match> matches, int candidates, int cappedKeys) {
    /** Copies the lists. */
    public Duplicates {
        groups = List.copyOf(groups);
        matches = List.copyOf(matches);
    }
}
