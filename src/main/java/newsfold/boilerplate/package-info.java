/**
 * Pages to articles: HTML and flattened text, templates that sites repeat, and what pages say about themselves.
 *
 * <p>Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.boilerplate;

import org.jspecify.annotations.NullMarked;
