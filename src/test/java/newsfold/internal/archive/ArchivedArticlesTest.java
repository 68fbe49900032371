package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsfold.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles come back as they went in, and go when they are deleted or replaced. */
@ParameterizedClass
@EnumSource(ArchiveKind.class)
class ArchivedArticlesTest extends ArchiveFixture {
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
        PruneResult pruned = archive.prune(day);
        assertEquals(3, pruned.articles().size());
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
        assertEquals(new PruneResult(List.of(), List.of(), List.of(), Set.of()), archive.prune(day));
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
}
