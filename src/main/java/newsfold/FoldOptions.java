package newsfold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsfold.boilerplate.BodyParts;
import newsfold.boilerplate.Boilerplate;
import newsfold.boilerplate.PageExtractor;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.internal.Check;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.stages.ArchiveIdentity;
import newsfold.internal.stages.StageSettings;
import newsfold.internal.verify.Verifier;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Settings of a {@code Newsfold}. Immutable; the defaults serve news of any language and site. */
public final class FoldOptions {
    private final StageSettings settings;
    private final @Nullable SentenceEncoder sentenceEncoder;

    private FoldOptions(StageSettings settings, @Nullable SentenceEncoder sentenceEncoder) {
        this.settings = settings;
        this.sentenceEncoder = sentenceEncoder;
    }

    /** Returns the default settings. */
    public static FoldOptions defaults() {
        return builder().build();
    }

    /** Starts from the default settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what becomes of the boilerplate of pages; {@link Boilerplate#CUT} by default. */
    public Boilerplate boilerplate() {
        return settings.boilerplate();
    }

    /** Returns how many threads a commit may use, at least 1. */
    public int threads() {
        return settings.threads();
    }

    /**
     * Returns the sites whose copies are preferred as canonical when dates do not decide, most preferred first.
     *
     * @return site names, possibly none
     */
    public List<String> sourcePriority() {
        return settings.sourcePriority();
    }

    /**
     * Returns what chooses the article that stands for a group.
     *
     * @return empty by default: dates, then {@link #sourcePriority()}, then lengths decide
     */
    public Optional<CanonicalPolicy> canonicalPolicy() {
        return Optional.ofNullable(settings.policy());
    }

    /** Tells whether the fullest version of a page stands for it; false by default: the newest does. */
    public boolean fullestVersion() {
        return settings.fullestVersion();
    }

    /** Returns how much belongs to one story; {@link Granularity#STORY} by default. */
    public Granularity granularity() {
        return settings.granularity();
    }

    /** Tells whether listings and stubs are taken for articles; false by default. */
    public boolean keepStubs() {
        return settings.keepStubs();
    }

    /** Returns how densely articles are sampled; {@link Sampling#DEFAULT} by default. */
    public Sampling sampling() {
        return settings.sampling();
    }

    /**
     * Returns the settings an archive was made with, as far as it depends on them; the others are the defaults.
     *
     * @param archive directory of the archive
     * @return settings that {@link Newsfold#open(Path, FoldOptions)} takes for it
     * @throws IOException if there is no archive, or one that another version made
     */
    public static FoldOptions ofArchive(Path archive) throws IOException {
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            StageSettings settings = ArchiveIdentity.settings(reader.settings().identity());
            return builder()
                    .boilerplate(settings.boilerplate())
                    .granularity(settings.granularity())
                    .sampling(settings.sampling())
                    .stories(settings.stories())
                    .similarity(settings.similarity())
                    .containment(settings.containment())
                    .build();
        }
    }

    /**
     * Returns what gives stories sentence vectors.
     *
     * @return empty by default: stories go by words alone
     */
    public Optional<SentenceEncoder> sentenceEncoder() {
        return Optional.ofNullable(sentenceEncoder);
    }

    /** Tells whether groups are clustered to stories; true by default. */
    public boolean stories() {
        return settings.stories();
    }

    /** Returns the least Jaccard similarity of near duplicates; 0.5 by default. */
    public double similarity() {
        return settings.similarity();
    }

    /** Returns the least share of an article that another one holds to contain it; 0.8 by default. */
    public double containment() {
        return settings.containment();
    }

    /** Returns which parts of pages articles always or never hold. */
    public BodyParts parts() {
        return settings.parts();
    }

    /** Returns the extractor that is asked before newsfold's own; empty by default. */
    public Optional<PageExtractor> extractor() {
        return Optional.ofNullable(settings.extractor());
    }

    StageSettings settings() {
        return settings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoldOptions options
                && settings.equals(options.settings)
                && Objects.equals(sentenceEncoder, options.sentenceEncoder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, sentenceEncoder);
    }

    @Override
    public String toString() {
        return "FoldOptions[" + settings + ", sentenceEncoder=" + sentenceEncoder + "]";
    }

    /** Collects settings. Not for sharing between threads. */
    public static final class Builder {
        private Boilerplate boilerplate = Boilerplate.CUT;
        private int threads = 1;
        private List<String> sourcePriority = List.of();
        private @Nullable CanonicalPolicy canonicalPolicy;
        private boolean fullestVersion;
        private Granularity granularity = Granularity.STORY;
        private boolean keepStubs;
        private Sampling sampling = Sampling.DEFAULT;
        private @Nullable SentenceEncoder sentenceEncoder;
        private boolean stories = true;
        private double similarity = Verifier.SIMILARITY;
        private double containment = Verifier.CONTAINMENT;
        private BodyParts parts = BodyParts.AS_JUDGED;
        private @Nullable PageExtractor extractor;

        private Builder() {}

        /**
         * Sets what becomes of the boilerplate of pages: it is cut, there is none because the text is clean, or it is kept.
         * An archive must be opened with the value it was made with. Default {@link Boilerplate#CUT}.
         */
        public Builder boilerplate(Boilerplate value) {
            this.boilerplate = Check.notNull(value, "boilerplate");
            return this;
        }

        /**
         * Sets whether boilerplate is cut. Switch it off for clean text; {@code boilerplate(Boilerplate.KEPT)} is for raw
         * pages. Default true.
         *
         * @param value true for {@link Boilerplate#CUT}, false for {@link Boilerplate#ABSENT}
         */
        public Builder strip(boolean value) {
            return boilerplate(value ? Boilerplate.CUT : Boilerplate.ABSENT);
        }

        /**
         * Sets how many threads a commit may use. They are named {@code newsfold-1} and so on, are started when a commit
         * begins and have ended when it returns. Results do not depend on the number. Default 1: the caller's own
         * thread, and no other.
         *
         * @param value at least 1
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder threads(int value) {
            Check.argument(
                    value >= 1, "threads must be at least 1, got %d; use 1 to stay on the caller's thread", value);
            this.threads = value;
            return this;
        }

        /**
         * Sets the sites whose copies are preferred as canonical, before any date. Default none.
         *
         * @param sites site names as in {@link newsfold.article.Article#site()}, most preferred first
         */
        public Builder sourcePriority(List<String> sites) {
            Check.notNull(sites, "sourcePriority").forEach(site -> Check.notNull(site, "a site of sourcePriority"));
            this.sourcePriority = List.copyOf(sites);
            return this;
        }

        /**
         * Sets what chooses the article that stands for a group, in place of dates and preferred sites. An archive may be
         * opened with another one: groups that change from then on follow it. Default none.
         *
         * @param value the policy; called by several threads, the same result for the same members
         */
        public Builder canonicalPolicy(CanonicalPolicy value) {
            this.canonicalPolicy = Check.notNull(value, "canonicalPolicy");
            return this;
        }

        /**
         * Sets which version of a page stands for it: the fullest or the newest. A page that became shorter does not replace
         * what is archived under its id then. An archive may be opened with the other value: groups that change from then on
         * follow it. Default false: the newest.
         *
         * @param value true for the fullest, the newest of several
         */
        public Builder fullestVersion(boolean value) {
            this.fullestVersion = value;
            return this;
        }

        /**
         * Sets how much belongs to one story: a single event, a story that runs over days, or a topic. An archive must be
         * opened with the granularity it was made with. Default {@link Granularity#STORY}.
         */
        public Builder granularity(Granularity value) {
            this.granularity = Check.notNull(value, "granularity");
            return this;
        }

        /**
         * Sets how densely articles are sampled. Sparser takes less room in an archive and misses more of the short articles
         * that stand inside long ones; an archive must be opened with the sampling it was made with. Default {@link
         * Sampling#DEFAULT}, one shingle in 16.
         */
        public Builder sampling(Sampling value) {
            this.sampling = Check.notNull(value, "sampling");
            return this;
        }

        /**
         * Sets what gives stories sentence vectors besides words, such as {@link newsfold.story.OnnxSentenceEncoder}. It is
         * called once for each new group, on the thread that commits, and stays the caller's to close. Give an archive the
         * same one every time. Default none.
         */
        public Builder sentenceEncoder(SentenceEncoder value) {
            this.sentenceEncoder = Check.notNull(value, "sentenceEncoder");
            return this;
        }

        /**
         * Sets whether listings and stubs, such as challenges, error pages and cookie walls, are taken for articles; their
         * {@link newsfold.article.Article#kind()} says what they are. They never replace an archived article. Default false:
         * they are rejected.
         *
         * @param value true to keep them
         */
        public Builder keepStubs(boolean value) {
            this.keepStubs = value;
            return this;
        }

        /**
         * Sets whether groups are clustered to stories. Without, a commit takes less time, and results have no stories. An
         * archive must be opened with the value it was made with. Default true.
         *
         * @param value false to leave stories out
         */
        public Builder stories(boolean value) {
            this.stories = value;
            return this;
        }

        /**
         * Sets how alike two articles must be to be near duplicates: the Jaccard similarity of their shingles. Copies across
         * sites, which are told by passages, must share as much of both texts. An archive must be opened with the value it
         * was made with. Default 0.5; lower ones would ask for pairs that are not looked up.
         *
         * @param value in [0.5, 1]
         * @throws IllegalArgumentException if the value is out of range
         */
        public Builder similarity(double value) {
            this.similarity = Verifier.threshold("similarity", value);
            return this;
        }

        /**
         * Sets how much of an article another one must hold to contain it. An archive must be opened with the value it was
         * made with. Default 0.8.
         *
         * @param value in [0.5, 1]
         * @throws IllegalArgumentException if the value is out of range
         */
        public Builder containment(double value) {
            this.containment = Verifier.threshold("containment", value);
            return this;
        }

        /**
         * Sets which parts of pages articles always or never hold.
         *
         * @param value default {@link BodyParts#AS_JUDGED}
         */
        public Builder parts(BodyParts value) {
            this.parts = Check.notNull(value, "parts");
            return this;
        }

        /**
         * Sets an extractor of your own for some of the pages. Default none.
         *
         * @param value is asked about each page before newsfold's own
         */
        public Builder extractor(PageExtractor value) {
            this.extractor = Check.notNull(value, "extractor");
            return this;
        }

        /**
         * Builds the settings.
         *
         * @throws IllegalArgumentException if there is both a canonical policy and a source priority, or a threshold for
         *     articles with {@link Boilerplate#KEPT}
         */
        public FoldOptions build() {
            Check.argument(
                    boilerplate != Boilerplate.KEPT
                            || (similarity == Verifier.SIMILARITY && containment == Verifier.CONTAINMENT),
                    "similarity %s and containment %s are thresholds for articles, and boilerplate KEPT (--raw-pages)"
                            + " compares whole pages by rules of their own; leave the thresholds out",
                    similarity,
                    containment);
            Check.argument(
                    canonicalPolicy == null || sourcePriority.isEmpty(),
                    "canonicalPolicy decides alone, and sourcePriority lists %s; give one of them, or a policy that asks"
                            + " CanonicalPolicy.preferring",
                    sourcePriority);
            StageSettings settings = new StageSettings(
                    boilerplate,
                    threads,
                    sourcePriority,
                    canonicalPolicy,
                    fullestVersion,
                    granularity,
                    sampling,
                    keepStubs,
                    stories,
                    similarity,
                    containment,
                    Set.of(),
                    parts,
                    extractor);
            return new FoldOptions(settings, sentenceEncoder);
        }
    }
}
