package newsfold.story;

/**
 * How much belongs to one story. The three are cuts of one hierarchy: every event lies within one story, every story
 * within one topic.
 */
public enum Granularity {
    /** One happening: its sequel of the next day is another event. */
    EVENT(0.14),
    /** A happening and what follows from it directly. The default. */
    STORY(0),
    /** A running affair with all its stories. */
    TOPIC(-0.14);

    private final double shift;

    Granularity(double shift) {
        this.shift = shift;
    }

    /** Returns what is added to the threshold that fits the input. */
    double shift() {
        return shift;
    }
}
