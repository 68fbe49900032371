package newsfold.internal.story;

import newsfold.story.Granularity;

/** Lets benchmarks of other packages make trackers that remember less, so that a short stream outruns what is remembered. */
public final class Trackers {
    private Trackers() {}

    /** Makes a tracker that settles what is old enough when it remembers more than so many groups. */
    public static StoryTracker remembering(int groups) {
        return new StoryTracker(Granularity.STORY, null, groups);
    }
}
