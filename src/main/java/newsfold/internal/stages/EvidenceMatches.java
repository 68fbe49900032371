package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.internal.grouping.Grouped;
import newsfold.verify.Match;

/** Chooses the matches that are evidence once the groups are known. */
final class EvidenceMatches {
    private EvidenceMatches() {}

    /**
     * Returns the matches that are evidence.
     *
     * @param found verified pairs, each once, by ascending pairs of ids
     * @param grouped the groups of all articles that the pairs name, and the evidence for them
     */
    static List<Match> of(Collection<Match> found, Grouped grouped) {
        Map<String, GroupPlace> places = GroupPlace.of(grouped.groups(), grouped.largeComponents());
        List<Match> kept = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (Match match : found) {
            if (isEvidence(match, places, false)) {
                kept.add(match);
                pairs.add(BatchMatcher.pair(match));
            }
        }
        int known = kept.size();
        for (Match match : grouped.evidence()) {
            if (isEvidence(match, places, true) && pairs.add(BatchMatcher.pair(match))) {
                kept.add(match);
            }
        }
        if (kept.size() > known) {
            kept.sort(BatchMatcher.BY_PAIR);
        }
        return kept;
    }

    private static boolean isEvidence(Match match, Map<String, GroupPlace> places, boolean byGrouping) {
        GroupPlace a = places.get(match.a());
        GroupPlace b = places.get(match.b());
        return a != null && b != null && GroupPlace.isEvidence(match, a, b, byGrouping);
    }
}
