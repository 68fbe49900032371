package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Page;
import newsfold.bench.BulkCopies;
import newsfold.bench.BulkCopies.Kind;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkCopiesTest {
    /** No text is cut, so that all pages keep what they were made of. */
    private static final FoldOptions OPTIONS =
            FoldOptions.builder().strip(false).threads(2).build();

    @TempDir
    Path directory;

    @Test
    void identicalPagesAreOneGroupWithOneMatchEach() throws IOException {
        assertOneGroup(Kind.IDENTICAL, 1500);
    }

    @Test
    void nearCopiesAreOneGroupWithOneMatchEach() throws IOException {
        assertOneGroup(Kind.NEAR, 500);
    }

    @Test
    void everySubsetOfALongTextIsFound() throws IOException {
        assertAllRelated(Kind.SUBSETS, 400);
    }

    @Test
    void everyPageThatSharesABlockOrSentencesIsFound() throws IOException {
        assertAllRelated(Kind.BLOCK, 400);
        assertAllRelated(Kind.MIXED, 400);
    }

    @Test
    @Tag("slow")
    void tenThousandCopiesSubsetsAndPagesWithOneBlockAreFound() throws IOException {
        assertOneGroup(Kind.IDENTICAL, 10_000);
        assertOneGroup(Kind.NEAR, 10_000);
        assertAllRelated(Kind.SUBSETS, 10_000);
        assertAllRelated(Kind.BLOCK, 10_000);
    }

    @Test
    void theNextCopyOfVeryManyIsKnownAsOne() throws IOException {
        List<Page> same = BulkCopies.pages(Kind.IDENTICAL, 1201);
        List<Page> near = BulkCopies.pages(Kind.NEAR, 301);
        try (Newsfold fold = Newsfold.open(directory, OPTIONS)) {
            fold.fold(same.subList(0, 1200));
            Verdict verdict = fold.add(same.get(1200));
            assertEquals(Relation.EXACT, verdict.relation());
            assertFalse(verdict.isNew());
            assertEquals(1201, largest(fold.commit()));
        }
        try (Newsfold fold = Newsfold.inMemory(OPTIONS)) {
            fold.fold(near.subList(0, 300));
            assertEquals(Relation.NEAR_DUPLICATE, fold.add(near.get(300)).relation());
            assertEquals(301, largest(fold.commit()));
        }
    }

    @Test
    void orderAndBatchesChangeNothingHoweverManyCopiesThereAre() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Kind kind : new Kind[] {Kind.IDENTICAL, Kind.NEAR, Kind.SUBSETS}) {
            for (Page page : BulkCopies.pages(kind, 150)) {
                pages.add(Page.text(kind + page.id(), page.content())
                        .site(page.site().orElse(null))
                        .published(page.published().orElse(null))
                        .build());
            }
        }
        List<String> expected = archived(pages, 1);
        for (int batches : new int[] {1, 3, 20}) {
            List<Page> shuffled = new ArrayList<>(pages);
            Collections.shuffle(shuffled, new Random(batches));
            List<String> missing = new ArrayList<>(expected);
            List<String> added = archived(shuffled, batches);
            missing.removeAll(added);
            added.removeAll(expected);
            String difference = batches + " batches lack " + missing.size() + " and add " + added.size() + " lines: "
                    + missing.stream().limit(3).toList()
                    + added.stream().limit(3).toList();
            assertTrue(missing.isEmpty() && added.isEmpty(), difference);
        }
    }

    @Test
    void copiesAreStillFoundWhenThoseThatStoodForThemAreGone() throws IOException {
        for (Kind kind : new Kind[] {Kind.IDENTICAL, Kind.NEAR}) {
            List<Page> pages = BulkCopies.pages(kind, 201);
            try (Newsfold fold = Newsfold.inMemory(OPTIONS)) {
                fold.fold(pages.subList(0, 200));
                // Leaves a tenth of the pages.
                fold.prune(LocalDate.of(2026, 5, 19));
                fold.commit();
                FoldResult result = fold.fold(List.of(pages.get(200)));
                assertEquals(21, largest(result), kind.toString());
            }
        }
    }

    private static void assertOneGroup(Kind kind, int count) throws IOException {
        try (Newsfold fold = Newsfold.inMemory(OPTIONS)) {
            FoldResult result = fold.fold(BulkCopies.pages(kind, count));
            assertEquals(1, result.groups().size());
            DuplicateGroup group = result.groups().get(0);
            assertEquals(count, group.members().size());
            assertEquals(count - 1, result.matches().size());
            for (Match match : result.matches()) {
                assertTrue(match.relation().merges(), match.toString());
                assertTrue(
                        match.a().equals(group.canonical()) || match.b().equals(group.canonical()), match.toString());
            }
        }
    }

    private static void assertAllRelated(Kind kind, int count) throws IOException {
        try (Newsfold fold = Newsfold.inMemory(OPTIONS)) {
            FoldResult result = fold.fold(BulkCopies.pages(kind, count));
            Set<String> related = new TreeSet<>();
            for (Match match : result.matches()) {
                related.add(match.a());
                related.add(match.b());
            }
            assertEquals(count, related.size(), kind.toString());
            assertTrue(result.matches().size() < 40 * count, result.matches().size() + " matches of " + kind);
        }
    }

    private static List<String> archived(List<Page> pages, int batches) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Newsfold fold = Newsfold.inMemory(OPTIONS)) {
            for (int batch = 0; batch < batches; batch++) {
                fold.fold(pages.subList(pages.size() * batch / batches, pages.size() * (batch + 1) / batches));
            }
            FoldResult all = fold.fold(pages);
            for (DuplicateGroup group : all.groups()) {
                lines.add("group of " + group.canonical());
                for (Member member : group.members()) {
                    lines.add("member of " + group.canonical() + ": " + member);
                }
            }
            all.matches().forEach(match -> lines.add("match " + match));
        }
        Collections.sort(lines);
        return lines;
    }

    private static int largest(FoldResult result) {
        return result.groups().stream()
                .mapToInt(group -> group.members().size())
                .max()
                .orElseThrow();
    }
}
