/**
 * Shingling: texts to hashed runs of tokens, in any script.
 *
 * <p>A {@code Shingler} folds each character, joins characters to tokens, and hashes each run of tokens to a
 * shingle. The result is a {@code ShingledText}; a {@code ShingleBuffer} does the same in arrays
 * that it reuses. A {@code LanguageGuesser} guesses the language.
 *
 * <p>Texts that differ only in case, punctuation, Unicode normal form, accents, soft hyphens or zero-width characters
 * give the same shingles. Nothing here depends on the default locale. Parameters and results are never null unless
 * marked.
 */
@NullMarked
package newsfold.internal.text;

import org.jspecify.annotations.NullMarked;
