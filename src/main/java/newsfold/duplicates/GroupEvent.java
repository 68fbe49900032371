package newsfold.duplicates;

/**
 * What a batch did to a duplicate group that an earlier batch had reported.
 *
 * @param kind what happened
 * @param group id of the group as it was known before the batch
 * @param other id of the group it went into or that left it; for {@link Kind#CANONICAL_CHANGED} the id of the article
 *     that stands for the group now, for {@link Kind#GONE} empty
 */
public record GroupEvent(Kind kind, String group, String other) {
    /** What can happen to a group. */
    public enum Kind {
        /** The group is now part of the other one, and its id is out of use. */
        MERGED,
        /** Some articles left the group and form the other one. */
        SPLIT,
        /** Another article stands for the group now. */
        CANONICAL_CHANGED,
        /** All articles of the group were deleted or replaced. */
        GONE
    }
}
