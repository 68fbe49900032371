package newsfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarmlessWriterTest {
    @Test
    void controlCharactersAreReplacedHoweverTheyAreWritten() {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(new HarmlessWriter(written));
        out.write(0x1B);
        out.write("[2J\u0007\u009b31m\u202Ex\u2028y".toCharArray());
        out.print("\tone\r\n\u007F");
        out.flush();
        assertEquals("\uFFFD[2J\uFFFD\uFFFD31m\uFFFDx\uFFFDy\tone\r\n\uFFFD", written.toString());
    }

    @Test
    void titlesAndIdsOfPagesDoNotReachTheTerminalRaw(@TempDir Path directory) throws Exception {
        String text =
                "The mayor of Springfield resigned on Monday after a long dispute with the council, officials said.";
        String line =
                "{\"id\": \"\\u001b[2J%d\\nfake line\", \"title\": \"\\u001b]0;x\\u0007Mayor resigns\", \"text\": \""
                        + text + "\"}\n";
        Path file = directory.resolve("x.jsonl");
        Files.writeString(file, line.formatted(1) + line.formatted(2) + line.formatted(2), StandardCharsets.UTF_8);
        Cli fold = Cli.run("fold", file, "--out", directory.resolve("out"));
        Cli extract = Cli.run("extract", file, "--out", directory.resolve("x"));
        for (String shown : new String[] {fold.out(), fold.err(), extract.out(), extract.err()}) {
            assertFalse(shown.contains("\u001b") || shown.contains("\u0007") || shown.contains("\nfake"), shown);
        }
    }
}
