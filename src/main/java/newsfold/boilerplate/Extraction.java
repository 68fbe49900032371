package newsfold.boilerplate;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import newsfold.article.Article;
import newsfold.article.PageKind;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.kinds.PageEvidence.Judgement;
import newsfold.internal.models.ExpectedF1;
import org.jspecify.annotations.Nullable;

/** What came of a page: its article, or the reason why it has none. */
public final class Extraction implements Serializable {
    private static final long serialVersionUID = 1;

    private final @Nullable Article article;
    private final String reason;
    private final @Nullable ScoredPage page;
    private final PageKind kind;
    private final boolean readyMade;

    private Extraction(@Nullable Article article, String reason, @Nullable ScoredPage page, PageKind kind) {
        this(article, reason, page, kind, false);
    }

    private Extraction(
            @Nullable Article article, String reason, @Nullable ScoredPage page, PageKind kind, boolean readyMade) {
        this.article = article;
        this.reason = reason;
        this.page = page;
        this.kind = kind;
        this.readyMade = readyMade;
    }

    /**
     * Takes an article that was made elsewhere, from which nothing is to be cut.
     *
     * @param article the article
     * @return the article as an extraction
     */
    public static Extraction readyMade(Article article) {
        return new Extraction(article, "", null, article.kind(), true);
    }

    /**
     * Tells whether the article was made elsewhere.
     *
     * @return true if nothing is to be cut from it
     */
    public boolean isReadyMade() {
        return readyMade;
    }

    /**
     * Takes an article of which nothing more is known than what it says itself.
     *
     * @param article the article; its body and removed blocks together show the page
     * @return the article as an extraction
     */
    public static Extraction of(Article article) {
        return new Extraction(article, "", null, article.kind());
    }

    static Extraction of(Article article, ScoredPage page) {
        return new Extraction(article, "", page, article.kind());
    }

    static Extraction rejected(String reason) {
        return new Extraction(null, reason, null, PageKind.NO_TEXT);
    }

    /** Returns the same page as what it was found to be. */
    Extraction judged(Judgement judgement) {
        if (judgement.kind() == PageKind.ARTICLE) {
            return this;
        }
        return new Extraction(
                article == null
                        ? null
                        : article.toBuilder()
                                .kind(judgement.kind(), judgement.reason())
                                .build(),
                article == null || !judgement.holdsArticle()
                        ? "no article but " + judgement.kind() + ": " + judgement.reason()
                        : "",
                page,
                judgement.kind());
    }

    /**
     * Tells what the page is.
     *
     * @return {@link PageKind#NO_TEXT} also for what cannot be read
     */
    public PageKind kind() {
        return kind;
    }

    /**
     * Takes the article of a page that was rejected as a stub or a listing all the same.
     *
     * @return an extraction with the article, if any text was found
     */
    public Extraction kept() {
        return new Extraction(article, article == null ? reason : "", page, kind);
    }

    /**
     * Returns the article.
     *
     * @return the article, or empty if the page was rejected
     */
    public Optional<Article> article() {
        return reason.isEmpty() ? Optional.ofNullable(article) : Optional.empty();
    }

    /**
     * Returns why the page has no article.
     *
     * @return a sentence fragment for the list of rejects, empty if there is an article
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns how good the body is expected to be, so that a job can send doubtful pages elsewhere.
     *
     * <p>Computed on each call, in time linear in the page.
     *
     * @return the expected F1 over runs of four words, in [0, 1], calibrated on hosts that the model had not seen; empty
     *     for flattened text, for articles taken as they are and for rejected pages
     */
    public OptionalDouble confidence() {
        return reason.isEmpty() && page != null && page.tagPaths().length > 0
                ? OptionalDouble.of(ExpectedF1.ofBody(page))
                : OptionalDouble.empty();
    }

    /**
     * Returns what a later stage knows of the page beside its article.
     *
     * @param <T> the type
     * @param type what to look for, of newsfold's own stages; everything else is not there
     * @return the value, or empty if there is none or the page was rejected
     */
    public <T> Optional<T> unwrap(Class<T> type) {
        return reason.isEmpty() && type.isInstance(page) ? Optional.of(type.cast(page)) : Optional.empty();
    }

    @Override
    public String toString() {
        return article == null || !reason.isEmpty() ? "rejected: " + reason : article.toString();
    }
}
