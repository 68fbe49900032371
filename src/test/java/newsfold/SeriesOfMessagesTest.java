package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Page;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesOfMessagesTest {
    private static final FoldOptions CLEAN = FoldOptions.builder().strip(false).build();

    private static Set<Set<String>> stories(Collection<DuplicateGroup> groups, Collection<Story> stories) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (DuplicateGroup group : groups) {
            members.put(
                    group.id(),
                    new TreeSet<>(group.members().stream().map(Member::id).toList()));
        }
        Set<Set<String>> all = new HashSet<>();
        for (Story story : stories) {
            Set<String> ids = new TreeSet<>();
            story.groups().forEach(group -> ids.addAll(members.get(group)));
            if (ids.size() > 1) {
                all.add(ids);
            }
        }
        return all;
    }

    private static final Set<Set<String>> FLOOD_ALONE = Set.of(Set.of("flood0", "flood1", "flood2"));

    @Test
    void messagesOfOneTemplateAreNoStoryAndTheReportsOfOneEventAre() throws IOException {
        try (Newsfold newsfold = Newsfold.inMemory(CLEAN)) {
            FoldResult result = newsfold.fold(SeriesOfMessages.pages());
            assertEquals(FLOOD_ALONE, stories(result.groups(), result.stories()));
        }
    }

    @Test
    void aSeriesThatComesDayByDayIsNoStoryEither(@TempDir Path archive) throws IOException {
        Map<String, Story> stories = new TreeMap<>();
        Map<String, DuplicateGroup> groups = new TreeMap<>();
        for (String day : List.of("2026-03-02", "2026-03-03", "2026-03-04")) {
            List<Page> batch = SeriesOfMessages.pages().stream()
                    .filter(page -> page.published().orElseThrow().toString().equals(day))
                    .toList();
            try (Newsfold newsfold = Newsfold.open(archive, CLEAN)) {
                FoldResult result = newsfold.fold(batch);
                result.groups().forEach(group -> groups.put(group.id(), group));
                result.stories().forEach(story -> stories.put(story.id(), story));
            }
        }
        assertEquals(FLOOD_ALONE, stories(groups.values(), stories.values()));
    }
}
