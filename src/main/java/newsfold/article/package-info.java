/**
 * The input and the output of extraction: scraped pages and articles.
 *
 * <p>A {@link newsfold.article.Page} comes from a reader of {@code newsfold.io}. Extraction turns it into an
 * {@link newsfold.article.Article}: {@link newsfold.article.Block}s that stay, {@link newsfold.article.Removed} lines that
 * do not, and an {@link newsfold.article.ArticleDate}. All later stages read only articles.
 *
 * <p>All types are immutable and safe to share between threads. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.article;

import org.jspecify.annotations.NullMarked;
