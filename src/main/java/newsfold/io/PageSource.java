package newsfold.io;

import java.io.Closeable;
import java.io.IOException;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/** The pages of one opened input. Bad records go to the {@link ReadContext}; what is thrown ends this input only. */
interface PageSource extends Closeable {
    /** Returns the next page, or null at the end. */
    @Nullable
    Page read() throws IOException;

    /** Returns where reading stands, to name the place of a failure. */
    long position();
}
