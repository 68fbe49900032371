package newsfold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newsfold.boilerplate.Boilerplate;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.internal.Check;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.stages.ArchiveIdentity;
import newsfold.internal.stages.StageSettings;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Settings of a {@code Newsfold}. Immutable; the defaults serve news of any language and site. */
public final class FoldOptions {
    private final Boilerplate boilerplate;
    private final int threads;
    private final List<String> sourcePriority;
    private final @Nullable CanonicalPolicy canonicalPolicy;
    private final Granularity granularity;
    private final boolean keepStubs;
    private final Sampling sampling;
    private final @Nullable SentenceEncoder sentenceEncoder;

    private FoldOptions(Builder builder) {
        this.boilerplate = builder.boilerplate;
        this.threads = builder.threads;
        this.sourcePriority = builder.sourcePriority;
        this.canonicalPolicy = builder.canonicalPolicy;
        this.granularity = builder.granularity;
        this.keepStubs = builder.keepStubs;
        this.sampling = builder.sampling;
        this.sentenceEncoder = builder.sentenceEncoder;
    }

    /**
     * Returns the default settings.
     *
     * @return the defaults
     */
    public static FoldOptions defaults() {
        return builder().build();
    }

    /**
     * Starts from the default settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what becomes of the boilerplate of pages.
     *
     * @return {@link Boilerplate#CUT} by default
     */
    public Boilerplate boilerplate() {
        return boilerplate;
    }

    /**
     * Returns how many threads a commit may use.
     *
     * @return at least 1
     */
    public int threads() {
        return threads;
    }

    /**
     * Returns the sites whose copies are preferred as canonical when dates do not decide, most preferred first.
     *
     * @return site names, possibly none
     */
    public List<String> sourcePriority() {
        return sourcePriority;
    }

    /**
     * Returns what chooses the article that stands for a group.
     *
     * @return empty by default: dates, then {@link #sourcePriority()}, then lengths decide
     */
    public Optional<CanonicalPolicy> canonicalPolicy() {
        return Optional.ofNullable(canonicalPolicy);
    }

    /**
     * Returns how much belongs to one story.
     *
     * @return {@link Granularity#STORY} by default
     */
    public Granularity granularity() {
        return granularity;
    }

    /**
     * Tells whether listings and stubs are taken for articles.
     *
     * @return false by default
     */
    public boolean keepStubs() {
        return keepStubs;
    }

    /**
     * Returns how densely articles are sampled.
     *
     * @return {@link Sampling#DEFAULT} by default
     */
    public Sampling sampling() {
        return sampling;
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

    StageSettings settings() {
        return new StageSettings(
                boilerplate, threads, sourcePriority, canonicalPolicy, granularity, sampling, keepStubs);
    }

    /** Collects settings. Not for sharing between threads. */
    public static final class Builder {
        private Boilerplate boilerplate = Boilerplate.CUT;
        private int threads = 1;
        private List<String> sourcePriority = List.of();
        private @Nullable CanonicalPolicy canonicalPolicy;
        private Granularity granularity = Granularity.STORY;
        private boolean keepStubs;
        private Sampling sampling = Sampling.DEFAULT;
        private @Nullable SentenceEncoder sentenceEncoder;

        private Builder() {}

        /**
         * Sets what becomes of the boilerplate of pages: it is cut, there is none because the text is clean, or it is kept.
         * An archive must be opened with the value it was made with. Default {@link Boilerplate#CUT}.
         *
         * @param value the treatment
         * @return this builder
         */
        public Builder boilerplate(Boilerplate value) {
            this.boilerplate = Objects.requireNonNull(value, "boilerplate");
            return this;
        }

        /**
         * Sets whether boilerplate is cut. Switch it off for clean text; {@code boilerplate(Boilerplate.KEPT)} is for raw
         * pages. Default true.
         *
         * @param value true for {@link Boilerplate#CUT}, false for {@link Boilerplate#ABSENT}
         * @return this builder
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
         * @return this builder
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
         * @return this builder
         */
        public Builder sourcePriority(List<String> sites) {
            this.sourcePriority = List.copyOf(sites);
            return this;
        }

        /**
         * Sets what chooses the article that stands for a group, in place of dates and preferred sites. An archive may be
         * opened with another one: groups that change from then on follow it. Default none.
         *
         * @param value the policy; called by several threads, the same result for the same members
         * @return this builder
         */
        public Builder canonicalPolicy(CanonicalPolicy value) {
            this.canonicalPolicy = Objects.requireNonNull(value, "canonicalPolicy");
            return this;
        }

        /**
         * Sets how much belongs to one story: a single event, a story that runs over days, or a topic. An archive must
         * be opened with the granularity it was made with. Default {@link Granularity#STORY}.
         *
         * @param value the granularity
         * @return this builder
         */
        public Builder granularity(Granularity value) {
            this.granularity = value;
            return this;
        }

        /**
         * Sets how densely articles are sampled. Sparser takes less room in an archive and misses more of the short
         * articles that stand inside long ones; an archive must be opened with the sampling it was made with. Default
         * {@link Sampling#DEFAULT}, one shingle in 16.
         *
         * @param value the sampling
         * @return this builder
         */
        public Builder sampling(Sampling value) {
            this.sampling = value;
            return this;
        }

        /**
         * Sets what gives stories sentence vectors besides words, such as {@link newsfold.story.OnnxSentenceEncoder}. It is
         * called once for each new group, on the thread that commits, and stays the caller's to close. Give an archive the
         * same one every time. Default none.
         *
         * @param value the encoder
         * @return this builder
         */
        public Builder sentenceEncoder(SentenceEncoder value) {
            this.sentenceEncoder = value;
            return this;
        }

        /**
         * Sets whether listings and stubs, such as challenges, error pages and cookie walls, are taken for articles; their
         * {@link newsfold.article.Article#kind()} says what they are. They never replace an archived article. Default false:
         * they are rejected.
         *
         * @param value true to keep them
         * @return this builder
         */
        public Builder keepStubs(boolean value) {
            this.keepStubs = value;
            return this;
        }

        /**
         * Builds the settings.
         *
         * @return the settings
         * @throws IllegalArgumentException if there is both a canonical policy and a source priority
         */
        public FoldOptions build() {
            Check.argument(
                    canonicalPolicy == null || sourcePriority.isEmpty(),
                    "canonicalPolicy decides alone, and sourcePriority lists %s; give one of them, or a policy that asks"
                            + " CanonicalPolicy.preferring",
                    sourcePriority);
            return new FoldOptions(this);
        }
    }
}
