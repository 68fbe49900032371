package newsfold.internal.story;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newsfold.article.ArticleDate;

/** What a story keeps of groups that are too old to be linked any more. */
final class RetiredGroups {
    /** Ids, with how probable it was when that was last told, as in {@link PooledGroup#hundredths}. */
    final SortedMap<String, Integer> groups = new TreeMap<>();

    Optional<ArticleDate> first = Optional.empty();
    Optional<ArticleDate> last = Optional.empty();

    void add(PooledGroup node) {
        groups.put(node.group, node.hundredths);
        first = earlier(first, node.first);
        last = later(last, node.last);
    }

    void addAll(RetiredGroups other) {
        groups.putAll(other.groups);
        first = earlier(first, other.first);
        last = later(last, other.last);
    }

    /** Puts down how probable a group is, if that is known. */
    static void tell(String group, int hundredths, Map<String, Double> probabilities) {
        if (hundredths != PooledGroup.UNKNOWN) {
            probabilities.put(group, hundredths / 100.0);
        }
    }

    static Optional<ArticleDate> earlier(Optional<ArticleDate> a, Optional<ArticleDate> b) {
        return b.isEmpty() || (a.isPresent() && a.get().compareTo(b.get()) <= 0) ? a : b;
    }

    static Optional<ArticleDate> later(Optional<ArticleDate> a, Optional<ArticleDate> b) {
        return b.isEmpty() || (a.isPresent() && a.get().compareTo(b.get()) >= 0) ? a : b;
    }
}
