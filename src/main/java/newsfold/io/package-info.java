/**
 * Input to pages: readers for JSONL, directories of HTML and text files, and WARC, each also compressed, that turn every
 * bad record into a {@link newsfold.io.Rejected} and go on.
 *
 * <p>A reader belongs to one thread. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.io;

import org.jspecify.annotations.NullMarked;
