package newsfold.duplicates;

import newsfold.article.Article;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * What grouping needs to know of an article beside its matches.
 *
 * @param id id of the article
 * @param site its outlet, null if unknown
 * @param published its date, null if unknown
 * @param length characters of its body
 */
public record Item(
        String id, @Nullable String site, @Nullable ArticleDate published, int length) {
    /**
     * Takes what is needed from an article.
     *
     * @param article the article
     * @return an item
     */
    public static Item of(Article article) {
        return new Item(
                article.id(),
                article.site().orElse(null),
                article.published().orElse(null),
                article.text().length());
    }
}
