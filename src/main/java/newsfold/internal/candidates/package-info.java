/**
 * Fingerprints to candidate pairs: which articles are worth comparing, without comparing every pair.
 *
 * <p>In order: equal contents are collapsed, keys are made and those of single articles sieved out, articles under one key
 * are paired (with a few representatives where the key is common), and fingerprints that disagree are dropped. A candidate
 * is only a suggestion: whoever asks must verify it on the shingles themselves. Parameters and results are never null unless
 * marked.
 */
@NullMarked
package newsfold.internal.candidates;

import org.jspecify.annotations.NullMarked;
