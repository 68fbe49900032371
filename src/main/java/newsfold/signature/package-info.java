/**
 * Makes fingerprints of articles, small enough to keep one for every article ever seen.
 *
 * <p>{@link newsfold.signature.Fingerprinter} takes the shingles of an article and makes a
 * {@link newsfold.signature.Fingerprint} of them: a content hash, a similarity sketch ({@code SimilaritySketch}) and the
 * shingles that {@link newsfold.signature.Sampling} keeps. {@code FingerprintCodec} turns it into bytes, with
 * {@code RiceCode} for the shingles.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.signature;

import org.jspecify.annotations.NullMarked;
