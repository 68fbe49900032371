/**
 * Results to files: JSON Lines for programs and one self-contained HTML page for people.
 *
 * <p>Writing needs memory for one article at a time, whatever the size of the result. Parameters and results are never
 * null unless marked.
 */
@NullMarked
package newsfold.report;

import org.jspecify.annotations.NullMarked;
