package newsfold.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/** The streams a command talks to. Text is UTF-8 on every system, so that what is piped is the same everywhere. */
final class Console {
    private final InputStream in;
    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this.in = in;
        this.bytes = new BufferedOutputStream(out, 1 << 16);
        this.out = new PrintWriter(new HarmlessWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), false);
        this.err = new PrintWriter(new HarmlessWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)), true);
        this.terminal = terminal;
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    /** Standard output for data; do not mix with {@link #out()} without flushing that one first. */
    OutputStream bytes() {
        return bytes;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether a person is watching, who wants to see progress. */
    boolean terminal() {
        return terminal;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** From Java 22 there may be a console without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
