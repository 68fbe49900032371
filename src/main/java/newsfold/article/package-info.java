/**
 * The two values every stage starts from: the scraped page and the article found in it.
 *
 * <p>All types are immutable and safe to share between threads. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.article;

import org.jspecify.annotations.NullMarked;
