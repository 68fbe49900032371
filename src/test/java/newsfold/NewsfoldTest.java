package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.signature.Sampling;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NewsfoldTest {
    static final List<Page> PAGES = read(Path.of("samples/pages"));
    private static final List<String> COPIES = List.of(
            "courier.example/tehran-answers-bagram-plan-updated.html",
            "courier.example/tehran-answers-bagram-plan.html",
            "gazette.example/tehran-answers-bagram-plan.txt",
            "herald.example/tehran-answers-bagram-plan.txt",
            "wire-20251008-0412");

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    @TempDir
    Path directory;

    @Test
    void copiesOfTheSampleArticleAreOneGroup() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals(List.of(COPIES), groupsOfSeveral(fold.fold(PAGES)));
        }
    }

    @Test
    void theSampleStoryHoldsOtherNewsroomsReportsAndNothingUnrelated() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            Map<String, String> storyOf = fold.fold(PAGES).articles().stream()
                    .collect(Collectors.toMap(article -> article.article().id(), FoldedArticle::story));
            String story = storyOf.get("wire-20251008-0412");
            for (String report : List.of(
                    "atlas.example/four-ministers-on-bagram.txt",
                    "meridian.example/taliban-reply-on-bagram.html",
                    "monitor.example/tehran-bagram-in-short.txt",
                    "northstar.example/lavrov-warns-on-bagram.html")) {
                assertEquals(story, storyOf.get(report), report);
            }
            for (String unrelated : List.of(
                    "wire-20251007-0177",
                    "courier.example/museum-maps.html",
                    "gazette.example/wheat-train.txt",
                    "monitor.example/handball-final.txt")) {
                assertNotEquals(story, storyOf.get(unrelated), unrelated);
            }
        }
    }

    @Test
    void orderAndThreadsDoNotMatter() throws IOException {
        List<String> expected = filesOf(PAGES, 1);
        for (int trial = 0; trial < 4; trial++) {
            List<Page> shuffled = new ArrayList<>(PAGES);
            Collections.shuffle(shuffled, new Random(trial));
            assertEquals(expected, filesOf(shuffled, 1 + trial), "trial " + trial);
        }
    }

    @Test
    void aTurkishDefaultLocaleChangesNothing() throws IOException {
        List<String> expected = filesOf(PAGES, 1);
        locale.setTurkish();
        assertEquals(expected, filesOf(PAGES, 1));
    }

    @Test
    void batchesGiveTheGroupsOfOneBatch() throws IOException {
        for (int trial = 0; trial < 4; trial++) {
            List<Page> shuffled = new ArrayList<>(PAGES);
            Collections.shuffle(shuffled, new Random(trial));
            try (Newsfold fold = Newsfold.inMemory()) {
                FoldResult last = fold.fold(shuffled.subList(0, 1));
                for (int from = 1; from < shuffled.size(); from += trial + 1) {
                    last = fold.fold(shuffled.subList(from, Math.min(shuffled.size(), from + trial + 1)));
                }
                // Pages of the first batch that come again are known, and show the groups as they are now.
                FoldResult all = fold.fold(PAGES);
                assertEquals(List.of(COPIES), groupsOfSeveral(all), "trial " + trial);
                assertTrue(all.events().stream().noneMatch(event -> event.kind() != Event.Kind.ARTICLE_REPLACED));
                assertFalse(last.groups().isEmpty());
            }
        }
    }

    @Test
    void aSecondRunFindsEverythingKnown() throws IOException {
        Path archive = directory.resolve("archive");
        FoldResult first;
        try (Newsfold fold = Newsfold.open(archive)) {
            first = fold.fold(PAGES);
        }
        try (Newsfold fold = Newsfold.open(archive)) {
            for (Page page : PAGES) {
                Verdict verdict = fold.add(page);
                assertFalse(verdict.isNew(), page.id());
                assertEquals(Optional.of(page.id()), verdict.of());
                assertEquals(Relation.EXACT, verdict.relation());
            }
            FoldResult second = fold.commit();
            assertEquals(first.groups(), second.groups());
            assertEquals(first.stories(), second.stories());
            assertEquals(first.matches(), second.matches());
        }
    }

    @Test
    void closeWithoutCommitForgetsTheBatch() throws IOException {
        Path archive = directory.resolve("archive");
        try (Newsfold fold = Newsfold.open(archive)) {
            fold.add(PAGES.get(0));
        }
        try (Newsfold fold = Newsfold.open(archive)) {
            assertTrue(fold.add(PAGES.get(0)).isNew());
        }
    }

    @Test
    void aVerdictNamesTheOriginalOfAnEarlierBatch() throws IOException {
        Page original = page("wire-20251008-0412");
        Page copy = page("gazette.example/tehran-answers-bagram-plan.txt");
        try (Newsfold fold = Newsfold.inMemory()) {
            assertTrue(fold.add(original).isNew());
            fold.commit();
            Verdict verdict = fold.add(copy);
            assertFalse(verdict.isNew());
            assertTrue(verdict.relation().merges(), verdict.toString());
            assertEquals(Optional.of(original.id()), verdict.of());
            assertFalse(verdict.match().orElseThrow().passages().isEmpty());
        }
    }

    @Test
    void aLaterVersionIsTheUpdateWhicheverComesFirst() throws IOException {
        String text = page("wire-20251008-0412").content();
        Page earlier = Page.text("v1", text)
                .site("one.example")
                .published(ArticleDate.parse("2026-03-04T08:00:00Z").orElseThrow())
                .build();
        Page later = Page.text("v2", text + "\n\nThe ministry gave no further details on Tuesday evening.")
                .site("one.example")
                .published(ArticleDate.parse("2026-03-04T11:00:00Z").orElseThrow())
                .build();
        for (boolean committed : new boolean[] {false, true}) {
            for (boolean inOrder : new boolean[] {false, true}) {
                try (Newsfold fold = Newsfold.inMemory()) {
                    fold.add(inOrder ? earlier : later);
                    if (committed) {
                        fold.commit();
                    }
                    Verdict verdict = fold.add(inOrder ? later : earlier);
                    assertEquals(inOrder ? Relation.UPDATED : Relation.UPDATED_BY, verdict.relation());
                    assertFalse(verdict.isNew());
                    FoldResult result = fold.commit();
                    assertEquals("v2", result.matches().get(0).a());
                    assertEquals(Relation.UPDATED, result.matches().get(0).relation());
                    assertEquals("v1", result.groups().get(0).canonical());
                    assertEquals(
                            Relation.UPDATED,
                            result.groups().get(0).members().get(1).relation());
                }
            }
        }
    }

    @Test
    void aShortenedCopyIsContainedInTheFullArticle() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.add(page("wire-20251008-0412"));
            Verdict verdict = fold.add(page("monitor.example/tehran-bagram-in-short.txt"));
            assertEquals(Relation.CONTAINED_IN, verdict.relation());
            assertFalse(verdict.isNew());
        }
    }

    @Test
    void aPageAddedAgainReplacesItsArticleAndLeavesTheGroup() throws IOException {
        Page changed = Page.text(
                        "wire-20251008-0412", page("wire-20251007-0177").content())
                .build();
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.fold(PAGES);
            FoldResult result = fold.fold(List.of(changed));
            assertEquals(1, result.articles().size());
            assertEquals(
                    List.of(COPIES.subList(0, 4), List.of("wire-20251007-0177", "wire-20251008-0412")),
                    groupsOfSeveral(result));
            assertEquals(
                    List.of(
                            Event.Kind.ARTICLE_REPLACED,
                            Event.Kind.GROUP_GREW,
                            Event.Kind.GROUP_SHRANK,
                            Event.Kind.GROUP_SPLIT),
                    result.events().stream().map(Event::kind).toList());
        }
    }

    @Test
    void theSameBatchIdAgainChangesNothing() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.add(PAGES.get(0));
            fold.commit("hour 1");
            fold.add(PAGES.get(1));
            assertEquals(List.of(), fold.commit("hour 1").articles());
            assertTrue(fold.add(PAGES.get(1)).isNew());
        }
    }

    @Test
    void thePageThatComesSecondUnderAnIdIsRejected() throws IOException {
        Page again = Page.text(PAGES.get(0).id(), PAGES.get(1).content()).build();
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.add(PAGES.get(0));
            assertTrue(fold.add(again).isRejected());
            FoldResult result = fold.commit();
            assertEquals(1, result.articles().size());
            assertTrue(result.rejected().get(0).reason().contains(PAGES.get(0).id()));
        }
    }

    @Test
    void aPageWithoutArticleIsRejectedAndTheRestGoesOn() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.reject(new Rejected("outside.jsonl", 7, "not JSON"));
            FoldResult result = fold.fold(List.of(
                    Page.text("blank", " \n \n").build(),
                    Page.html("empty", "<html><body><script>var a;</script></body></html>")
                            .build(),
                    page("wire-20251007-0177")));
            assertEquals(1, result.articles().size());
            assertEquals(
                    List.of("blank", "empty", "outside.jsonl"),
                    result.rejected().stream().map(Rejected::source).toList());
        }
    }

    @Test
    void anArchiveIsOpenedWithTheSettingsItWasMadeWithOrRefusedWithBoth() throws IOException {
        Path archive = directory.resolve("archive");
        FoldOptions made =
                FoldOptions.builder().sampling(new Sampling(32)).strip(false).build();
        try (Newsfold fold = Newsfold.open(archive, made)) {
            assertFalse(fold.fold(PAGES).articles().isEmpty());
        }
        IOException refused = assertThrows(IOException.class, () -> Newsfold.open(archive));
        String message = String.valueOf(refused.getMessage());
        assertTrue(
                message.contains("made with boilerplate absent (--no-strip) and sampling one in 32, "
                        + "asked for boilerplate cut and sampling one in 16"),
                message);
        FoldOptions read = FoldOptions.ofArchive(archive);
        assertEquals(made.sampling(), read.sampling());
        assertEquals(made.boilerplate(), read.boilerplate());
        Newsfold.open(archive, read).close();
    }

    @Test
    void settingsOfAnArchiveOfAnotherVersionAreRefused() throws IOException {
        Path archive = directory.resolve("archive");
        ArchiveSettings other =
                ArchiveSettings.builder().identity("made by hand").build();
        Archive.open(archive, other).close();
        IOException refused = assertThrows(IOException.class, () -> FoldOptions.ofArchive(archive));
        assertTrue(String.valueOf(refused.getMessage()).contains("made by hand"), refused.toString());
    }

    @Test
    void anEmptyBatchIsNoError() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            FoldResult result = fold.commit();
            assertEquals(List.of(), result.articles());
            result.writeTo(directory);
            assertTrue(Files.exists(directory.resolve("report.html")));
        }
    }

    @Test
    void nothingCanBeAddedAfterClose() throws IOException {
        Newsfold fold = Newsfold.inMemory();
        fold.close();
        assertThrows(IllegalStateException.class, () -> fold.add(PAGES.get(0)));
        assertThrows(IllegalStateException.class, fold::commit);
    }

    @Test
    void withoutStrippingEveryLineStays() throws IOException {
        FoldOptions options = FoldOptions.builder().strip(false).build();
        try (Newsfold fold = Newsfold.inMemory(options)) {
            Page page = page("gazette.example/tehran-answers-bagram-plan.txt");
            String text = fold.add(page).article().text();
            page.content()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> assertTrue(text.contains(line.strip()), line));
        }
    }

    private List<String> filesOf(List<Page> pages, int threads) throws IOException {
        Path out = Files.createTempDirectory(directory, "out");
        try (Newsfold fold =
                Newsfold.inMemory(FoldOptions.builder().threads(threads).build())) {
            fold.fold(pages).writeTo(out, true);
        }
        List<String> texts = new ArrayList<>();
        for (String name : List.of("articles", "duplicates", "matches", "stories", "rejected")) {
            texts.add(Files.readString(out.resolve(name + ".jsonl")));
        }
        return texts;
    }

    private static List<List<String>> groupsOfSeveral(FoldResult result) {
        return result.groups().stream()
                .filter(group -> group.members().size() > 1)
                .map(group -> group.members().stream().map(Member::id).sorted().toList())
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .toList();
    }

    static Page page(String id) {
        return PAGES.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Page> read(Path input) {
        List<Page> pages = new ArrayList<>();
        try (PageReader reader = PageReader.open(input)) {
            reader.forEach(pages::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return pages;
    }
}
