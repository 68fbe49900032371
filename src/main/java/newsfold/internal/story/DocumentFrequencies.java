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

    /** Counts fade in steps of this number of days, which begin at fixed times, so a stream forgets when one batch does. */
    private static final double STEP_DAYS = 30;

    /** Fading leaves at least this number of groups: a slow stream has few enough as it is. */
    private static final double ENOUGH = 50_000;

    /** A count that faded below this is forgotten. */
    private static final float FORGOTTEN = 0.75f;

    /** Fewer groups than this do not show which terms are rare. */
    private static final double FEW = 60;

    private static final double FUNCTION_WORD_SHARE = 0.8;

    /** In whatever language most reports are, a function word of any tells no more than a word in this share of them. */
    private static final double COMMON_SHARE = 0.15;

    /** The background counts as this number of groups, in a text all of whose words it knows. */
    private static final double BACKGROUND_GROUPS = 500;

    /** Where it knows a smaller share of the words, a text is in a language without a table. */
    private static final double UNKNOWN_SHARE = 0.8;

    private static final double KNOWN_SHARE = 0.88;

    /** Each text is taken to have this number of usual words more: half a dozen names in a short one show little. */
    private static final double FEW_WORDS = 100;

    private static final double USUAL_SHARE = 0.9;

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
     * @param known how much of a text the background knows, from 0 to 1
     * @param counter knows the background, and which terms any text has
     * @param language the term of the language of the text
     */
    double ofAll(int term, double known, TermCounter counter, int language) {
        return rarity(term, occurrences(term), occurrences(language), groups(), known, counter);
    }

    /** Returns the same by what was known before the day at hand, in a group that is not counted there. */
    double before(int term, double known, TermCounter counter, int language) {
        return rarity(term, past.of(term) + 1.0, past.of(language) + 1.0, past.groups + 1, known, counter);
    }

    private static double rarity(
            int term, double occurrences, double inLanguage, double all, double known, TermCounter counter) {
        // Among thousands of reports in other languages every word is rare; one that more groups have is a word of
        // those too.
        double counted = occurrences <= inLanguage ? inLanguage : all;
        double background = BACKGROUND_GROUPS * known;
        double assumed = Math.max(0, FEW - counted - background);
        double groups = counted + background + assumed;
        double holding = occurrences + background * counter.backgroundShare(term);
        if (counter.isFunctionWord(term)) {
            // Among thousands of reports in another language every "und" is rare, and all German ones would be alike.
            holding = Math.max(holding + FUNCTION_WORD_SHARE * assumed, COMMON_SHARE * groups);
        }
        return Math.log1p((groups - holding + 0.5) / (holding + 0.5));
    }

    /** Returns how much of a text the background knows, from 0 in a language without a table to 1. */
    static double known(TermProfile profile, TermCounter counter) {
        double all = FEW_WORDS;
        double known = FEW_WORDS * USUAL_SHARE;
        for (int t = 0; t < profile.terms().length; t++) {
            all += profile.counts()[t];
            known += counter.backgroundShare(profile.terms()[t]) > 0 ? profile.counts()[t] : 0;
        }
        return Math.max(0, Math.min(1, (known / all - UNKNOWN_SHARE) / (KNOWN_SHARE - UNKNOWN_SHARE)));
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
