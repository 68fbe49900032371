package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsfold.article.Page;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.report.ArchivedResults;
import newsfold.internal.report.ResultFiles;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of a stream, kept over a month of daily batches in which all happens that happens to pages. */
class MonthOfBatchesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @TempDir
    Path directory;

    @Test
    void whoAppliesTheFilesOfEachBatchInTurnEndsAtTheExportOfTheArchive() throws IOException {
        for (long seed = 1; seed <= 1; seed++) {
            MonthOfNews month = new MonthOfNews(seed);
            Path archive = directory.resolve("archive" + seed);
            BatchFiles reader = new BatchFiles();
            Set<Event.Kind> kinds = new TreeSet<>();
            for (int day = 0; day < MonthOfNews.DAYS; day++) {
                FoldResult result = fold(archive, month, day);
                result.events().forEach(event -> kinds.add(event.kind()));
                Path files = directory.resolve("batch" + seed + "-" + day);
                result.writeTo(files);
                reader.apply(files);
                if (day % 5 == 4) {
                    assertEqualStates(export(archive, files.resolve("export")), reader.state(), "day " + day);
                }
            }
            assertTrue(kinds.size() > 15, kinds.toString());
        }
    }

    private static FoldResult fold(Path archive, MonthOfNews month, int day) throws IOException {
        try (Newsfold fold = Newsfold.open(archive)) {
            if (day % 4 == 3) {
                // Something that stands for a group, something of a story, and something nobody knows.
                month.day(day - 2).stream().limit(3).map(Page::id).forEach(id -> {
                    try {
                        fold.delete(id);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                fold.delete("nobody");
            }
            if (day >= 20 && day % 3 == 0) {
                fold.prune(FIRST.plusDays(day - 18));
            }
            return fold.fold(month.day(day));
        }
    }

    private static Map<String, List<String>> export(Path archive, Path out) throws IOException {
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            ResultFiles.write(out, new ArchivedResults(reader));
        }
        return BatchFiles.read(out);
    }

    private static void assertEqualStates(
            Map<String, List<String>> expected, Map<String, List<String>> actual, String when) {
        for (String name : new TreeSet<>(expected.keySet())) {
            List<String> missing = new ArrayList<>(expected.get(name));
            missing.removeAll(actual.get(name));
            List<String> unexpected = new ArrayList<>(actual.get(name));
            unexpected.removeAll(expected.get(name));
            assertEquals(List.of(), missing, when + ", " + name + "; instead " + unexpected);
            assertEquals(List.of(), unexpected, when + ", " + name);
        }
    }

    @Test
    void theMonthInBatchesIsTheMonthInOneBatch() throws IOException {
        MonthOfNews month = new MonthOfNews(3);
        Map<String, Page> last = new TreeMap<>();
        Path archive = directory.resolve("archive");
        Set<String> refused = new TreeSet<>();
        for (int day = 0; day < MonthOfNews.DAYS; day++) {
            try (Newsfold fold = Newsfold.open(archive)) {
                FoldResult result = fold.fold(month.day(day));
                Set<String> stubs = result.rejected().stream()
                        .map(reject -> reject.source())
                        .collect(Collectors.toSet());
                month.day(day).stream()
                        .filter(page -> !stubs.contains(page.id()))
                        .forEach(page -> last.put(page.id(), page));
                result.events().stream()
                        .filter(event -> event.kind() == Event.Kind.ARTICLE_REFUSED)
                        .forEach(event -> refused.add(event.id()));
            }
        }
        assertTrue(refused.size() > 10);
        Path whole = directory.resolve("whole");
        try (Newsfold fold = Newsfold.open(whole)) {
            fold.fold(new ArrayList<>(last.values()));
        }
        assertEquals(places(whole), places(archive));
    }

    /** For each article its text and all that is in its group and its story: ids of these come from the order of events. */
    private static Map<String, String> places(Path archive) throws IOException {
        Map<String, Set<String>> groups = new TreeMap<>();
        Map<String, Set<String>> stories = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            ArchivedResults results = new ArchivedResults(reader);
            for (FoldedArticle folded : results.articles()) {
                groups.computeIfAbsent(folded.group(), id -> new TreeSet<>())
                        .add(folded.article().id());
                stories.computeIfAbsent(folded.story(), id -> new TreeSet<>())
                        .add(folded.article().id());
            }
            for (FoldedArticle folded : results.articles()) {
                places.put(
                        folded.article().id(),
                        folded.canonical() + " " + folded.relation() + " of " + groups.get(folded.group()) + " in "
                                + stories.get(folded.story()) + ": "
                                + folded.article().text());
            }
        }
        return places;
    }
}
