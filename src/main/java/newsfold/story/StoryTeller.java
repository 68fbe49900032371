package newsfold.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;

/** Writes down what a cluster of groups says: label, keywords, first and last report, representative. */
final class StoryTeller {
    private static final int KEYWORDS = 8;
    private static final Pattern WORDY = Pattern.compile("\\p{L}.*");

    private final List<StoryInput> inputs;
    private final StoryGraph graph;

    StoryTeller(List<StoryInput> inputs, StoryGraph graph) {
        this.inputs = inputs;
        this.graph = graph;
    }

    /**
     * Tells one story.
     *
     * @param nodes its groups, ascending, at least one
     */
    Story tell(List<Integer> nodes) {
        List<StoryInput> own = nodes.stream().map(inputs::get).toList();
        int central = nodes.stream()
                .max(Comparator.comparingDouble((Integer node) -> centrality(node, nodes))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        List<ArticleDate> dates = own.stream()
                .flatMap(input -> input.reports().stream())
                .flatMap(report -> report.published().stream())
                .sorted()
                .toList();
        List<String> groups = own.stream().map(StoryInput::group).sorted().toList();
        return new Story(
                "story-" + groups.get(0),
                Headline.of(inputs.get(central).article()),
                keywords(nodes),
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(0)),
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1)),
                groups,
                inputs.get(central).article().id());
    }

    private double centrality(int node, List<Integer> nodes) {
        return nodes.stream()
                .filter(other -> other != node)
                .mapToDouble(other -> graph.vector(node).cosine(graph.vector(other)))
                .sum();
    }

    private List<String> keywords(List<Integer> nodes) {
        Map<Integer, Double> weight = new HashMap<>();
        for (int node : nodes) {
            TermVector vector = graph.vector(node);
            for (int t = 0; t < vector.terms().length; t++) {
                weight.merge(vector.terms()[t], (double) vector.weights()[t], Double::sum);
            }
        }
        return weight.entrySet().stream()
                .filter(entry -> WORDY.matcher(graph.term(entry.getKey())).matches())
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> graph.term(entry.getKey())))
                .limit(KEYWORDS)
                .map(entry -> graph.term(entry.getKey()))
                .toList();
    }
}
