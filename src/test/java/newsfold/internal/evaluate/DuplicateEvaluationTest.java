package newsfold.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import newsfold.internal.grouping.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateEvaluationTest {
    @Test
    void aSmallSetIsScored(@TempDir Path data) throws IOException {
        Sample sample = new Sample(1);
        String text = sample.text(200);
        try (Writer lines = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(data.resolve("tiny.jsonl.gz"))), StandardCharsets.UTF_8)) {
            lines.write("{\"id\": \"a\", \"text\": \"" + text + "\"}\n");
            lines.write("{\"id\": \"b\", \"text\": \"" + text + " more\"}\n");
            lines.write("{\"id\": \"c\", \"text\": \"" + sample.text(200) + "\"}\n");
        }
        Files.writeString(
                data.resolve("tiny.pairs.tsv"), "a\tb\tjaccard\tcontainment\na\tb\t0.995\t1.0\na\tc\t0.6\t0.7\n");
        Scores scores = new DuplicateEvaluation().run(data);
        assertEquals(1, scores.values().get("tiny.recall80"));
        assertEquals(0.5, scores.values().get("tiny.recall50"));
        assertEquals(0, scores.values().get("tiny.wrongPairs"));
        assertTrue(
                scores.details().contains("missed a\tc\t0.6\t0.7\tNONE"),
                scores.details().toString());
    }

    @Test
    void aDirectoryWithoutASetIsRefused(@TempDir Path data) {
        assertThrows(IllegalArgumentException.class, () -> new DuplicateEvaluation().run(data));
    }

    @Test
    @Tag("slow")
    void realNewsStaysAboveTheFloors() throws IOException {
        Path data = Path.of("../shared/data/duplicates");
        assumeTrue(Files.isDirectory(data), "the labelled sets are not beside this checkout");
        Scores scores = new DuplicateEvaluation(2).run(data);
        assertEquals(
                List.of(),
                Floors.read(Path.of("src/test/floors/duplicates.properties")).check(scores),
                scores.toString());
    }
}
