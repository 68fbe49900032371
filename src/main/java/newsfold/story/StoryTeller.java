package newsfold.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;

/** Writes down what a cluster of groups says: label, keywords, first and last report, representative. */
final class StoryTeller {
    /** Beyond so many groups the middle of a story is found from those read first; asking all pairs would cost too much. */
    private static final int MOST_COMPARED = 60;

    private final StoryPool pool;
    private final Keywords keywords;

    StoryTeller(StoryPool pool) {
        this.pool = pool;
        this.keywords = new Keywords(pool);
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
        return new Story(id, central.headline, keywords.of(own), first, last, groups, central.article);
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
}
