/**
 * Which duplicate groups tell of one event, on arrays alone. In order: {@link TermIndex} finds groups that share rare terms,
 * {@link PairEvidence} says how probable each link is, {@link GroupClustering} mixes neighbours, fits the threshold and merges.
 */
@NullMarked
package newsfold.internal.linking;

import org.jspecify.annotations.NullMarked;
