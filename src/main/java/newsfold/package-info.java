/**
 * The facade: pages in, articles, duplicate groups and stories out, in one call or batch by batch over an archive.
 *
 * <p>The order of the stages stands in {@code newsfold.internal.stages}; each stage can also be used alone from its own
 * package. {@code DuplicateFinder} is the facade over the stages that find duplicates.
 * Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold;

import org.jspecify.annotations.NullMarked;
