/**
 * Reads a web page into boxes and blocks of text.
 *
 * <p>In this order: {@code HtmlWithoutScripts} parses the page without long scripts; {@code DomReader} cuts the tree into
 * the boxes and blocks of a {@code Dom}; {@code ElementKinds} and {@code MarkupWords} say what elements and their class
 * names mean; {@code PageFrames} takes marks off boxes that hold the whole page. {@code MarkupRecorder} keeps the
 * structure of the body for {@code BodyStructure}, which is written as clean HTML or Markdown.
 */
@NullMarked
package newsfold.internal.html;

import org.jspecify.annotations.NullMarked;
