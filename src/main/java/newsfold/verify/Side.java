package newsfold.verify;

import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.text.ShingledText;
import newsfold.text.Shingler;
import org.jspecify.annotations.Nullable;

/**
 * The values of one article that verification compares.
 *
 * @param id id of the article
 * @param text its shingles
 * @param site its outlet, null if unknown
 * @param published its date, null if unknown
 */
public record Side(
        String id,
        ShingledText text,
        @Nullable String site,
        @Nullable ArticleDate published) {
    /**
     * Takes the values from an article.
     *
     * @param article the article
     * @param shingler cuts its text; the same for both sides
     * @return a side
     */
    public static Side of(Article article, Shingler shingler) {
        return new Side(
                article.id(),
                shingler.shingle(article.text()),
                article.site().orElse(null),
                article.published().orElse(null));
    }
}
