/**
 * The learnt models that extraction is decided by, and their file.
 *
 * <p>A {@code ModelFile} holds tables of {@code WordOdds} and ensembles of {@code BoostedTrees}, which give rows of
 * features their log-odds; {@code BoostedTreesFormat} reads and writes these. {@code NeighbourMessage} lets neighbours
 * speak for each other, {@code ExpectedF1} tells how good a body will be. What the features mean is known to their users
 * alone.
 */
@NullMarked
package newsfold.internal.models;

import org.jspecify.annotations.NullMarked;
