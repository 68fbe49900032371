package newsfold.internal.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recognises copies of articles seen before by a few hashes of each, through an index from hash to articles. */
final class SeenArticles {
    /** A hash of more articles than this belongs to a template and is no sign of a copy. */
    private static final int MAX_ARTICLES_OF_A_HASH = 40;

    private final List<long[]> sketches = new ArrayList<>();
    private final Map<Long, List<Integer>> byHash = new HashMap<>();

    SeenArticles(List<long[]> known) {
        known.forEach(this::add);
    }

    /** Adds an article unless it shares most of its hashes with one that is here. */
    boolean addIfNew(long[] sketch) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long hash : sketch) {
            for (int other : byHash.getOrDefault(hash, List.of())) {
                int count = shared.merge(other, 1, Integer::sum);
                if (2 * count > Math.min(sketch.length, sketches.get(other).length)) {
                    return false;
                }
            }
        }
        add(sketch);
        return true;
    }

    private void add(long[] sketch) {
        // An article without long blocks gives no sketch and counts as new: its few blocks do not matter.
        if (sketch.length == 0) {
            return;
        }
        for (long hash : sketch) {
            List<Integer> articles = byHash.computeIfAbsent(hash, any -> new ArrayList<>(1));
            if (articles.size() < MAX_ARTICLES_OF_A_HASH) {
                articles.add(sketches.size());
            }
        }
        sketches.add(sketch);
    }

    /** Returns the sketches added last, oldest first. */
    List<long[]> last(int limit) {
        return List.copyOf(sketches.subList(Math.max(0, sketches.size() - limit), sketches.size()));
    }
}
