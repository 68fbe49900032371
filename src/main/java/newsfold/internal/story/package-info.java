/**
 * Duplicate groups to stories.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.story;

import org.jspecify.annotations.NullMarked;
