package newsfold.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/** The standard streams of a command. Text is UTF-8 on every system. */
final class Console {
    private final InputStream in;
    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private Progress progress;
    private boolean quiet;
    private boolean json;

    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this.in = in;
        this.bytes = new BufferedOutputStream(out, 1 << 16);
        this.out = new PrintWriter(new HarmlessWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), false);
        this.err = new PrintWriter(new HarmlessWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)), true);
        this.terminal = terminal;
        this.progress = terminal ? Progress.LINE : Progress.NONE;
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    /** Returns standard output for data. Flush {@link #out()} before use, because both write to one stream. */
    OutputStream bytes() {
        return bytes;
    }

    PrintWriter err() {
        return err;
    }

    /** How progress is shown. */
    enum Progress {
        NONE,
        LINE,
        LOG
    }

    Progress progress() {
        return progress;
    }

    /** Shows progress in plain lines where no terminal is. */
    void askForProgress() {
        if (progress == Progress.NONE) {
            progress = Progress.LOG;
        }
    }

    /** Shows neither progress nor what a run came to; warnings and failures stay. */
    void quiet() {
        quiet = true;
        progress = Progress.NONE;
    }

    /** Prints what a command comes to as JSON instead of a text for people. */
    void json() {
        json = true;
    }

    boolean isJson() {
        return json;
    }

    /** Prints what a command came to: a text for people or, if asked for, names and values in turns as a line of JSON. */
    void result(String text, @Nullable Object... namesAndValues) throws IOException {
        if (!json) {
            out.println(text);
            return;
        }
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        out.println(Json.write(values));
    }

    boolean isTerminal() {
        return terminal;
    }

    boolean isQuiet() {
        return quiet;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Asks the console by reflection, because only Java 22 and later have consoles without a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean hasTerminal() {
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
