package newsfold.internal.story;

import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;

/**
 * What stories need to know of one article besides its group's representative.
 *
 * @param id id of the article
 * @param site the outlet, if known
 * @param published when it appeared, if known
 * @param title its headline, empty if unknown
 */
public record Report(String id, Optional<String> site, Optional<ArticleDate> published, String title) {
    /**
     * Takes what is needed from an article.
     *
     * @param article the article
     * @return its light record
     */
    public static Report of(Article article) {
        return new Report(article.id(), article.site(), article.published(), article.title());
    }
}
