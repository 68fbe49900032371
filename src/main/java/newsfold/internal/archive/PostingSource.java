package newsfold.internal.archive;

import java.io.IOException;

/** Numbers in ascending order, each with a document that has it. */
interface PostingSource {
    /** Moves to the next number, and returns false at the end. */
    boolean next() throws IOException;

    long number();

    int document();
}
