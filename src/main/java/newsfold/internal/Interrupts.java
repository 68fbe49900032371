package newsfold.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

/** Tells what an interrupt stops, whatever it broke there, as an interrupt. */
public final class Interrupts {
    private Interrupts() {}

    /** Work that reads or writes. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        T run() throws IOException;
    }

    /**
     * Does some work on an archive.
     *
     * @throws IOException if it fails
     * @throws InterruptedIOException if the thread is interrupted, which it stays
     */
    public static <T> T told(Work<T> work) throws IOException {
        try {
            Check.notInterrupted();
            return work.run();
        } catch (IOException | CancellationException | UncheckedIOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
            InterruptedIOException interrupted =
                    new InterruptedIOException("interrupted; the archive is as the last commit left it");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
