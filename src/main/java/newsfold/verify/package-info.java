/**
 * How two articles relate, with shared passages as evidence.
 *
 * <p>Similarities are in [0, 1]. Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.verify;

import org.jspecify.annotations.NullMarked;
