/**
 * One ensemble of gradient-boosted decision trees and its file format; not part of the API.
 *
 * <p>{@link newsfold.internal.trees.BoostedTrees} gives rows of features their log-odds,
 * {@link newsfold.internal.trees.BoostedTreesFormat} reads and writes it. What the features mean is known to their users
 * alone.
 */
@NullMarked
package newsfold.internal.trees;

import org.jspecify.annotations.NullMarked;
