package newsfold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry of the runnable jar. */
public final class Main {
    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /**
     * Runs one command and ends the Java machine with its status: 0 done, 1 done with more rejects than allowed, 2 wrong
     * usage, 3 failed.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        // Lucene tells on every start which of the machine's features it uses.
        LUCENE.setLevel(Level.SEVERE);
        Console console = new Console(
                System.in,
                // Not System.out, which hides that the reader of a pipe has gone.
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Console.isTerminal());
        int status;
        try {
            status = NewsfoldCommand.run(console, Utf8Arguments.restored(args));
        } catch (NoClassDefFoundError e) {
            console.err()
                    .println(
                            "newsfold: " + e.getMessage()
                                    + " is missing; run target/newsfold-cli.jar, or add info.picocli:picocli to the class path");
            status = NewsfoldCommand.FAILED;
        } catch (OutOfMemoryError e) {
            console.err().println("newsfold: out of memory; give Java more with -Xmx, or fold fewer pages at a time");
            status = NewsfoldCommand.FAILED;
        }
        console.flush();
        System.exit(status);
    }
}
