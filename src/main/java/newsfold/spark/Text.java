package newsfold.spark;

import java.io.Serializable;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.Item;
import newsfold.text.Shingler;
import newsfold.verify.Side;
import org.jspecify.annotations.Nullable;

/** As much of an article as verifying and grouping need. */
record Text(
        String id,
        String text,
        @Nullable String site,
        @Nullable ArticleDate published) implements Serializable {
    static Text of(Article article) {
        return new Text(
                article.id(),
                article.text(),
                article.site().orElse(null),
                article.published().orElse(null));
    }

    Side side() {
        return new Side(id, new Shingler().shingle(text), site, published);
    }

    Item item() {
        return new Item(id, site, published, text.length());
    }
}
