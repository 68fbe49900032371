package newsfold.internal.stages;

import java.util.List;

/** Notes of a result: what a person should know about how the input was judged. */
public final class FoldNotes {
    private FoldNotes() {}

    /**
     * Returns the notes on a fold.
     *
     * @param storyCalibration what was decided about stories by looking at the input, empty if nothing
     * @return lines of text, empty if nothing stands out
     */
    public static List<String> of(String storyCalibration) {
        return storyCalibration.isEmpty()
                ? List.of()
                : List.of("Stories were cut for this input: " + storyCalibration + ".");
    }
}
