package newsfold.internal.story;

import java.util.List;
import newsfold.story.Story;

/**
 * What a batch changed.
 *
 * @param stories every story that is new or differs from before, by id
 * @param gone ids of stories that are no more, because they merged into another or lost all their groups, ascending
 * @param events what happened, by story
 * @param calibration how strict the batch was judged, and why
 */
public record StoryUpdate(List<Story> stories, List<String> gone, List<StoryEvent> events, Calibration calibration) {
    /** Copies the lists. */
    public StoryUpdate {
        stories = List.copyOf(stories);
        gone = List.copyOf(gone);
        events = List.copyOf(events);
    }
}
