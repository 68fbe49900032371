package newsfold.boilerplate;

import java.io.Serializable;
import java.util.Optional;
import newsfold.article.Article;
import org.jspecify.annotations.Nullable;

/** What came of a page: its article, or the reason why it has none. */
public final class Extraction implements Serializable {
    private static final long serialVersionUID = 1;

    private final @Nullable Article article;
    private final String reason;
    private final @Nullable ScoredPage page;

    private Extraction(@Nullable Article article, String reason, @Nullable ScoredPage page) {
        this.article = article;
        this.reason = reason;
        this.page = page;
    }

    /**
     * Takes an article of which nothing more is known than what it says itself.
     *
     * @param article the article; its body and removed blocks together show the page
     * @return the article as an extraction
     */
    public static Extraction of(Article article) {
        return new Extraction(article, "", null);
    }

    static Extraction of(Article article, ScoredPage page) {
        return new Extraction(article, "", page);
    }

    static Extraction rejected(String reason) {
        return new Extraction(null, reason, null);
    }

    /**
     * Returns the article.
     *
     * @return the article, or empty if the page was rejected
     */
    public Optional<Article> article() {
        return Optional.ofNullable(article);
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
     * Returns the page that the article was found in, block by block.
     *
     * @return the page, or empty if no more is known than the article itself
     */
    public Optional<ScoredPage> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public String toString() {
        return article == null ? "rejected: " + reason : article.toString();
    }
}
