/**
 * Verification: candidate pairs to matches, with shared passages as evidence.
 *
 * <p>A {@code Side} takes the compared values of each article. A {@code Verifier} aligns the
 * shingles of two sides and measures Jaccard similarity and containment exactly. Its thresholds give a
 * {@link newsfold.verify.Relation}. The result is a {@link newsfold.verify.Match} with the longest
 * {@link newsfold.verify.Passage}s.
 *
 * <p>Similarities are in [0, 1]. Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.verify;

import org.jspecify.annotations.NullMarked;
