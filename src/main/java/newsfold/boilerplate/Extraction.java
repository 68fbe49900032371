package newsfold.boilerplate;

import java.util.Optional;
import newsfold.article.Article;
import org.jspecify.annotations.Nullable;

/** What came of a page: its article, or the reason why it has none. */
public final class Extraction {
    private final @Nullable Article article;
    private final String reason;

    private Extraction(@Nullable Article article, String reason) {
        this.article = article;
        this.reason = reason;
    }

    static Extraction of(Article article) {
        return new Extraction(article, "");
    }

    static Extraction rejected(String reason) {
        return new Extraction(null, reason);
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

    @Override
    public String toString() {
        return article == null ? "rejected: " + reason : article.toString();
    }
}
