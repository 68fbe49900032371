package newsfold.duplicates;

import java.io.Serializable;
import java.util.List;

/**
 * Articles that are one article to a reader. A group of one is an article without copies.
 *
 * @param id id of the group, stable from batch to batch
 * @param canonical id of the article that stands for the group
 * @param reason why that article stands for the group, in a few words; empty for a group of one or if the policy does not say
 * @param members all articles, the canonical one first, the others by id
 */
public record DuplicateGroup(String id, String canonical, String reason, List<Member> members) implements Serializable {
    /** Copies the members. */
    public DuplicateGroup {
        members = List.copyOf(members);
    }

    /**
     * Creates a group without a reason.
     *
     * @param id id of the group
     * @param canonical id of the article that stands for the group
     * @param members all articles, the canonical one first
     */
    public DuplicateGroup(String id, String canonical, List<Member> members) {
        this(id, canonical, "", members);
    }
}
