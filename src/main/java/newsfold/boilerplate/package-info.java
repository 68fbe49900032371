/**
 * Page to article: finds the body in HTML or flattened text, what is known about it, and says why each other line is not
 * part of it.
 *
 * <p>Decisions about HTML come from the element tree, structured data, and a small learnt model over blocks of text; those
 * about flattened text from phrases of many languages, shapes and positions. Templates that a site repeats are learnt
 * across its pages. Types are immutable or belong to one call; public ones may be shared between threads. Parameters and
 * results are never null unless marked.
 */
@NullMarked
package newsfold.boilerplate;

import org.jspecify.annotations.NullMarked;
