package newsfold.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What one command, run in this process, printed and returned. */
record Cli(int status, String out, String err) {
    static Cli run(Object... args) {
        return withInput(new byte[0], args);
    }

    static Cli withInput(byte[] input, Object... args) {
        return run(input, false, args);
    }

    static Cli atTerminal(Object... args) {
        return run(new byte[0], true, args);
    }

    static Cli atTerminal(byte[] input, Object... args) {
        return run(input, true, args);
    }

    private static Cli run(byte[] input, boolean terminal, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        int status = NewsfoldCommand.run(
                new Console(new ByteArrayInputStream(input), out, err, terminal), words.toArray(String[]::new));
        return new Cli(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    long errorLines() {
        return err.lines().count();
    }
}
