package newsfold.story;

import java.util.Arrays;

/**
 * In how many groups each term occurs. Counts fade with time, slowly, so the dictionary of a stream stays bounded and
 * a name that was in every report years ago tells stories apart again when it comes back. Fading within months was
 * measured too: it gains nothing and makes a stream disagree with one batch.
 */
final class Rarity {
    private static final double FADE_DAYS = 3_650;

    /** A count that faded below this is forgotten, or the dictionary would grow for ever. */
    private static final float FORGOTTEN = 0.4f;

    /** Fewer groups than this do not show which terms are rare. */
    private static final double FEW = 60;

    private static final double FUNCTION_WORD_SHARE = 0.8;

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

    /**
     * Counts a group.
     *
     * @param age how many days ago it appeared, at least 0: a collection of years counts as if it had come in batches
     */
    void add(Profile profile, double age) {
        float left = (float) Math.exp(-age / FADE_DAYS);
        for (int term : profile.terms()) {
            if (term >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(2 * counts.length, term + 1));
            }
            counts[term] += left;
        }
        groups += left;
        words += left * profile.length();
    }

    /**
     * Returns how much a term tells. While few groups are counted, they are taken for part of a common newspaper page:
     * in a handful of reports of one event its name is in every one, and "four" in two only.
     *
     * @param term a counted term
     * @param profiler knows which terms are words that any text has
     */
    double of(int term, Profiler profiler) {
        double assumed = Math.max(0, FEW - groups);
        double occurrences =
                counts[term] + (assumed > 0 && profiler.isFunctionWord(term) ? FUNCTION_WORD_SHARE * assumed : 0);
        return Math.log1p((groups + assumed - occurrences + 0.5) / (occurrences + 0.5));
    }

    /** Tells whether at least a share of the groups has a term; while there are few groups nothing is common. */
    boolean isCommon(int term, double share) {
        return groups >= FEW && counts[term] >= share * groups;
    }

    double meanLength() {
        return Math.max(1, words / Math.max(1, groups));
    }
}
