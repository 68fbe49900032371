package newsfold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entry point of the runnable jar. */
public final class Main {
    /** A static reference, because a logger that is garbage-collected loses its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /**
     * Runs one command and exits with its status.
     *
     * <p>The status is 0 for success, 1 for success with more rejects than allowed, 2 for wrong usage, 3 for a failure.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        // Lucene logs on every start which features of the processor it uses.
        LUCENE.setLevel(Level.SEVERE);
        Console console = new Console(
                System.in,
                // Not System.out, which hides that the reader of a pipe is closed.
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Console.hasTerminal());
        int status;
        try {
            status = NewsfoldCommand.run(console, Utf8Arguments.restored(args));
        } catch (NoClassDefFoundError e) {
            console.err()
                    .println("newsfold: a library is missing; run newsfold-cli.jar, which holds all, or add what "
                            + "Maven lists as optional, first info.picocli:picocli, to the class path");
            status = NewsfoldCommand.FAILED;
        } catch (OutOfMemoryError e) {
            console.err().println("newsfold: out of memory; give Java more with -Xmx, or fold fewer pages at a time");
            status = NewsfoldCommand.FAILED;
        }
        console.flush();
        System.exit(status);
    }
}
