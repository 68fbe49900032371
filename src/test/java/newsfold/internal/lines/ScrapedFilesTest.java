package newsfold.internal.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsfold.article.Block;
import newsfold.article.Removed;
import org.junit.jupiter.api.Test;

/** Real scraped pages that are too much somebody else's to be copied here; which lines are article is known by reading. */
class ScrapedFilesTest {
    private static final Path DATA = Path.of("../shared/data/bagram");

    /** Lines of the article by file, from and to. Everything else that is not blank must go. */
    private static final int[][] BODY = {{11, 27}, {13, 29}, {2, 8}, {3, 19}, {3, 13}};

    @Test
    void everyLineOfTheArticleStaysAndNoOther() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no " + DATA + " here");
        List<Path> files;
        try (Stream<Path> all = Files.list(DATA)) {
            files = all.sorted().toList();
        }
        for (int file = 0; file < BODY.length; file++) {
            List<String> lines = Files.readAllLines(files.get(file));
            int[] body = BODY[file];
            List<String> expected = IntStream.rangeClosed(body[0], body[1])
                    .mapToObj(number -> lines.get(number - 1).strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            Stripped stripped = new TextStripper().strip(Files.readString(files.get(file)), Optional.empty());
            assertEquals(
                    String.join("\n", expected),
                    stripped.body().stream().map(Block::text).collect(Collectors.joining("\n")),
                    files.get(file).toString());
            assertFalse(stripped.title().matches(".*\\.(com|org|net)$"), stripped.title());
            assertEquals(file != 2, !stripped.title().isEmpty(), "title of " + files.get(file));
        }
    }

    @Test
    void bothCopiesOfOneArticleGiveTheSameBody() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no " + DATA + " here");
        List<List<Block>> bodies = new ArrayList<>();
        try (Stream<Path> all = Files.list(DATA)) {
            for (Path file : all.sorted().limit(2).toList()) {
                Stripped stripped = new TextStripper().strip(Files.readString(file), Optional.empty());
                bodies.add(stripped.body());
            }
        }
        assertEquals(bodies.get(0), bodies.get(1));
    }

    @Test
    void articlesAppendedToTheSecondPageAreTeasers() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no " + DATA + " here");
        try (Stream<Path> all = Files.list(DATA)) {
            Path file = all.sorted().skip(1).findFirst().orElseThrow();
            Stripped stripped = new TextStripper().strip(Files.readString(file), Optional.empty());
            long teasers = stripped.removed().stream()
                    .filter(line -> line.reason() == Removed.Reason.TEASER)
                    .count();
            assertTrue(teasers >= 17, teasers + " teaser lines");
        }
    }
}
