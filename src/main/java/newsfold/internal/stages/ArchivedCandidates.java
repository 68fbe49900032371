package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsfold.archive.Found;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Grouper;

/** Chooses the archived articles that one new article is compared with. */
final class ArchivedCandidates {
    /** So few are all compared, whatever their groups. */
    private static final int FEW = 16;

    private static final int MAX_COMPARED = 64;
    private static final int OF_LARGE_GROUP = 4;

    private ArchivedCandidates() {}

    /**
     * Returns ids of articles to compare: all if they are few. Of many, a few of each large group stand for the group, and
     * the rest are those that share most keys.
     *
     * @param found what a look-up found, most shared keys first
     * @param excluded articles that are not archived any more, or are not to be compared
     * @param groups the archived groups
     */
    static List<String> choose(List<Found> found, Predicate<String> excluded, ArchivedGroups groups)
            throws IOException {
        List<String> chosen = new ArrayList<>();
        for (Found one : found) {
            if (!excluded.test(one.id())) {
                chosen.add(one.id());
            }
        }
        if (chosen.size() <= FEW) {
            return chosen;
        }
        Map<String, Integer> ofGroup = new HashMap<>();
        List<String> fewer = new ArrayList<>();
        for (String id : chosen) {
            Optional<DuplicateGroup> group = groups.of(id);
            boolean large = group.isPresent() && group.get().members().size() > Grouper.MAX_FULLY_PAIRED;
            if ((!large || ofGroup.merge(group.get().id(), 1, Integer::sum) <= OF_LARGE_GROUP)
                    && fewer.size() < MAX_COMPARED) {
                fewer.add(id);
            }
        }
        return fewer;
    }
}
