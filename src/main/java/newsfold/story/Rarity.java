package newsfold.story;

import java.util.Arrays;

/**
 * In how many groups each term occurs. Counts fade with time, so a term is rare if it is rare of late: a name that was
 * in every report last year tells stories apart again when it comes back.
 */
final class Rarity {
    private static final double FADE_DAYS = 365;

    /** A count that faded below this is forgotten, or the dictionary would grow for ever. */
    private static final float FORGOTTEN = 0.4f;

    float[] counts;
    double groups;
    double words;

    Rarity(float[] counts, double groups, double words) {
        this.counts = counts;
        this.groups = groups;
        this.words = words;
    }

    /** Lets time pass. */
    void fade(double days) {
        double left = Math.exp(-days / FADE_DAYS);
        for (int term = 0; term < counts.length; term++) {
            counts[term] *= (float) left;
            if (counts[term] < FORGOTTEN) {
                counts[term] = 0;
            }
        }
        groups *= left;
        words *= left;
    }

    /** Counts a group. */
    void add(Profile profile) {
        for (int term : profile.terms()) {
            if (term >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(2 * counts.length, term + 1));
            }
            counts[term]++;
        }
        groups++;
        words += profile.length();
    }

    double of(int term) {
        return Math.log1p((groups - counts[term] + 0.5) / (counts[term] + 0.5));
    }

    double meanLength() {
        return Math.max(1, words / Math.max(1, groups));
    }
}
