package newsfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newsfold.bench.HostileInputs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileInputsTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "line.jsonl, 2000000, 1, 1",
        "bomb.jsonl.gz, 2000000, 1, 1",
        "bomb.jsonl.zst, 2000000, 1, 1",
        "brotli.warc, 1, 1, 1",
        "attributes.html, 50000, 1, 0",
        "same-attribute.html, 100000, 1, 0",
        "classes.html, 100000, 1, 0",
        "nested.html, 100000, 1, 0",
        "tables.html, 50000, 1, 0",
        "formatting.html, 50000, 1, 0",
        "entities.html, 100000, 1, 0",
        "json-ld.html, 100000, 1, 0",
        "deep.json, 900000, 0, 1",
        "deep.jsonl, 100000, 1, 1",
        "sites.jsonl, 1000, 1000, 0",
        "tiny.jsonl, 1000, 1000, 0",
        "ids.jsonl, 100000, 15, 2",
    })
    void aHostileInputCostsItselfAtMost(String kind, long size, long articles, long rejects) throws IOException {
        Path file = HostileInputs.write(kind, size, directory);
        Path out = directory.resolve("out");
        Cli run = Cli.run("fold", file, "--out", out, "--max-record", 1 << 20, "--quiet");
        assertTrue(run.status() == 0 || articles == 0, run.err());
        assertEquals(articles, lines(out, "articles.jsonl"), run.err());
        assertEquals(rejects, lines(out, "rejected.jsonl"), run.err());
        String all = run.out() + run.err() + Files.readString(out.resolve("report.html"));
        assertEquals(-1, all.indexOf('\u001b'));
        assertEquals(false, all.contains("<script>alert"));
        try (var files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
    }

    private static long lines(Path out, String name) throws IOException {
        try (var lines = Files.lines(out.resolve(name))) {
            return lines.count();
        }
    }
}
