package newsfold.story;

/**
 * How much belongs to one story. The three are cuts of one hierarchy: every event lies within one story, every story
 * within one topic.
 */
public enum Granularity {
    /** One happening: its sequel of the next day is another event. */
    EVENT,
    /** A happening and what follows from it directly. The default. */
    STORY,
    /** A running affair with all its stories. */
    TOPIC
}
