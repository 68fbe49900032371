/**
 * What kind of page a page is: an article, a listing, or a stub such as a challenge or a cookie wall; not part of the API.
 *
 * <p>{@code PageKinds} judges from {@code PageEvidence}: the words that {@code StubPhrases} finds in {@code PhraseText}, how
 * much else is said, and what the markup holds.
 */
@NullMarked
package newsfold.internal.kinds;

import org.jspecify.annotations.NullMarked;
