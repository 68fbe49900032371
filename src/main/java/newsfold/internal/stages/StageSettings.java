package newsfold.internal.stages;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import newsfold.boilerplate.BodyParts;
import newsfold.boilerplate.Boilerplate;
import newsfold.boilerplate.PageExtractor;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.internal.verify.Verifier;
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
 * @param fullestVersion whether the fullest version of a page stands for it, in place of the newest
 * @param granularity how much belongs to one story
 * @param sampling how densely articles are sampled
 * @param keepStubs whether stubs and listings are taken for articles
 * @param stories whether groups are clustered to stories
 * @param similarity least Jaccard similarity of near duplicates
 * @param containment least share of an article that another one contains
 * @param doubted ids of articles whose dates do not count for the choice of canonical ones
 * @param parts which parts of pages articles always or never hold
 * @param extractor is asked before newsfold's own, or null
 */
public record StageSettings(
        Boilerplate boilerplate,
        int threads,
        List<String> sourcePriority,
        @Nullable CanonicalPolicy policy,
        boolean fullestVersion,
        Granularity granularity,
        Sampling sampling,
        boolean keepStubs,
        boolean stories,
        double similarity,
        double containment,
        Set<String> doubted,
        BodyParts parts,
        @Nullable PageExtractor extractor)
        implements Serializable {
    /** The settings of a fold of which nothing else is asked. */
    public static final StageSettings DEFAULTS = new StageSettings(
            Boilerplate.CUT,
            1,
            List.of(),
            null,
            false,
            Granularity.STORY,
            Sampling.DEFAULT,
            false,
            true,
            Verifier.SIMILARITY,
            Verifier.CONTAINMENT,
            Set.of(),
            BodyParts.AS_JUDGED,
            null);

    /** Copies the list and the set. */
    public StageSettings {
        sourcePriority = List.copyOf(sourcePriority);
        doubted = Set.copyOf(doubted);
    }

    /** Returns these settings for a batch in which the dates of some articles are of no use. */
    public StageSettings doubting(Set<String> ids) {
        return new StageSettings(
                boilerplate,
                threads,
                sourcePriority,
                policy,
                fullestVersion,
                granularity,
                sampling,
                keepStubs,
                stories,
                similarity,
                containment,
                ids,
                parts,
                extractor);
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
