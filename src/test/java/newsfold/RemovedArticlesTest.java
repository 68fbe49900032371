package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.report.Event;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovedArticlesTest {
    @TempDir
    Path directory;

    @Test
    void aGroupWhoseCanonicalArticleIsDeletedChoosesAnotherAndSaysSo() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            FoldResult before = fold.fold(NewsfoldTest.PAGES);
            DuplicateGroup group = before.groups().stream()
                    .filter(one -> one.members().size() > 1)
                    .findFirst()
                    .orElseThrow();
            assertTrue(fold.delete(group.canonical()));
            assertFalse(fold.delete("no such article"));
            FoldResult after = fold.commit();
            DuplicateGroup rest = after.groups().stream()
                    .filter(one -> one.id().equals(group.id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(group.members().size() - 1, rest.members().size());
            assertEquals(
                    List.of(
                            Event.of(Event.Kind.ARTICLE_DELETED, group.canonical(), group.canonical(), "", ""),
                            Event.of(Event.Kind.GROUP_SHRANK, group.id(), group.id(), group.id(), ""),
                            Event.of(
                                    Event.Kind.GROUP_CANONICAL_CHANGED,
                                    group.id(),
                                    group.canonical(),
                                    rest.canonical(),
                                    rest.reason())),
                    after.events());
        }
    }

    @Test
    void whatIsPrunedIsUnknownAgain() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.fold(NewsfoldTest.PAGES);
            fold.prune(LocalDate.of(2025, 10, 6));
            FoldResult pruned = fold.commit();
            assertEquals(
                    Set.of(Event.Kind.ARTICLE_PRUNED, Event.Kind.GROUP_GONE, Event.Kind.STORY_GONE),
                    pruned.events().stream().map(Event::kind).collect(Collectors.toSet()));
            assertTrue(fold.add(NewsfoldTest.page("monitor.example/handball-final.txt"))
                    .isNew());
            assertFalse(fold.add(NewsfoldTest.page("gazette.example/tehran-answers-bagram-plan.txt"))
                    .isNew());
        }
    }

    @Test
    void storiesForgetWhatIsPrunedAndTheRunNamesTheGroupsThatAreGone() throws IOException {
        Path archive = directory.resolve("archive");
        try (Newsfold fold = Newsfold.open(archive)) {
            int stories = fold.fold(NewsfoldTest.PAGES).stories().size();
            fold.prune(LocalDate.of(2025, 10, 8));
            List<Event> events = fold.commit().events();
            assertTrue(events.stream().anyMatch(event -> event.kind() == Event.Kind.GROUP_GONE), events.toString());
            assertTrue(stories > 1);
        }
        int left = 0;
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            for (Story story : reader.stories()) {
                left++;
                assertTrue(reader.contains(story.representative()), story.toString());
                for (String group : story.groups()) {
                    assertTrue(reader.group(group).isPresent(), group + " of " + story);
                }
            }
            for (DuplicateGroup group : reader.groups()) {
                assertTrue(reader.storyOf(group.id()).isPresent(), group.id());
            }
        }
        assertTrue(left > 0);
    }
}
