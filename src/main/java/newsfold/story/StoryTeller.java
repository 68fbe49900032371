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

    /** Beyond so many groups the middle of a story is found from those read first; asking all pairs would cost too much. */
    private static final int MOST_COMPARED = 60;

    private static final Pattern WORDY = Pattern.compile("\\p{L}.+");

    private final StoryPool pool;

    StoryTeller(StoryPool pool) {
        this.pool = pool;
    }

    /**
     * Tells one story.
     *
     * @param positions its groups, ascending, at least one
     */
    Story tell(String id, List<Integer> positions) {
        List<Node> own = positions.stream().map(pool.nodes::get).toList();
        Node central = own.get(0);
        if (own.size() > 1) {
            central = own.stream()
                    .max(Comparator.comparingDouble((Node node) -> centrality(node, own))
                            .thenComparing((Node node) -> node.group, Comparator.reverseOrder()))
                    .orElseThrow();
        }
        Optional<ArticleDate> first = Optional.empty();
        Optional<ArticleDate> last = Optional.empty();
        for (Node node : own) {
            first = Past.earlier(first, node.first);
            last = Past.later(last, node.last);
        }
        List<String> groups = own.stream().map(node -> node.group).sorted().toList();
        return new Story(id, central.headline, keywords(own), first, last, groups, central.article);
    }

    private static double centrality(Node node, List<Node> own) {
        double sum = 0;
        int compared = Math.min(MOST_COMPARED, own.size());
        for (int i = 0; i < compared; i++) {
            sum += node.vector.cosine(own.get(i).vector);
        }
        // A story is known by a headline; the opening of an article without one stands in only if nobody gave one.
        return node.titled ? sum : sum - own.size();
    }

    private List<String> keywords(List<Node> own) {
        Map<Integer, Double> weight = new HashMap<>();
        for (Node node : own) {
            for (int t = 0; t < node.vector.terms().length; t++) {
                weight.merge(node.vector.terms()[t], (double) node.vector.weights()[t], Double::sum);
            }
        }
        return weight.entrySet().stream()
                .filter(entry ->
                        WORDY.matcher(pool.profiler.shown(entry.getKey())).matches())
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> pool.profiler.shown(entry.getKey())))
                .limit(KEYWORDS)
                .map(entry -> pool.profiler.shown(entry.getKey()))
                .toList();
    }
}
