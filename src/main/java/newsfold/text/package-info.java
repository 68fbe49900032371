/**
 * Text to shingles: one pass that folds characters, cuts tokens in any script and hashes runs of tokens, and a guess at
 * the language.
 *
 * <p>Texts that differ only in case, punctuation, Unicode normal form, accents, soft hyphens or zero-width characters
 * give the same shingles. Nothing here depends on the default locale. Parameters and results are never null unless
 * marked.
 */
@NullMarked
package newsfold.text;

import org.jspecify.annotations.NullMarked;
