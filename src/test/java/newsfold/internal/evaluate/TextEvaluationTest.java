package newsfold.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEvaluationTest {
    private static final String PAGE = "{\"id\":\"1\",\"host\":\"a.example\",\"lines\":[\"Menu\","
            + "\"The ferry to the northern islands will not sail this week, the port authority said on Monday.\","
            + "\"Repairs to the engine have taken longer than anybody had expected when the boat came in.\","
            + "\"Read more\"],\"gold\":[0,1,%s,0]}\n";

    @Test
    void aPageWithoutMistakesScoresOne(@TempDir Path data) throws IOException {
        write(data.resolve("small.full.jsonl.gz"), PAGE.formatted("1"));
        Scores scores = new TextEvaluation().run(data);
        assertEquals(1.0, scores.values().get("small-full.lineF1"));
        assertEquals(1.0, scores.values().get("small-full.shingleF1"));
        assertEquals(1.0, scores.values().get("small-full.perfect"));
    }

    @Test
    void aLineTooMuchCostsPrecisionAndIsShown(@TempDir Path data) throws IOException {
        write(data.resolve("small.jsonl.gz"), PAGE.formatted("0"));
        Scores scores = new TextEvaluation().run(data, data.resolve("worst"));
        assertEquals(2.0 / 3, value(scores, "small.lineF1"), 1e-9);
        assertTrue(value(scores, "small.shingleP") < 0.6);
        assertEquals(1.0, scores.values().get("small.shingleR"));
        assertTrue(Files.readString(data.resolve("worst/small/1.txt")).contains("TOO MUCH Repairs to the engine"));
    }

    @Test
    void linesThatNobodyJudgedDoNotCount(@TempDir Path data) throws IOException {
        write(data.resolve("small.jsonl.gz"), PAGE.formatted("null"));
        assertEquals(1.0, new TextEvaluation().run(data).values().get("small.lineF1"));
    }

    @Test
    void aDirectoryWithoutSetsIsAnError(@TempDir Path data) throws IOException {
        assertThrows(IOException.class, () -> new TextEvaluation().run(data));
        write(data.resolve("small.jsonl.gz"), "{\"id\":\"1\",\"lines\":[\"a\"],\"gold\":[]}\n");
        assertThrows(IOException.class, () -> new TextEvaluation().run(data));
    }

    private static double value(Scores scores, String name) {
        return scores.values().getOrDefault(name, -1.0);
    }

    private static void write(Path file, String text) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write(text);
        }
    }
}
