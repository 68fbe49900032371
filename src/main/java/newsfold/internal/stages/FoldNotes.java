package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.List;

/** Notes of a result: what a person should know about how the input was judged. */
public final class FoldNotes {
    private FoldNotes() {}

    /**
     * Returns the notes on a fold.
     *
     * @param cappedKeys how many look-up keys were too common to be used
     * @param storyCalibration what was decided about stories by looking at the input, empty if nothing
     * @return lines of text, empty if nothing stands out
     */
    public static List<String> of(long cappedKeys, String storyCalibration) {
        List<String> notes = new ArrayList<>();
        if (cappedKeys > 0) {
            notes.add(cappedKeys
                    + " look-up keys stand in so many articles that they were not used; copies that share only"
                    + " these were not found.");
        }
        if (!storyCalibration.isEmpty()) {
            notes.add("Stories were cut for this input: " + storyCalibration + ".");
        }
        return notes;
    }
}
