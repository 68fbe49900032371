package newsfold.internal.stages;

import java.io.Serializable;
import java.util.List;
import newsfold.boilerplate.Boilerplate;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all stages of one fold share.
 *
 * @param boilerplate what becomes of the boilerplate of pages
 * @param threads how many threads a stage may use, at least 1; changes nothing but the time
 * @param sourcePriority sites whose copies are preferred as canonical, most preferred first
 * @param policy chooses canonical articles in place of dates and preferred sites, or null
 * @param granularity how much belongs to one story
 * @param sampling how densely articles are sampled
 * @param keepStubs whether stubs and listings are taken for articles
 */
public record StageSettings(
        Boilerplate boilerplate,
        int threads,
        List<String> sourcePriority,
        @Nullable CanonicalPolicy policy,
        Granularity granularity,
        Sampling sampling,
        boolean keepStubs)
        implements Serializable {
    /** Copies the list. */
    public StageSettings {
        sourcePriority = List.copyOf(sourcePriority);
    }

    /** Settings that leave stubs and listings out. */
    public StageSettings(
            Boilerplate boilerplate,
            int threads,
            List<String> sourcePriority,
            @Nullable CanonicalPolicy policy,
            Granularity granularity,
            Sampling sampling) {
        this(boilerplate, threads, sourcePriority, policy, granularity, sampling, false);
    }

    /**
     * Tells whether boilerplate is cut from pages.
     *
     * @return false where all of their text counts
     */
    public boolean strip() {
        return boilerplate == Boilerplate.CUT;
    }
}
