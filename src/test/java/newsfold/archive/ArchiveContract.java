package newsfold.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive promises, on disk or in memory. */
abstract class ArchiveContract {
    private Archive archive = Archive.inMemory();

    /** Opens an archive that is empty. */
    abstract Archive open(ArchiveSettings settings) throws IOException;

    @BeforeEach
    void openArchive() throws IOException {
        archive = open(ArchiveSettings.defaults());
    }

    @AfterEach
    void closeArchive() throws IOException {
        archive.close();
    }

    @Test
    void theTimeOfTheFetchComesBack() throws IOException {
        Instant fetched = Instant.parse("2026-03-04T05:06:07.089Z");
        Article article = Samples.article("a").toBuilder().fetched(fetched).build();
        archive.put(new ArchiveEntry(article, Samples.fingerprint("a"), new long[] {1}));
        archive.put(Samples.entry("b", 2));
        for (int round = 0; round < 2; round++) {
            assertEquals(
                    Optional.of(fetched), archive.article("a").orElseThrow().fetched());
            assertEquals(Optional.empty(), archive.article("b").orElseThrow().fetched());
            archive.commit("batch " + round);
        }
    }

    @Test
    void anArticleComesBackAsItWentInBeforeAndAfterTheCommit() throws IOException {
        archive.put(Samples.entry("a", 1, 2, 3));
        for (int round = 0; round < 2; round++) {
            Article article = archive.article("a").orElseThrow();
            Article expected = Samples.article("a");
            assertEquals(expected.id(), article.id());
            assertEquals(expected.url(), article.url());
            assertEquals(expected.site(), article.site());
            assertEquals(expected.title(), article.title());
            assertEquals(expected.author(), article.author());
            assertEquals(expected.published(), article.published());
            assertEquals(expected.updated(), article.updated());
            assertEquals(expected.language(), article.language());
            assertEquals(expected.body(), article.body());
            assertArrayEquals(Samples.fingerprint("a"), archive.fingerprint("a").orElseThrow());
            assertTrue(archive.contains("a"));
            assertFalse(archive.contains("b"));
            assertEquals(1, archive.size());
            assertEquals(List.of("a"), archive.ids());
            archive.commit("batch " + round);
        }
        assertTrue(archive.article("b").isEmpty());
        assertTrue(archive.fingerprint("b").isEmpty());
    }

    @Test
    void anArticleOfWhichNothingIsKnownComesBack() throws IOException {
        archive.put(new ArchiveEntry(Article.builder("a").build(), new byte[0], new long[0]));
        archive.commit("1");
        Article article = archive.article("a").orElseThrow();
        assertEquals("", article.title());
        assertEquals(Optional.empty(), article.published());
        assertEquals(List.of(), article.body());
        assertArrayEquals(new byte[0], archive.fingerprint("a").orElseThrow());
    }

    @Test
    void sharedKeysAreCountedOverStagedAndCommittedArticles() throws IOException {
        archive.put(Samples.entry("a", 1, 2, 3, 3));
        archive.put(Samples.entry("b", 3, 4, Long.MIN_VALUE));
        archive.commit("1");
        archive.put(Samples.entry("c", 3, 2, -1));
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of("a:2", "c:2", "b:1"), find(3, 2, 2, 77));
            assertEquals(List.of("b:1"), find(Long.MIN_VALUE));
            assertEquals(List.of("c:1"), find(-1));
            assertEquals(List.of(), find(5, 6));
            assertEquals(List.of(), find());
            archive.commit("round " + round);
        }
    }

    @Test
    void manyQueriesAtOnceFindWhatEachFindsAlone() throws IOException {
        archive.put(Samples.entry("a", 1, 2, 3));
        archive.commit("1");
        archive.put(Samples.entry("b", 3, 4, 5));
        List<long[]> queries = List.of(new long[] {1, 5}, new long[0], new long[] {9}, new long[] {4, 3, 2});
        List<LookUp> together = archive.find(queries, FoundFilter.ALL);
        assertEquals(4, together.size());
        for (int i = 0; i < queries.size(); i++) {
            assertEquals(find(queries.get(i)), names(together.get(i)), "query " + i);
        }
        assertEquals(List.of("a:2", "b:2"), names(together.get(3)));
    }

    @Test
    void theFilterSeesFingerprintsAndDecides() throws IOException {
        archive.put(Samples.entry("a", 1, 2));
        archive.put(Samples.entry("b", 1));
        archive.commit("1");
        archive.put(Samples.entry("c", 1));
        byte[] wanted = Samples.fingerprint("b");
        List<LookUp> found = archive.find(
                List.of(new long[] {1, 2}, new long[] {1, 2}),
                (query, shared, fingerprint) -> query == 0 ? fingerprint[0] == wanted[0] : shared == 2);
        assertEquals(List.of("b:1"), names(found.get(0)));
        assertArrayEquals(wanted, found.get(0).found().get(0).fingerprint());
        assertEquals(List.of("a:2"), names(found.get(1)));
    }

    @Test
    void aKeyOfManyArticlesIsCountedAsCommonAndStillFindsThem() throws IOException {
        archive.close();
        archive = open(ArchiveSettings.builder().keyLimit(3).build());
        for (int i = 0; i < 2; i++) {
            archive.put(Samples.entry("old" + i, 7, 100 + i));
        }
        archive.commit("1");
        archive.put(Samples.entry("new", 7));
        LookUp atLimit = archive.find(new long[] {7, 100, 8}, FoundFilter.ALL);
        assertEquals(List.of("old0:2", "new:1", "old1:1"), names(atLimit));
        assertEquals(0, atLimit.commonKeys());
        archive.put(Samples.entry("newer", 7));
        for (int round = 0; round < 2; round++) {
            LookUp above = archive.find(new long[] {7, 100, 8}, FoundFilter.ALL);
            assertEquals(List.of("old0:2", "new:1", "newer:1", "old1:1"), names(above));
            assertEquals(1, above.commonKeys());
            archive.commit("round " + round);
        }
        archive.delete("newer");
        assertEquals(0, archive.find(new long[] {7}, FoundFilter.ALL).commonKeys());
    }

    @Test
    void ofArticlesUnderCommonKeysAloneThoseThatShareMostAreFound() throws IOException {
        archive.close();
        archive = open(ArchiveSettings.builder().keyLimit(3).build());
        for (int i = 0; i < 200; i++) {
            archive.put(Samples.entry("far" + i, 7));
        }
        for (int i = 0; i < 10; i++) {
            archive.put(Samples.entry("near" + i, 7, 8));
        }
        archive.commit("1");
        LookUp found = archive.find(new long[] {7, 8}, FoundFilter.ALL);
        assertEquals(2, found.commonKeys());
        assertEquals(64, found.found().size());
        for (int i = 0; i < 10; i++) {
            assertEquals("near" + i + ":2", names(found).get(i));
        }
    }

    @Test
    void puttingAnIdAgainReplacesItAndItsMatchesGo() throws IOException {
        archive.put(Samples.entry("a", 1));
        archive.put(Samples.entry("b", 1));
        archive.putMatch(Samples.match("a", "b"));
        archive.putGroup(Samples.group("g", "a", "b"));
        archive.commit("1");
        archive.put(new ArchiveEntry(Article.builder("a").title("New").build(), new byte[] {9}, new long[] {2}));
        for (int round = 0; round < 2; round++) {
            assertEquals("New", archive.article("a").orElseThrow().title());
            assertArrayEquals(new byte[] {9}, archive.fingerprint("a").orElseThrow());
            assertEquals(List.of("b:1"), find(1));
            assertEquals(List.of("a:1"), find(2));
            assertEquals(List.of(), archive.matchesOf("b"));
            assertEquals(List.of(), archive.matchesOf("a"));
            assertEquals(2, archive.size());
            assertEquals(Optional.of("g"), archive.groupOf("a"));
            archive.commit("round " + round);
        }
    }

    @Test
    void anArticleAloneInItsGroupKeepsItWhenReplaced() throws IOException {
        archive.put(Samples.entry("a", 1));
        archive.putGroup(Samples.group("g", "a"));
        archive.commit("1");
        for (int round = 2; round < 5; round++) {
            archive.put(Samples.entry("a", round));
            assertEquals(Optional.of("g"), archive.groupOf("a"));
            archive.commit("" + round);
            assertEquals(Optional.of("g"), archive.groupOf("a"));
            assertEquals(Optional.of(Samples.group("g", "a")), archive.group("g"));
            assertEquals(1, archive.size());
        }
    }

    @Test
    void aDeletedArticleIsGoneWithItsMatchesAndLeavesItsGroup() throws IOException {
        for (String id : List.of("a", "b", "c", "d")) {
            archive.put(Samples.entry(id, 1));
        }
        archive.putMatch(Samples.match("a", "b"));
        archive.putMatch(Samples.match("b", "c"));
        archive.putGroup(Samples.group("g", "a", "b"));
        archive.putGroup(Samples.group("alone", "c"));
        archive.commit("1");
        assertTrue(archive.delete("b"));
        assertTrue(archive.delete("c"));
        assertFalse(archive.delete("c"));
        assertFalse(archive.delete("never"));
        for (int round = 0; round < 2; round++) {
            assertTrue(archive.article("b").isEmpty());
            assertFalse(archive.contains("b"));
            assertEquals(List.of("a", "d"), archive.ids());
            assertEquals(2, archive.size());
            assertEquals(List.of("a:1", "d:1"), find(1));
            assertEquals(List.of(), archive.matchesOf("a"));
            assertEquals(Optional.of(Samples.group("g", "a")), archive.group("g"));
            assertTrue(archive.group("alone").isEmpty());
            assertTrue(archive.groupOf("c").isEmpty());
            assertEquals(List.of(Samples.group("g", "a")), list(archive.groups()));
            archive.commit("round " + round);
        }
    }

    @Test
    void groupsAreFoundByIdAndByMemberAndAMemberHasOneGroup() throws IOException {
        for (String id : List.of("a", "b", "c", "d")) {
            archive.put(Samples.entry(id));
            archive.putGroup(Samples.group("g" + id, id));
        }
        archive.commit("1");
        archive.putGroup(Samples.group("ga", "a", "b"));
        archive.putGroup(Samples.group("cd", "c", "d"));
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.of(Samples.group("ga", "a", "b")), archive.group("ga"));
            assertTrue(archive.group("gb").isEmpty());
            assertTrue(archive.group("gc").isEmpty());
            assertEquals(Optional.of("ga"), archive.groupOf("a"));
            assertEquals(Optional.of("ga"), archive.groupOf("b"));
            assertEquals(Optional.of("cd"), archive.groupOf("d"));
            assertEquals(List.of("cd", "ga"), groupIds());
            archive.commit("merge " + round);
        }
        archive.putGroup(Samples.group("gb", "b"));
        archive.removeGroup("cd");
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.of(Samples.group("ga", "a")), archive.group("ga"));
            assertEquals(Optional.of("gb"), archive.groupOf("b"));
            assertTrue(archive.groupOf("c").isEmpty());
            assertEquals(List.of("ga", "gb"), groupIds());
            archive.commit("split " + round);
        }
    }

    @Test
    void matchesAreFoundFromBothSidesAndReplacedInEitherOrder() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            archive.put(Samples.entry(id));
        }
        archive.putMatch(Samples.match("b", "c"));
        archive.putMatch(Samples.match("a", "b"));
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of(Samples.match("a", "b"), Samples.match("b", "c")), archive.matchesOf("b"));
            assertEquals(List.of(Samples.match("b", "c")), archive.matchesOf("c"));
            assertEquals(List.of(Samples.match("a", "b"), Samples.match("b", "c")), list(archive.matches()));
            archive.commit("1 " + round);
        }
        archive.putMatch(Samples.match("b", "a"));
        archive.removeMatch("c", "b");
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of(Samples.match("b", "a")), archive.matchesOf("a"));
            assertEquals(List.of(), archive.matchesOf("c"));
            archive.commit("2 " + round);
        }
    }

    @Test
    void storiesAreFoundByIdByGroupAndByDay() throws IOException {
        LocalDate day = Samples.DAY;
        Story early = Samples.story("early", day, day.plusDays(3), "g1", "g2");
        Story late = Samples.story("late", day.plusDays(3), day.plusDays(9), "g3");
        Story undated = new Story("undated", "", List.of(), Optional.empty(), Optional.empty(), List.of(), "a");
        archive.putStory(late);
        archive.putStory(early);
        archive.putStory(undated);
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.of(early), archive.story("early"));
            assertEquals(Optional.of("early"), archive.storyOf("g2"));
            assertTrue(archive.storyOf("g9").isEmpty());
            assertEquals(List.of(early, late, undated), list(archive.stories()));
            assertEquals(List.of(early), archive.storiesBetween(day.minusDays(5), day));
            assertEquals(List.of(early, late), archive.storiesBetween(day.plusDays(3), day.plusDays(3)));
            assertEquals(List.of(late), archive.storiesBetween(day.plusDays(4), day.plusDays(99)));
            assertEquals(List.of(), archive.storiesBetween(day.plusDays(10), day.plusDays(99)));
            archive.commit("1 " + round);
        }
        archive.removeStory("early");
        archive.putStory(Samples.story("late", day, day, "g2"));
        for (int round = 0; round < 2; round++) {
            assertTrue(archive.story("early").isEmpty());
            assertEquals(Optional.of("late"), archive.storyOf("g2"));
            assertTrue(archive.storyOf("g3").isEmpty());
            assertEquals(1, archive.storiesBetween(day, day).size());
            archive.commit("2 " + round);
        }
    }

    @Test
    void blobsAreKeptReplacedAndRemoved() throws IOException {
        byte[] bytes = {1, 2, 3};
        archive.putBlob("state", bytes);
        bytes[0] = 99;
        assertArrayEquals(new byte[] {1, 2, 3}, archive.blob("state").orElseThrow());
        archive.commit("1");
        assertArrayEquals(new byte[] {1, 2, 3}, archive.blob("state").orElseThrow());
        archive.putBlob("state", new byte[2_000_000]);
        archive.commit("2");
        assertEquals(2_000_000, archive.blob("state").orElseThrow().length);
        archive.removeBlob("state");
        assertTrue(archive.blob("state").isEmpty());
        archive.commit("3");
        assertTrue(archive.blob("state").isEmpty());
    }

    @Test
    void rollbackForgetsEverythingSinceTheCommit() throws IOException {
        archive.put(Samples.entry("a", 1));
        archive.putGroup(Samples.group("g", "a"));
        archive.commit("1");
        archive.delete("a");
        archive.put(Samples.entry("b", 1));
        archive.putBlob("x", new byte[1]);
        assertEquals(List.of("b"), archive.staged());
        archive.rollback();
        assertEquals(List.of(), archive.staged());
        assertEquals(List.of("a:1"), find(1));
        assertEquals(Optional.of("g"), archive.groupOf("a"));
        assertTrue(archive.blob("x").isEmpty());
        assertEquals(1, archive.size());
    }

    @Test
    void pruningDropsOlderArticlesAndTellsWhichGroupsShrank() throws IOException {
        LocalDate day = Samples.DAY;
        archive.put(Samples.entry("old", day.minusDays(1), 1));
        archive.put(Samples.entry("older", day.minusDays(40), 1));
        archive.put(Samples.entry("kept", day, 1));
        archive.put(new ArchiveEntry(Article.builder("undated").build(), new byte[0], new long[] {1}));
        archive.putGroup(Samples.group("mixed", "old", "kept"));
        archive.putGroup(Samples.group("gone", "older"));
        archive.putMatch(Samples.match("kept", "old"));
        archive.commit("1");
        archive.put(Samples.entry("staged", day.minusDays(2), 1));
        Pruned pruned = archive.prune(day);
        assertEquals(3, pruned.articles());
        assertEquals(1, pruned.groups().size());
        assertEquals("mixed", pruned.groups().get(0).id());
        assertEquals("kept", pruned.groups().get(0).members().get(0).id());
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of("kept", "undated"), archive.ids());
            assertEquals(List.of("kept:1", "undated:1"), find(1));
            assertEquals(List.of("mixed"), groupIds());
            assertEquals(List.of(), archive.matchesOf("kept"));
            assertEquals(2, archive.size());
            archive.commit("round " + round);
        }
        assertEquals(new Pruned(0, List.of(), List.of()), archive.prune(day));
    }

    @Test
    void batchesAreRememberedAndNotCommittedTwice() throws IOException {
        assertFalse(archive.isCommitted("1"));
        archive.put(Samples.entry("a"));
        archive.commit("1");
        assertTrue(archive.isCommitted("1"));
        archive.put(Samples.entry("b"));
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> archive.commit("1"));
        assertTrue(String.valueOf(error.getMessage()).contains("batch 1 is committed already"), error.getMessage());
        archive.commit("2");
        assertTrue(archive.isCommitted("1"));
        assertEquals(2, archive.size());
    }

    @Test
    void anArchiveWithoutTextKeepsEverythingElse() throws IOException {
        archive.close();
        archive = open(ArchiveSettings.builder().storesText(false).build());
        archive.put(Samples.entry("a", 1));
        assertEquals(List.of(), archive.article("a").orElseThrow().body());
        archive.commit("1");
        assertEquals(List.of(), archive.article("a").orElseThrow().body());
        assertEquals(
                Samples.article("a").title(), archive.article("a").orElseThrow().title());
    }

    @Test
    void factsAboutUnknownArticlesAreRefused() throws IOException {
        archive.put(Samples.entry("a"));
        assertThrows(IllegalArgumentException.class, () -> archive.putMatch(Samples.match("a", "nobody")));
        assertThrows(IllegalArgumentException.class, () -> archive.putGroup(Samples.group("g", "a", "nobody")));
        assertThrows(IllegalArgumentException.class, () -> archive.putGroup(new DuplicateGroup("g", "a", List.of())));
        assertThrows(IllegalArgumentException.class, () -> archive.putBlob(" ", new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> archive.commit(" "));
        assertTrue(archive.groupOf("a").isEmpty());
    }

    @Test
    void severalThreadsMayAddAndLookUpAtOnceWithTheSameResult() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            archive.put(Samples.entry("old" + i, i % 10, i));
        }
        archive.commit("1");
        List<Thread> threads = new ArrayList<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int t = 0; t < 4; t++) {
            int first = t;
            Thread thread = new Thread(
                    () -> {
                        try {
                            for (int i = first; i < 100; i += 4) {
                                archive.put(Samples.entry("new" + i, i % 10, 1000 + i));
                                archive.putGroup(Samples.group("g" + i, "new" + i, "old" + i));
                                assertEquals("new" + i + ":1", find(1000 + i).get(0));
                                assertTrue(find(i % 10).size() >= 10);
                                assertEquals(
                                        Samples.article("old" + i).text(),
                                        archive.article("old" + i).orElseThrow().text());
                            }
                        } catch (IOException | RuntimeException | Error e) {
                            failures.add(e);
                        }
                    },
                    "adder-" + t);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        try (Archive alone = Archive.inMemory()) {
            for (int i = 0; i < 100; i++) {
                alone.put(Samples.entry("old" + i, i % 10, i));
            }
            alone.commit("1");
            for (int i = 0; i < 100; i++) {
                alone.put(Samples.entry("new" + i, i % 10, 1000 + i));
                alone.putGroup(Samples.group("g" + i, "new" + i, "old" + i));
            }
            assertEquals(ArchiveState.of(alone), ArchiveState.of(archive));
            alone.commit("2");
            archive.commit("2");
            assertEquals(ArchiveState.of(alone), ArchiveState.of(archive));
        }
    }

    @Test
    void aClosedArchiveSaysSo() throws IOException {
        archive.close();
        archive.close();
        assertThrows(IllegalStateException.class, () -> archive.contains("a"));
        assertThrows(IllegalStateException.class, () -> archive.put(Samples.entry("a")));
    }

    private List<String> find(long... keys) throws IOException {
        return names(archive.find(keys, FoundFilter.ALL));
    }

    private static List<String> names(LookUp lookUp) {
        return lookUp.found().stream()
                .map(found -> found.id() + ":" + found.sharedKeys())
                .toList();
    }

    private List<String> groupIds() throws IOException {
        return list(archive.groups()).stream().map(DuplicateGroup::id).toList();
    }

    private static <T> List<T> list(Iterable<T> values) {
        List<T> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }
}
