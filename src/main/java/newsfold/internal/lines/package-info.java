/**
 * Finds the article in flattened text, line by line.
 *
 * <p>{@code TextStripper} runs it in this order: a page is cut into {@code TextLine}s; {@code LineFeatures} describes each
 * in numbers, {@code LineModel} turns these into log-odds, and {@code LineSmoothing} lets neighbours agree; {@code
 * LineRules} decides by a list of rules, each of which changes the {@code LineDecisions}; {@code TitleLineFinder} and
 * {@code LineCredits} read title, authors and dates.
 */
@NullMarked
package newsfold.internal.lines;

import org.jspecify.annotations.NullMarked;
