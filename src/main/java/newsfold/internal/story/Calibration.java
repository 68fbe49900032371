package newsfold.internal.story;

import newsfold.story.Granularity;

/**
 * How alike two clusters must be, chosen by looking at the input: what is a strong resemblance among two hundred mixed
 * reports is an everyday one among twenty thousand, or among reports that are all about politics.
 *
 * @param threshold the least relative similarity of a merge, in (0, 1)
 * @param reason what was seen, for a person
 */
public record Calibration(double threshold, String reason) {
    /** Returns what is added to the threshold that fits the input. */
    static double shift(Granularity granularity) {
        return switch (granularity) {
            case EVENT -> 0.14;
            case STORY -> 0;
            case TOPIC -> -0.14;
        };
    }
}
