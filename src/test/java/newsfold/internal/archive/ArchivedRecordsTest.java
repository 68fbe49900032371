package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, matches, stories and blobs come back by their ids and by what they name. */
@ParameterizedClass
@EnumSource(ArchiveKind.class)
class ArchivedRecordsTest extends ArchiveFixture {
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

    /** "a" was alone in "g" when it came, and carries that group on disk when "b" is all that is left of it. */
    @Test
    void aGroupGoesOnWithoutTheArticleThatStartedIt() throws IOException {
        archive.put(Samples.entry("a", 1));
        archive.putGroup(Samples.group("g", "a"));
        archive.commit("1");
        archive.put(Samples.entry("b", 2));
        archive.putGroup(Samples.group("g", "a", "b"));
        archive.commit("2");
        archive.put(Samples.entry("b", 3));
        archive.putGroup(Samples.group("g", "b"));
        archive.putGroup(Samples.group("h", "a"));
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.of(Samples.group("g", "b")), archive.group("g"));
            assertEquals(Optional.of(Samples.group("h", "a")), archive.group("h"));
            assertEquals(Optional.of("g"), archive.groupOf("b"));
            assertEquals(Optional.of("h"), archive.groupOf("a"));
            assertEquals(List.of("g", "h"), groupIds());
            archive.commit("3 " + round);
        }
        assertTrue(archive.delete("b"));
        for (int round = 0; round < 2; round++) {
            assertTrue(archive.group("g").isEmpty());
            assertEquals(Optional.of("h"), archive.groupOf("a"));
            assertEquals(List.of("h"), groupIds());
            archive.commit("4 " + round);
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
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of(Samples.match("b", "a")), archive.matchesOf("a"));
            assertEquals(List.of(Samples.match("b", "c")), archive.matchesOf("c"));
            archive.commit("2 " + round);
        }
    }

    @Test
    void storiesAreFoundByIdAndByGroup() throws IOException {
        LocalDate day = Samples.DAY;
        Story early = Samples.story("early", day, day.plusDays(3), "g1", "g2");
        Story late = Samples.story("late", day.plusDays(3), day.plusDays(9), "g3");
        Story undated = Story.of("undated", "", List.of(), Optional.empty(), Optional.empty(), List.of(), "a");
        archive.putStory(late);
        archive.putStory(early);
        archive.putStory(undated);
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.of(early), archive.story("early"));
            assertEquals(Optional.of("early"), archive.storyOf("g2"));
            assertTrue(archive.storyOf("g9").isEmpty());
            assertEquals(List.of(early, late, undated), list(archive.stories()));
            archive.commit("1 " + round);
        }
        archive.removeStory("early");
        archive.putStory(Samples.story("late", day, day, "g2"));
        for (int round = 0; round < 2; round++) {
            assertTrue(archive.story("early").isEmpty());
            assertEquals(Optional.of("late"), archive.storyOf("g2"));
            assertTrue(archive.storyOf("g3").isEmpty());
            archive.commit("2 " + round);
        }
    }

    @Test
    void howProbableGroupsAreIsKeptAndUnknownInRecordsOfEarlierVersions() throws IOException {
        Story plain = Samples.story("s", Samples.DAY, Samples.DAY, "g1", "g2");
        Story told = Story.of(
                "s",
                plain.label(),
                plain.keywords(),
                plain.first(),
                plain.last(),
                plain.groups(),
                Map.of("g2", 0.97),
                plain.representative());
        byte[] record = RecordCodec.story(told).bytes();
        assertEquals(told, RecordCodec.story(record));
        int earlier = RecordCodec.story(plain).bytes().length;
        assertEquals(earlier + 2 * Double.BYTES, record.length);
        assertEquals(plain, RecordCodec.story(Arrays.copyOf(record, earlier)));
        assertEquals(Map.of(), plain.probabilities());
    }

    @Test
    void blobsAreKeptReplacedAndRemoved() throws IOException {
        archive.putBlob("state", new byte[] {1, 2, 3});
        archive.blob("state").orElseThrow()[0] = 99;
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
    void factsAboutUnknownArticlesAreRefused() throws IOException {
        archive.put(Samples.entry("a"));
        assertThrows(IllegalArgumentException.class, () -> archive.putMatch(Samples.match("a", "nobody")));
        assertThrows(IllegalArgumentException.class, () -> archive.putGroup(Samples.group("g", "a", "nobody")));
        assertThrows(IllegalArgumentException.class, () -> archive.putGroup(new DuplicateGroup("g", "a", List.of())));
        assertThrows(IllegalArgumentException.class, () -> archive.putBlob(" ", new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> archive.commit(" "));
        assertTrue(archive.groupOf("a").isEmpty());
    }
}
