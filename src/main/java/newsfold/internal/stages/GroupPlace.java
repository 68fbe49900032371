package newsfold.internal.stages;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.grouping.Grouper;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/**
 * Where an article stands among the groups, as far as that decides which of its matches are evidence.
 *
 * @param group id of its group
 * @param speaks whether its matches count: it stands for its group, or the group is not a large one
 * @param component which large component it is in, empty if none
 */
public record GroupPlace(String group, boolean speaks, String component) implements Serializable {
    /**
     * Returns the place of a member.
     *
     * @param group the group
     * @param member id of one of its members
     * @param component which large component it is in, empty if none
     * @return the place
     */
    public static GroupPlace of(DuplicateGroup group, String member, String component) {
        boolean large = group.members().size() > Grouper.MAX_FULLY_PAIRED;
        return new GroupPlace(group.id(), !large || member.equals(group.canonical()), component);
    }

    /** Returns the places of all members of groups, by their ids. */
    static Map<String, GroupPlace> of(List<DuplicateGroup> groups, Map<String, String> largeComponents) {
        Map<String, GroupPlace> places = new HashMap<>();
        for (DuplicateGroup group : groups) {
            for (Member member : group.members()) {
                String component = largeComponents.getOrDefault(member.id(), "");
                places.put(member.id(), of(group, member.id(), component));
            }
        }
        return places;
    }

    /**
     * Tells whether a match is evidence. Of a large group these are the matches with its canonical article. Within a large
     * component only what grouping found counts, which depends on its articles alone and not on the order in which they
     * came. A match that would merge two articles of different groups is kept, since later batches may connect them by it.
     *
     * @param match the match
     * @param a where its first article stands
     * @param b where its second article stands
     * @param byGrouping whether grouping found it
     * @return true if it is evidence
     */
    public static boolean isEvidence(Match match, GroupPlace a, GroupPlace b, boolean byGrouping) {
        if (match.relation() == Relation.NONE
                || (!byGrouping && !a.component().isEmpty() && a.component().equals(b.component()))) {
            return false;
        }
        return a.group().equals(b.group())
                ? a.speaks() || b.speaks()
                : match.relation().merges() || (a.speaks() && b.speaks());
    }
}
