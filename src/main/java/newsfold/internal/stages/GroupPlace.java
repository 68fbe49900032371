package newsfold.internal.stages;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Grouper;
import newsfold.duplicates.Member;
import newsfold.verify.Match;

/**
 * Where an article stands among the groups, as far as that decides which of its matches are evidence.
 *
 * @param group id of its group
 * @param speaks whether its matches count: it stands for its group, or the group is not a large one
 */
public record GroupPlace(String group, boolean speaks) implements Serializable {
    /**
     * Returns the place of a member.
     *
     * @param group the group
     * @param member id of one of its members
     * @return the place
     */
    public static GroupPlace of(DuplicateGroup group, String member) {
        boolean large = group.members().size() > Grouper.MAX_FULLY_PAIRED;
        return new GroupPlace(group.id(), !large || member.equals(group.canonical()));
    }

    /** Returns the places of all members of groups, by their ids. */
    static Map<String, GroupPlace> of(List<DuplicateGroup> groups) {
        Map<String, GroupPlace> places = new HashMap<>();
        for (DuplicateGroup group : groups) {
            for (Member member : group.members()) {
                places.put(member.id(), of(group, member.id()));
            }
        }
        return places;
    }

    /**
     * Tells whether a match is evidence. Of a large group these are the matches with its canonical article. A match that
     * would merge two articles of different groups is always kept, since later batches may connect them by it.
     *
     * @param match the match
     * @param a where its first article stands
     * @param b where its second article stands
     * @return true if it is evidence
     */
    public static boolean isEvidence(Match match, GroupPlace a, GroupPlace b) {
        return a.group().equals(b.group())
                ? a.speaks() || b.speaks()
                : match.relation().merges() || (a.speaks() && b.speaks());
    }
}
