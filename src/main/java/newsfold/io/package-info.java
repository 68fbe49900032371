/**
 * Input to pages: readers that turn every bad record into a {@link newsfold.io.Rejected} and go on.
 *
 * <p>In the order of work: {@link newsfold.io.PageReader} takes the inputs one after the other; a {@code DirectoryWalk}
 * lists the files of a directory, an {@code InputFile} tells by its name what a file holds; {@code Compression} opens it.
 * One {@code PageSource} a kind reads the pages: {@code SingleFilePage} HTML and text, {@code JsonLinesPages} and
 * {@code JsonFilePages} JSON, {@code WarcPages} the records of a WARC file. {@code JsonPageParser} maps the fields of tools
 * ({@code PageField}) to those of a page, {@code HttpMessage} and {@code ContentCoding} undo how a body was sent,
 * {@code TextDecoder} turns bytes into text. Limits, counters and the way out for rejects are in one {@code ReadContext}.
 *
 * <p>A reader belongs to one thread. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.io;

import org.jspecify.annotations.NullMarked;
