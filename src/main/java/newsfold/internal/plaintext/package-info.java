/**
 * Text as tools write it to lines without syntax: leftovers of HTML are decoded, front matter is read, wrapped lines are
 * joined, and the marks of Markdown and of numbered links ({@code lynx -dump}) become what is known of a line.
 */
@NullMarked
package newsfold.internal.plaintext;

import org.jspecify.annotations.NullMarked;
