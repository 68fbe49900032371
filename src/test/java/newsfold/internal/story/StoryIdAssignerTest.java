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

    /** Groups that belong as probably as this. */
    private static StoryPool.Found found(double membership, List<List<Integer>> members) {
        return new StoryPool.Found(members, new double[] {membership, membership});
    }

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
        StoryPool.Found together = found(0.9, List.of(List.of(0, 1)));
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
        new StoryIdAssigner(pool, pasts, quiet).write(found(1, List.of(List.of(0), List.of(1))), Set.of(), ORDINARY);
        assertNotEquals(founder.story, pool.nodes.get(0).story);
        assertEquals("story-founder-3", founder.story);
    }

    @Test
    void aStoryIsToldAgainWhenItsGroupsBecameMoreOrLessProbable() {
        StoryPool pool = new StoryPool(
                new TermWeigher(new TermCounter(), DocumentFrequencies.none(), true),
                10,
                new ArrayList<>(List.of(node("a", ""), node("b", ""))),
                20_000,
                0,
                null);
        List<List<Integer>> together = List.of(List.of(0, 1));
        assertEquals(Map.of("a", 0.99, "b", 0.99), told(pool, found(0.999, together)), "none is certain");
        assertEquals(Map.of(), told(pool, found(0.9901, together)), "the same in hundredths");
        assertEquals(Map.of("a", 0.72, "b", 0.72), told(pool, found(0.719, together)));
        assertEquals(Map.of(), told(pool, found(Double.NaN, together)), "not judged anew");
        assertEquals(Map.of("a", 1.0, "b", 1.0), told(pool, found(1, List.of(List.of(0), List.of(1)))));
        assertEquals(Map.of(), told(pool, found(1, List.of(List.of(0), List.of(1)))));
    }

    private static Map<String, Double> told(StoryPool pool, StoryPool.Found found) {
        Map<String, Double> told = new TreeMap<>();
        new StoryIdAssigner(pool, new TreeMap<>(), new TreeSet<>())
                .write(found, Set.of(), ORDINARY)
                .stories()
                .forEach(story -> told.putAll(story.probabilities()));
        return told;
    }
}
