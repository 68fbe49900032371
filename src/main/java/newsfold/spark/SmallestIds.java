package newsfold.spark;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/** How many articles have something, and the first of them by id. */
final class SmallestIds implements Serializable {
    private static final long serialVersionUID = 1;

    private final int most;
    private final TreeSet<String> ids = new TreeSet<>();
    private long count;

    /** Knows none, and will know no more than some. */
    SmallestIds(int most) {
        this.most = most;
    }

    SmallestIds and(String id) {
        count++;
        keep(id);
        return this;
    }

    SmallestIds and(SmallestIds more) {
        count += more.count;
        more.ids.forEach(this::keep);
        return this;
    }

    private void keep(String id) {
        ids.add(id);
        if (ids.size() > most) {
            ids.pollLast();
        }
    }

    /** Returns how many were added, one that was added twice counting twice. */
    long count() {
        return count;
    }

    Set<String> ids() {
        return ids;
    }

    String first() {
        return ids.first();
    }

    /** Returns the last of the {@link #ids}. */
    String last() {
        return ids.last();
    }
}
