/**
 * Text without markup: tokens, shingles and the language it is written in.
 *
 * <p>Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.text;

import org.jspecify.annotations.NullMarked;
