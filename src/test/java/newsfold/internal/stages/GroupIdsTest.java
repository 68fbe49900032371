package newsfold.internal.stages;

import static newsfold.report.Event.Kind.GROUP_MERGED;
import static newsfold.report.Event.Kind.GROUP_SPLIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.report.Event;
import org.junit.jupiter.api.Test;

class GroupIdsTest {
    @Test
    void aGroupThatGrewKeepsItsId() {
        GroupIds.Named ids = ids(Map.of("b", "old"), Set.of(), group("g-a", "a", "b", "c"));
        assertEquals(
                List.of("old"), ids.groups().stream().map(DuplicateGroup::id).toList());
        assertEquals(List.of(), ids.events());
    }

    @Test
    void mergedGroupsTakeTheIdOfTheLargerOne() {
        GroupIds.Named ids =
                ids(Map.of("a", "small", "b", "large", "c", "large"), Set.of(), group("g-a", "a", "b", "c"));
        assertEquals("large", ids.groups().get(0).id());
        assertEquals(List.of(Event.of(GROUP_MERGED, "large", "small", "large", "")), ids.events());
    }

    @Test
    void theLargerPartOfASplitGroupKeepsItsId() {
        GroupIds.Named ids =
                ids(Map.of("a", "old", "b", "old", "c", "old"), Set.of(), group("g-a", "a"), group("g-b", "b", "c"));
        assertEquals(
                List.of("g-a", "old"),
                ids.groups().stream().map(DuplicateGroup::id).toList());
        assertEquals(List.of(Event.of(GROUP_SPLIT, "old", "old", "g-a", "")), ids.events());
    }

    @Test
    void aDerivedIdThatIsTakenGetsANumber() {
        GroupIds.Named ids = ids(Map.of("b", "g-a"), Set.of("g-a"), group("g-a", "a"), group("g-b", "b", "c"));
        assertEquals(
                List.of("g-a-2", "g-a"),
                ids.groups().stream().map(DuplicateGroup::id).toList());
    }

    private static GroupIds.Named ids(Map<String, String> oldGroups, Set<String> taken, DuplicateGroup... fresh) {
        return GroupIds.assign(List.of(fresh), oldGroups::get, taken::contains);
    }

    private static DuplicateGroup group(String id, String... members) {
        return new DuplicateGroup(
                id,
                members[0],
                Arrays.stream(members).map(member -> Member.canonical(member)).toList());
    }
}
