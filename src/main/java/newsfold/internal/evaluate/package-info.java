/**
 * Quality runs over labelled sets: they measure a stage, print its scores and worst cases, and hold them against floors.
 *
 * <p>Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.evaluate;

import org.jspecify.annotations.NullMarked;
