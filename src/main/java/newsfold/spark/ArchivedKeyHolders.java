package newsfold.spark;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import newsfold.internal.archive.ArchiveSettings;

/** The archived articles that have a key; of a common key some, the first by id. */
final class ArchivedKeyHolders implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LIMIT = ArchiveSettings.defaults().keyLimit();

    private final TreeSet<String> ids = new TreeSet<>();

    ArchivedKeyHolders and(String id) {
        ids.add(id);
        if (ids.size() > LIMIT + 1) {
            ids.pollLast();
        }
        return this;
    }

    ArchivedKeyHolders and(ArchivedKeyHolders more) {
        more.ids.forEach(this::and);
        return this;
    }

    boolean isCommon() {
        return ids.size() > LIMIT;
    }

    Set<String> ids() {
        return ids;
    }
}
