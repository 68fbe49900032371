/**
 * The facade: pages in, articles, duplicate groups and stories out, in one call or batch by batch over an archive.
 *
 * <p>{@code Newsfold} knows the order of the stages; each stage can also be used alone from its own package.
 * Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold;

import org.jspecify.annotations.NullMarked;
