package newsfold.io;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes through the files of a directory or of a zip file. */
interface FileWalk extends Closeable {
    /** Returns the next file of a known kind, or null at the end. */
    @Nullable
    InputFile next();

    @Override
    default void close() throws IOException {
        // A directory is listed at once and holds nothing open.
    }
}
