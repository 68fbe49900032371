package newsfold.duplicates;

import java.io.Serializable;
import java.time.Instant;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/** What grouping needs to know of an article beside its matches. What is not known is null. */
public final class Item implements Serializable {
    private static final long serialVersionUID = 1;

    private final Parts parts;

    private record Parts(
            String id,
            @Nullable String site,
            @Nullable String url,
            @Nullable String canonicalUrl,
            @Nullable String firstPublisher,
            @Nullable ArticleDate published,
            @Nullable ArticleDate updated,
            @Nullable Instant fetched,
            int length)
            implements Serializable {}

    private Item(Parts parts) {
        this.parts = parts;
    }

    /** Takes what is needed from an article. */
    public static Item of(Article article) {
        return of(article, article.text().length());
    }

    /** Takes what is needed from an article whose text of {@code length} characters is kept elsewhere. */
    public static Item of(Article article, int length) {
        return new Item(new Parts(
                article.id(),
                article.site().orElse(null),
                article.url().orElse(null),
                article.canonicalUrl().orElse(null),
                FirstPublisher.of(article.text()).orElse(null),
                article.published().orElse(null),
                article.updated().orElse(null),
                article.fetched().orElse(null),
                length));
    }

    /** Returns this item as if its date were not known, for where it is of no use. */
    public Item withoutDate() {
        return new Item(
                new Parts(id(), site(), url(), canonicalUrl(), firstPublisher(), null, updated(), fetched(), length()));
    }

    /** Returns the id of the article. */
    public String id() {
        return parts.id;
    }

    /** Returns its outlet. */
    public @Nullable String site() {
        return parts.site;
    }

    /** Returns the address of its page. */
    public @Nullable String url() {
        return parts.url;
    }

    /** Returns the address that the page names as the original. */
    public @Nullable String canonicalUrl() {
        return parts.canonicalUrl;
    }

    /** Returns who published the article first, as its text says. */
    public @Nullable String firstPublisher() {
        return parts.firstPublisher;
    }

    /** Returns its date. */
    public @Nullable ArticleDate published() {
        return parts.published;
    }

    /** Returns the date of its last change. */
    public @Nullable ArticleDate updated() {
        return parts.updated;
    }

    /** Returns when its page was fetched. */
    public @Nullable Instant fetched() {
        return parts.fetched;
    }

    /** Returns the characters of its body. */
    public int length() {
        return parts.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item item && parts.equals(item.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "Item");
    }
}
