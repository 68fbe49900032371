package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.internal.linking.TermProfile;
import org.junit.jupiter.api.Test;

class StoryIdAssignerTest {
    private static final Calibration ORDINARY = new Calibration(0.54, "ordinary");

    private static PooledGroup node(String group, String story) {
        PooledGroup node = new PooledGroup(
                StoryInput.of(Article.builder(group).text("Harbour shut").build()), 20_000, TermProfile.NONE);
        node.story = story;
        node.arrival = 20_000;
        return node;
    }

    /** The story that a group began may be over while the group went elsewhere; when it is alone again, it begins another. */
    @Test
    void theIdOfAStoryThatIsOverIsNotGivenAgain() {
        PooledGroup founder = node("founder", "story-other");
        StoryPool pool = new StoryPool(
                new TermWeigher(new TermCounter(), DocumentFrequencies.none(), true),
                10,
                new ArrayList<>(List.of(node("other", "story-other"), founder)),
                20_000,
                0,
                null);
        Map<String, RetiredGroups> pasts = new TreeMap<>();
        for (String over : List.of("story-founder", "story-founder-2", "story-stranger")) {
            pasts.computeIfAbsent(over, story -> new RetiredGroups()).add(node("old", over));
        }
        Set<String> quiet = new TreeSet<>();
        List<List<Integer>> together = List.of(List.of(0, 1));
        List<StoryEvent> events = new StoryIdAssigner(pool, pasts, quiet)
                .write(together, Set.of(), ORDINARY)
                .events();
        assertEquals(
                3,
                events.stream()
                        .filter(event -> event.kind() == StoryEvent.Kind.QUIET)
                        .count());
        assertEquals(Set.of("story-founder", "story-founder-2"), pasts.keySet(), "nothing is left of the stranger");
        assertEquals(
                List.of(),
                new StoryIdAssigner(pool, pasts, quiet)
                        .write(together, Set.of(), ORDINARY)
                        .events(),
                "it is told once that a story fell quiet");
        new StoryIdAssigner(pool, pasts, quiet).write(List.of(List.of(0), List.of(1)), Set.of(), ORDINARY);
        assertNotEquals(founder.story, pool.nodes.get(0).story);
        assertEquals("story-founder-3", founder.story);
    }
}
