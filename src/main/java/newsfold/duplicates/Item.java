package newsfold.duplicates;

import java.time.Instant;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * What grouping needs to know of an article beside its matches.
 *
 * @param id id of the article
 * @param site its outlet, null if unknown
 * @param url address of its page, null if unknown
 * @param canonicalUrl address that the page names as the original, null if none
 * @param firstPublisher who published the article first, as its text says, null if it does not
 * @param published its date, null if unknown
 * @param updated date of its last change, null if unknown
 * @param fetched when its page was fetched, null if unknown
 * @param length characters of its body
 */
public record Item(
        String id,
        @Nullable String site,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable String firstPublisher,
        @Nullable ArticleDate published,
        @Nullable ArticleDate updated,
        @Nullable Instant fetched,
        int length) {
    /**
     * Creates an item of which only the outlet and the date are known.
     *
     * @param id id of the article
     * @param site its outlet, null if unknown
     * @param published its date, null if unknown
     * @param length characters of its body
     */
    public Item(String id, @Nullable String site, @Nullable ArticleDate published, int length) {
        this(id, site, null, null, null, published, null, null, length);
    }

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
                article.url().orElse(null),
                article.canonicalUrl().orElse(null),
                FirstPublisher.of(article.text()).orElse(null),
                article.published().orElse(null),
                article.updated().orElse(null),
                article.fetched().orElse(null),
                article.text().length());
    }
}
