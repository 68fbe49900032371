package newsfold.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.internal.Check;

/**
 * Groups different reports of one event into stories.
 *
 * <p>Give it duplicate groups, not articles: two hundred prints of one wire story must not outvote the reports that
 * newsrooms wrote themselves. The order of the input does not matter.
 *
 * <p>Instances are immutable and may be shared by threads.
 */
public final class StoryClusterer {
    private final Granularity granularity;

    /** Makes a clusterer of stories. */
    public StoryClusterer() {
        this(Granularity.STORY);
    }

    /**
     * Makes a clusterer.
     *
     * @param granularity how much belongs to one story
     */
    public StoryClusterer(Granularity granularity) {
        this.granularity = granularity;
    }

    /**
     * Clusters one collection.
     *
     * @param inputs the duplicate groups, in any order, each group once
     * @return the stories by id; every group is in exactly one, a report nobody else told is a story of its own
     * @throws IllegalArgumentException if a group is given twice
     */
    public List<Story> cluster(List<StoryInput> inputs) {
        List<StoryInput> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(StoryInput::group));
        for (int i = 1; i < sorted.size(); i++) {
            String group = sorted.get(i).group();
            Check.argument(
                    !group.equals(sorted.get(i - 1).group()), "group %s is given twice; give each group once", group);
        }
        // Oldest first, because the index looks back over a window of time; what has no date comes last.
        sorted.sort(Comparator.comparingDouble(StoryGraph::day).thenComparing(StoryInput::group));
        StoryGraph graph = new StoryGraph(sorted);
        double threshold = Calibration.of(graph.raw(), graph.medianLength()).threshold() + granularity.shift();
        int[] cluster =
                Linkage.cluster(Surroundings.mix(graph.raw()), threshold).cut(threshold);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int node = 0; node < cluster.length; node++) {
            members.computeIfAbsent(cluster[node], key -> new ArrayList<>()).add(node);
        }
        StoryTeller teller = new StoryTeller(sorted, graph);
        Map<String, Story> stories = new HashMap<>();
        members.values().forEach(nodes -> {
            Story story = teller.tell(nodes);
            stories.put(story.id(), story);
        });
        return stories.values().stream().sorted(Comparator.comparing(Story::id)).toList();
    }
}
