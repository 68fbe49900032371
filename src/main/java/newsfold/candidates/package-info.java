/**
 * Fingerprints to candidate pairs: which articles are worth comparing, without comparing every pair.
 *
 * <p>A candidate is only a suggestion: whoever asks must verify it on the shingles themselves. Whether two articles are
 * candidates depends on their two fingerprints alone, so that it does not matter how a collection is cut into batches.
 * Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.candidates;

import org.jspecify.annotations.NullMarked;
