package newsfold.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsfold.DefaultLocale;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.Json;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private final SampleResults results = SampleResults.small();

    @Test
    void everyFileIsWrittenWithTheFieldsOfTheContractInOrder(@TempDir Path out) throws IOException {
        ResultFiles.write(out, results);
        assertEquals(
                List.of(
                        "id",
                        "url",
                        "canonicalUrl",
                        "site",
                        "title",
                        "text",
                        "published",
                        "language",
                        "page",
                        "kind",
                        "kindReason",
                        "group",
                        "canonical",
                        "relation",
                        "story"),
                fields(out.resolve("articles.jsonl")));
        assertEquals(List.of("group", "canonical", "reason", "members"), fields(out.resolve("duplicates.jsonl")));
        assertEquals(
                List.of("a", "b", "relation", "jaccard", "containmentOfA", "containmentOfB"),
                fields(out.resolve("matches.jsonl")));
        assertEquals(
                List.of("story", "label", "keywords", "first", "last", "groups", "probabilities", "representative"),
                fields(out.resolve("stories.jsonl")));
        assertEquals(List.of("source", "position", "reason", "kind"), fields(out.resolve("rejected.jsonl")));
        assertEquals(
                List.of("counts", "stages", "notes"),
                List.copyOf(Json.parseObject(Files.readString(out.resolve("summary.json")))
                        .keySet()));
        assertTrue(Files.size(out.resolve("report.html")) > 1000);
        assertEquals(9, names(out).size());
    }

    @Test
    void probabilitiesStandInTheOrderOfTheGroups(@TempDir Path out) throws IOException {
        ResultFiles.write(out, results);
        List<String> lines = Files.readAllLines(out.resolve("stories.jsonl"));
        assertTrue(lines.get(0).contains("\"groups\":[\"g1\",\"g2\"],\"probabilities\":[0.97,null],"), lines.get(0));
        assertTrue(lines.get(1).contains("\"groups\":[\"g3\"],\"probabilities\":[1.0],"), lines.get(1));
    }

    @Test
    void groupsOfOneStayOutOfDuplicates(@TempDir Path out) throws IOException {
        ResultFiles.write(out, results);
        List<String> lines = Files.readAllLines(out.resolve("duplicates.jsonl"));
        assertEquals(1, lines.size());
        assertEquals(
                "{\"id\":\"b/bridge.html\",\"relation\":\"NEAR_DUPLICATE\",\"jaccard\":0.841235,\"containment\":0.9,"
                        + "\"containmentOfCanonical\":0.95,\"passages\":[{\"start\":0,\"end\":110,\"canonicalStart\":0,"
                        + "\"canonicalEnd\":110,\"shingles\":18},{\"start\":135,\"end\":290,\"canonicalStart\":137,"
                        + "\"canonicalEnd\":292,\"shingles\":25}]}]}",
                lines.get(0).substring(lines.get(0).indexOf("{\"id\":\"b/")));
    }

    @Test
    void removedLinesAreAddedOnRequest(@TempDir Path out) throws IOException {
        ResultFiles.write(out, results, true);
        Map<String, ?> first = Json.parseObject(
                Files.readAllLines(out.resolve("articles.jsonl")).get(0));
        assertEquals(
                Map.of("position", 1, "text", "Home | News | Sport", "reason", "NAVIGATION", "rule", "menu <of> links"),
                ((List<?>) Objects.requireNonNull(first.get("removed"))).get(0));
    }

    @Test
    void writingTwiceGivesTheSameBytesUnderAnyLocale(@TempDir Path out) throws IOException {
        ResultFiles.write(out.resolve("one"), results, true);
        locale.setTurkish();
        ResultFiles.write(out.resolve("two"), results, true);
        locale.set("ar-EG-u-nu-arab");
        ResultFiles.write(out.resolve("three"), results, true);
        for (String name : names(out.resolve("one"))) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            out.resolve("one").resolve(name), out.resolve("two").resolve(name)),
                    name);
            assertEquals(
                    -1,
                    Files.mismatch(
                            out.resolve("one").resolve(name),
                            out.resolve("three").resolve(name)),
                    name);
        }
    }

    @Test
    void aFailureLeavesTheFilesOfTheEarlierRunAndNoScraps(@TempDir Path out) throws IOException {
        ResultFiles.write(out, results);
        String before = Files.readString(out.resolve("articles.jsonl"));
        Results broken = new Results() {
            @Override
            public List<StoryLink> storyLinks(String group) {
                return List.of();
            }

            @Override
            public Iterable<FoldedArticle> articles() {
                return results.articles().subList(0, 1);
            }

            @Override
            public Iterable<DuplicateGroup> groups() {
                return results.groups();
            }

            @Override
            public Iterable<Match> matches() {
                throw new UncheckedIOException(new IOException("the archive went away"));
            }

            @Override
            public Iterable<Story> stories() {
                return results.stories();
            }

            @Override
            public Iterable<Rejected> rejected() {
                return results.rejected();
            }

            @Override
            public Summary summary() {
                return results.summary();
            }
        };
        assertThrows(UncheckedIOException.class, () -> ResultFiles.write(out, broken));
        assertEquals(before, Files.readString(out.resolve("articles.jsonl")));
        assertEquals(9, names(out).size(), "scraps: " + names(out));
    }

    @Test
    void aLinkThatLiesWhereATemporaryFileGoesIsNotFollowed(@TempDir Path out) throws IOException {
        Path other = Files.writeString(out.resolve("precious.txt"), "precious");
        Path results = Files.createDirectory(out.resolve("results"));
        Files.createSymbolicLink(results.resolve(".articles.jsonl.part"), other);
        ResultFiles.write(results, this.results);
        assertEquals("precious", Files.readString(other));
        assertTrue(Files.isRegularFile(results.resolve("articles.jsonl"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void anEmptyResultGivesEmptyFilesAndAReport(@TempDir Path out) throws IOException {
        SampleResults nothing =
                new SampleResults(List.of(), List.of(), List.of(), List.of(), List.of(), new SummaryBuilder().build());
        ResultFiles.write(out, nothing);
        assertEquals(0, Files.size(out.resolve("articles.jsonl")));
        assertEquals(0, Files.size(out.resolve("rejected.jsonl")));
        assertTrue(Files.readString(out.resolve("report.html")).contains("No article was found"));
    }

    private static List<String> fields(Path file) throws IOException {
        List<String> fields = null;
        for (String line : Files.readAllLines(file)) {
            List<String> found = List.copyOf(Json.parseObject(line).keySet());
            assertTrue(fields == null || fields.equals(found), line);
            fields = found;
        }
        return Objects.requireNonNull(fields, file + " is empty");
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
