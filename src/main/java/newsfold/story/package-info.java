/**
 * Stories: reports of one event by several newsrooms, and what gives them sentence vectors.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.story;

import org.jspecify.annotations.NullMarked;
