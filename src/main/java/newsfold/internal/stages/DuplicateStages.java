package newsfold.internal.stages;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.boilerplate.Boilerplate;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.grouping.Comparisons;
import newsfold.internal.grouping.Grouper;
import newsfold.internal.text.ShingleBuffer;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import newsfold.internal.verify.Side;
import newsfold.internal.verify.Verifier;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.verify.Match;

/** What finding duplicates takes under one set of settings. Safe to share between threads. */
public final class DuplicateStages {
    private final StageSettings settings;
    private final CandidateKeys keys = new CandidateKeys();
    private final Shingler shingler = new Shingler();
    private final CanonicalPolicy policy;
    private final Verifier verifier;

    /**
     * Creates the stages with the policy and the verifier that the settings ask for.
     *
     * @param settings the settings of the fold
     */
    public DuplicateStages(StageSettings settings) {
        this.settings = settings;
        this.policy = Objects.requireNonNullElseGet(
                settings.policy(), () -> CanonicalPolicy.preferring(settings.sourcePriority()));
        this.verifier = settings.boilerplate() == Boilerplate.KEPT
                ? Verifier.ofPages()
                : Verifier.ofArticles(settings.similarity(), settings.containment());
    }

    StageSettings settings() {
        return settings;
    }

    /**
     * Signs an article.
     *
     * @param article the article
     * @return the article with what it is looked up by
     */
    public FingerprintedArticle fingerprint(Article article) {
        return fingerprinted(article, fingerprint(article.text(), shingleBuffer()));
    }

    /**
     * Puts an article together with its fingerprint.
     *
     * @param article the article
     * @param fingerprint its fingerprint, not read from bytes
     * @return the article with what it is looked up by
     */
    public FingerprintedArticle fingerprinted(Article article, Fingerprint fingerprint) {
        return new FingerprintedArticle(article, fingerprint, keys.lasting(fingerprint));
    }

    ShingleBuffer shingleBuffer() {
        return new ShingleBuffer(shingler.size());
    }

    /** Signs a text with a buffer of the calling thread's. */
    Fingerprint fingerprint(String text, ShingleBuffer buffer) {
        buffer.fill(text);
        return new Fingerprinter(shingler.size(), settings.sampling())
                .sign(buffer.shingles(), buffer.shingleCount(), buffer.contentHash());
    }

    /**
     * Returns what gives articles their look-up keys.
     *
     * @return the keys
     */
    public CandidateKeys keys() {
        return keys;
    }

    /**
     * Returns what verification needs of an article.
     *
     * @param article the article
     * @return one side of a comparison
     */
    public Side side(Article article) {
        return Side.of(article, shingler);
    }

    /**
     * Returns what decides about pairs.
     *
     * @return the verifier
     */
    public Verifier verifier() {
        return verifier;
    }

    /**
     * Returns what puts matching articles into groups.
     *
     * @return a grouper
     */
    Grouper grouper() {
        return new Grouper(policy);
    }

    /**
     * Returns what puts matching articles into groups, for which the newest or the fullest version of a page stands.
     *
     * @param articles gives an article by its id
     * @return a grouper
     */
    public Grouper grouper(Function<String, Article> articles) {
        return new Grouper(PageVersions.standing(policy, settings, articles));
    }

    /**
     * Returns what compares one article with others.
     *
     * @param article the article
     * @return gives the match with another one
     */
    public Function<Article, Match> against(Article article) {
        Side side = side(article);
        return other -> PageVersions.judge(verifier.verify(side, side(other)), article, other);
    }

    /**
     * Returns what compares articles for grouping.
     *
     * @param articles gives an article by its id
     * @return comparisons for one thread
     */
    public Comparisons comparisons(Function<String, Article> articles) {
        return comparisons(articles, id -> id);
    }

    /**
     * Returns what compares articles of which very many have one text, which is read once.
     *
     * @param articles gives an article by its id
     * @param textOf gives the id of one article for all that have the same text
     * @return comparisons for one thread
     */
    public Comparisons comparisons(Function<String, Article> articles, Function<String, String> textOf) {
        Map<String, ShingledText> texts = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        return new Comparisons() {
            @Override
            public Match verify(String a, String b) {
                Article x = articles.apply(a);
                Article y = articles.apply(b);
                return PageVersions.judge(verifier.verify(side(x), side(y)), x, y);
            }

            private Side side(Article article) {
                String id = textOf.apply(article.id());
                return id.equals(article.id())
                        ? DuplicateStages.this.side(article)
                        : Side.of(article, texts.computeIfAbsent(id, any -> shingler.shingle(article.text())));
            }

            @Override
            public Fingerprint fingerprint(String id) {
                String same = textOf.apply(id);
                Fingerprint known = fingerprints.get(same);
                Fingerprint own = known != null
                        ? known
                        : DuplicateStages.this.fingerprint(articles.apply(id)).fingerprint();
                if (!same.equals(id)) {
                    fingerprints.put(same, own);
                }
                return own;
            }
        };
    }
}
