package newsfold.story;

import java.util.List;

/**
 * Why a group is in its story: another group of the story that it resembles.
 *
 * @param group id of the group
 * @param other id of the other group
 * @param similarity how alike they are, in (0, 1], after time has taken its share
 * @param terms what they have in common, most telling first
 */
public record StoryLink(String group, String other, double similarity, List<String> terms) {
    /** Copies the terms. */
    public StoryLink {
        terms = List.copyOf(terms);
    }
}
