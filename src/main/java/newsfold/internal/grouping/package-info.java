/**
 * Matches to duplicate groups.
 *
 * <p>A {@code MatchFinder} verifies candidates, a {@code Grouper} puts the matches together.
 */
@NullMarked
package newsfold.internal.grouping;

import org.jspecify.annotations.NullMarked;
