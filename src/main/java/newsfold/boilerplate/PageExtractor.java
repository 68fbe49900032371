package newsfold.boilerplate;

import java.io.Serializable;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.Page;

/**
 * An extractor of your own for some of the pages, such as those of one site. Called by several threads; on Spark it is sent
 * to the executors.
 */
@FunctionalInterface
public interface PageExtractor extends Serializable {
    /**
     * Extracts the article of a page.
     *
     * @param page the page
     * @return the article, with the page's id; nothing is cut from it. Empty if newsfold is to extract the page
     * @throws RuntimeException if the page cannot be used: it is rejected with the message
     */
    Optional<Article> extract(Page page);
}
