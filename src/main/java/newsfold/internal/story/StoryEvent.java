package newsfold.internal.story;

/**
 * What a batch did to a story.
 *
 * @param kind what happened
 * @param story id of the story it happened to
 * @param other for {@link Kind#MERGED} the story that is gone, for {@link Kind#SPLIT} the one it came from, else empty
 */
public record StoryEvent(Kind kind, String story, String other) implements Comparable<StoryEvent> {
    /** What can happen to a story. */
    public enum Kind {
        /** It was told for the first time. */
        STARTED,
        /** New groups joined it. */
        GREW,
        /** Another story turned out to be part of it. */
        MERGED,
        /** It was told as part of another story until now. */
        SPLIT,
        /** Nothing was reported for so long that nothing can join it any more. */
        QUIET
    }

    @Override
    public int compareTo(StoryEvent that) {
        int order = story.compareTo(that.story);
        if (order == 0) {
            order = kind.compareTo(that.kind);
        }
        return order != 0 ? order : other.compareTo(that.other);
    }
}
