package newsfold.cli;

import java.util.Locale;
import newsfold.io.PageReader;

/** Shows the number of pages read as one line on standard error, at a terminal only. */
final class ProgressLine implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;
    private static final int WIDTH = 70;

    private final Console console;
    private final PageReader reader;
    private final Thread thread;
    private volatile boolean closed;

    ProgressLine(Console console, PageReader reader) {
        this.console = console;
        this.reader = reader;
        this.thread = new Thread(this::show, "newsfold-progress");
        thread.setDaemon(true);
    }

    void start() {
        if (console.terminal()) {
            thread.start();
        }
    }

    private void show() {
        try {
            while (!closed) {
                Thread.sleep(PERIOD_MILLIS);
                line(String.format(
                        Locale.ROOT,
                        "%,d pages, %,d kB read, %,d rejected",
                        reader.pages(),
                        reader.bytes() / 1000,
                        reader.rejects()));
            }
        } catch (InterruptedException e) {
            // close() ends the wait by this interrupt.
            Thread.currentThread().interrupt();
        }
    }

    private void line(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        console.err().flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        closed = true;
        if (!console.terminal()) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line("");
        console.err().print("\r");
        console.err().flush();
    }
}
