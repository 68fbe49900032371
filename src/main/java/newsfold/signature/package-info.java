/**
 * Shingles to fingerprint: a content hash, a similarity sketch and sampled shingles, small enough to keep for every
 * article ever seen.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.signature;

import org.jspecify.annotations.NullMarked;
