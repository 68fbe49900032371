/**
 * What a run came to, article by article and as a summary.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.report;

import org.jspecify.annotations.NullMarked;
