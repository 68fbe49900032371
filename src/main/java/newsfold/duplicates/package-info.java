/**
 * Duplicate groups: articles that are one article to a reader, with one canonical copy.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.duplicates;

import org.jspecify.annotations.NullMarked;
