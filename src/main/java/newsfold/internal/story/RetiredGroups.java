package newsfold.internal.story;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import newsfold.article.ArticleDate;

/** What a story keeps of groups that are too old to be linked any more. */
final class RetiredGroups {
    final SortedSet<String> groups = new TreeSet<>();
    Optional<ArticleDate> first = Optional.empty();
    Optional<ArticleDate> last = Optional.empty();

    void add(PooledGroup node) {
        groups.add(node.group);
        first = earlier(first, node.first);
        last = later(last, node.last);
    }

    void addAll(RetiredGroups other) {
        groups.addAll(other.groups);
        first = earlier(first, other.first);
        last = later(last, other.last);
    }

    static Optional<ArticleDate> earlier(Optional<ArticleDate> a, Optional<ArticleDate> b) {
        return b.isEmpty() || (a.isPresent() && a.get().compareTo(b.get()) <= 0) ? a : b;
    }

    static Optional<ArticleDate> later(Optional<ArticleDate> a, Optional<ArticleDate> b) {
        return b.isEmpty() || (a.isPresent() && a.get().compareTo(b.get()) >= 0) ? a : b;
    }
}
