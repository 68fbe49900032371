/**
 * One ensemble of gradient-boosted decision trees and its file format; not part of the API.
 *
 * <p>{@code BoostedTrees} gives rows of features their log-odds,
 * {@code BoostedTreesFormat} reads and writes it. What the features mean is known to their users
 * alone.
 */
@NullMarked
package newsfold.internal.trees;

import org.jspecify.annotations.NullMarked;
