package newsfold.duplicates;

import java.io.Serializable;
import java.util.List;
import newsfold.verify.Match;

/**
 * Articles in groups.
 *
 * @param groups a group for every article that is in no larger one, by the smallest id of their members
 * @param evidence what the members of each large group are to its canonical article, and the pairs that complete the matches
 *     of a smaller one with many equal articles; some of these may have been known before
 */
public record Grouped(List<DuplicateGroup> groups, List<Match> evidence) implements Serializable {
    /** Copies the lists. */
    public Grouped {
        groups = List.copyOf(groups);
        evidence = List.copyOf(evidence);
    }
}
