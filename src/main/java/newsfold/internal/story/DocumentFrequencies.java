package newsfold.internal.story;

import newsfold.internal.linking.TermProfile;

/**
 * How rare terms are. What the day at hand brings is counted apart until the day ends, because a group is weighed by what
 * was known before its day, in however many batches that day comes.
 *
 * <p>Once enough groups are counted, counts fade within years, so the dictionary of a stream stays bounded and a name that
 * was in every report years ago tells stories apart again when it comes back.
 */
final class DocumentFrequencies {
    private static final double FADE_DAYS = 365;

    /** Counts fade in steps of this many days, from fixed times on, so that a stream forgets when one batch does. */
    private static final double STEP_DAYS = 30;

    /** Counts of fewer groups than this do not fade: a slow stream has few enough as it is. */
    private static final double ENOUGH = 50_000;

    /** A count that faded below this is forgotten. */
    private static final float FORGOTTEN = 0.75f;

    /** Fewer groups than this do not show which terms are rare. */
    private static final double FEW = 60;

    private static final double FUNCTION_WORD_SHARE = 0.8;

    /** A function word of any language counts as a word that at least this share of the groups has. */
    private static final double COMMON_SHARE = 0.15;

    /** What is counted of the days before the day at hand. */
    final TermCounts past;

    final TermCounts today;

    /** The day at hand, NaN if there was none yet. */
    double day;

    DocumentFrequencies(TermCounts past, TermCounts today, double day) {
        this.past = past;
        this.today = today;
        this.day = day;
    }

    /** Starts with nothing counted. */
    static DocumentFrequencies none() {
        return new DocumentFrequencies(
                new TermCounts(new float[0], 0, 0), new TermCounts(new float[0], 0, 0), Double.NaN);
    }

    /** Counts a group to the day at hand. */
    void add(TermProfile profile) {
        today.add(profile);
    }

    /** Ends the day at hand and begins a later one. */
    void begin(double later) {
        past.takeFrom(today);
        double steps = Math.floor(later / STEP_DAYS) - Math.floor(day / STEP_DAYS);
        if (steps > 0 && past.groups > ENOUGH) {
            past.fade(Math.max(Math.exp(-steps * STEP_DAYS / FADE_DAYS), ENOUGH / past.groups), FORGOTTEN);
        }
        day = later;
    }

    /** Returns how many groups have a term. */
    double occurrences(int term) {
        return past.of(term) + today.of(term);
    }

    double groups() {
        return past.groups + today.groups;
    }

    /**
     * Returns how much a term tells by all that is counted.
     *
     * @param term a term of a counted group
     * @param profiler knows which terms are words that any text has
     */
    double ofAll(int term, TermCounter profiler) {
        return among(term, past.of(term) + today.of(term), groups(), profiler);
    }

    /**
     * Returns the weight of a term by how many groups, or stories, have it. While these are few, they are
     * taken for part of a common newspaper page: in a handful of reports of one event its name is in every one, and "four"
     * in two only.
     *
     * @param term the term
     * @param occurrences those that have it
     * @param groups all of them
     * @param profiler knows which terms are words that any text has
     */
    static double among(int term, double occurrences, double groups, TermCounter profiler) {
        double assumed = Math.max(0, FEW - groups);
        double all = occurrences + (assumed > 0 && profiler.isFunctionWord(term) ? FUNCTION_WORD_SHARE * assumed : 0);
        return rarity(groups + assumed, atLeastCommon(term, profiler, all, groups + assumed));
    }

    /**
     * Returns how much a term tells by what was known before the day at hand, in a group that is not counted there.
     *
     * @param term a term of that group
     * @param profiler knows which terms are words that any text has
     */
    double before(int term, TermCounter profiler) {
        double groups = past.groups + 1;
        return rarity(groups, atLeastCommon(term, profiler, past.of(term) + 1.0, groups));
    }

    /** Among thousands of reports in another language every "und" is rare, and all German ones would be alike. */
    private static double atLeastCommon(int term, TermCounter profiler, double occurrences, double groups) {
        return profiler.isFunctionWord(term) ? Math.max(occurrences, COMMON_SHARE * groups) : occurrences;
    }

    private static double rarity(double groups, double occurrences) {
        return Math.log1p((groups - occurrences + 0.5) / (occurrences + 0.5));
    }

    /** Tells whether at least a share of the groups has a term; while there are few groups nothing is common. */
    boolean isCommon(int term, double share) {
        return groups() >= FEW && past.of(term) + today.of(term) >= share * groups();
    }

    double meanLength() {
        return Math.max(1, (past.words + today.words) / Math.max(1, groups()));
    }

    /** Returns the mean length before the day at hand. */
    double meanLengthBefore() {
        return Math.max(1, past.words / Math.max(1, past.groups));
    }
}
