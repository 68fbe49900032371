/**
 * Output: results to JSON Lines for programs and to one HTML page for people.
 *
 * <p>{@code ResultFiles} takes {@code Results}, either of a run or, as
 * {@code ArchivedResults}, of an archive. A {@code JsonLineWriter} writes one value after
 * the other. For the page, one pass over the result selects a bounded part, which one section after the other writes:
 * stories, duplicate groups, related pairs, removed lines, articles, rejects, and a {@link newsfold.report.Summary}.
 *
 * <p>Writing needs memory for one article at a time, whatever the size of the result. Parameters and results are never
 * null unless marked.
 */
@NullMarked
package newsfold.internal.report;

import org.jspecify.annotations.NullMarked;
