package newsfold.internal.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.ArticleDate;
import newsfold.internal.linking.TermVector;
import newsfold.story.Story;

/** Writes down what a cluster of groups says: label, keywords, first and last report, representative. */
final class StorySummarizer {
    /** Beyond this number of groups the middle of a story is found from those read first; asking all pairs would cost too much. */
    private static final int MAX_COMPARED = 60;

    private final StoryPool pool;
    private final Keywords keywords;
    private final float[] dense;

    StorySummarizer(StoryPool pool) {
        this.pool = pool;
        this.keywords = new Keywords(pool);
        this.dense = new float[pool.weigher.profiler.termCount()];
    }

    /**
     * Tells one story.
     *
     * @param positions its groups, ascending, at least one
     */
    Story tell(String id, List<Integer> positions) {
        List<PooledGroup> own = positions.stream().map(pool.nodes::get).toList();
        PooledGroup central = central(own);
        Optional<ArticleDate> first = Optional.empty();
        Optional<ArticleDate> last = Optional.empty();
        for (PooledGroup node : own) {
            first = RetiredGroups.earlier(first, node.first);
            last = RetiredGroups.later(last, node.last);
        }
        List<String> groups = own.stream().map(node -> node.group).sorted().toList();
        Map<String, Double> probabilities = new HashMap<>();
        own.forEach(node -> RetiredGroups.tell(node.group, node.hundredths, probabilities));
        return Story.of(id, central.headline, keywords.of(own), first, last, groups, probabilities, central.article);
    }

    private PooledGroup central(List<PooledGroup> own) {
        double[] sums = new double[own.size()];
        for (int i = 0; own.size() > 1 && i < Math.min(MAX_COMPARED, own.size()); i++) {
            addCosines(own.get(i).vector, own, sums);
        }
        PooledGroup best = own.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) {
            PooledGroup node = own.get(i);
            // A story is known by a headline; the opening of an article without one stands in only if nobody gave one.
            double sum = node.titled ? sums[i] : sums[i] - sums.length;
            if (sum > most || (sum == most && node.group.compareTo(best.group) < 0)) {
                most = sum;
                best = node;
            }
        }
        return best;
    }

    /** One vector is spread out for all that it is compared with: walking along two at once costs several times as much. */
    private void addCosines(TermVector vector, List<PooledGroup> own, double[] sums) {
        int[] terms = vector.terms();
        for (int t = 0; t < terms.length; t++) {
            dense[terms[t]] = vector.weights()[t];
        }
        for (int i = 0; i < sums.length; i++) {
            int[] others = own.get(i).vector.terms();
            float[] weights = own.get(i).vector.weights();
            double cosine = 0;
            for (int t = 0; t < others.length; t++) {
                cosine += dense[others[t]] * weights[t];
            }
            sums[i] += cosine;
        }
        for (int term : terms) {
            dense[term] = 0;
        }
    }
}
