package newsfold.internal.grouping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.verify.Match;

/**
 * Articles in groups.
 *
 * @param groups a group for every article that is in no larger one, by the smallest id of their members
 * @param evidence matches beside those that were given: all that count among articles of one large component, and those that
 *     complete a small one with many equal articles; some pairs may be there twice, or have been given
 * @param largeComponents the articles of each component of more than {@value Grouper#MAX_FULLY_PAIRED}, with the smallest id
 *     of their component
 */
public record Grouped(List<DuplicateGroup> groups, List<Match> evidence, Map<String, String> largeComponents)
        implements Serializable {
    /** Copies the collections. */
    public Grouped {
        groups = List.copyOf(groups);
        evidence = List.copyOf(evidence);
        largeComponents = Map.copyOf(largeComponents);
    }
}
