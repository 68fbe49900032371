package newsfold.internal.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records of one kind in memory, found by id and by link; remembers which ids were ever changed. */
final class RecordTable {
    private final TreeMap<String, StoredRecord> byId = new TreeMap<>();
    private final Map<String, TreeSet<String>> byLink = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    void put(StoredRecord rec) {
        remove(rec.id());
        byId.put(rec.id(), rec);
        for (String link : rec.links()) {
            byLink.computeIfAbsent(link, key -> new TreeSet<>()).add(rec.id());
        }
    }

    void remove(String id) {
        touched.add(id);
        StoredRecord old = byId.remove(id);
        if (old == null) {
            return;
        }
        for (String link : old.links()) {
            TreeSet<String> ids = byLink.get(link);
            // A link may be listed twice.
            if (ids != null) {
                ids.remove(id);
                if (ids.isEmpty()) {
                    byLink.remove(link);
                }
            }
        }
    }

    @Nullable
    StoredRecord get(String id) {
        return byId.get(id);
    }

    /** Tells whether the id was put or removed since this table was made. */
    boolean isTouched(String id) {
        return touched.contains(id);
    }

    Set<String> touched() {
        return touched;
    }

    List<StoredRecord> linked(String link) {
        List<StoredRecord> found = new ArrayList<>();
        for (String id : byLink.getOrDefault(link, new TreeSet<>())) {
            StoredRecord rec = byId.get(id);
            if (rec != null) {
                found.add(rec);
            }
        }
        return found;
    }

    /** Returns all records, by id. */
    Iterable<StoredRecord> all() {
        return byId.values();
    }

    boolean isUnchanged() {
        return touched.isEmpty();
    }

    /** Puts and removes what another table put and removed. */
    void apply(RecordTable changes) {
        for (String id : changes.touched) {
            StoredRecord rec = changes.byId.get(id);
            if (rec == null) {
                remove(id);
            } else {
                put(rec);
            }
        }
    }
}
