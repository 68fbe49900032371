package newsfold.internal.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind in memory, found by id and by link; remembers which ids were ever changed. A large batch has millions of
 * them, nearly all links lead to one, and many to a few.
 */
final class RecordTable {
    private static final int MIN_STALE = 1_000;

    /** By id; null for one that was removed. */
    private final Map<String, @Nullable StoredRecord> byId = new HashMap<>();

    /** By link, with records that were removed or replaced since. */
    private final Map<String, List<StoredRecord>> byLink = new HashMap<>();

    private int stale;

    void put(StoredRecord rec) {
        replaced(byId.put(rec.id(), rec));
        link(rec);
    }

    void remove(String id) {
        replaced(byId.put(id, null));
    }

    private void replaced(@Nullable StoredRecord old) {
        stale += old == null ? 0 : 1;
        if (stale > MIN_STALE + byId.size()) {
            stale = 0;
            byLink.clear();
            all().forEach(this::link);
        }
    }

    private void link(StoredRecord rec) {
        for (String link : rec.links()) {
            List<StoredRecord> known = byLink.putIfAbsent(link, List.of(rec));
            if (known instanceof ArrayList<StoredRecord> several) {
                several.add(rec);
            } else if (known != null) {
                List<StoredRecord> several = new ArrayList<>(known);
                several.add(rec);
                byLink.put(link, several);
            }
        }
    }

    @Nullable
    StoredRecord get(String id) {
        return byId.get(id);
    }

    /** Tells whether the id was put or removed since this table was made. */
    boolean isTouched(String id) {
        return byId.containsKey(id);
    }

    Set<String> touched() {
        return byId.keySet();
    }

    /** Returns the records that a link leads to, by id. */
    List<StoredRecord> linked(String link) {
        List<StoredRecord> found = new ArrayList<>();
        for (StoredRecord rec : byLink.getOrDefault(link, List.of())) {
            if (rec.equals(byId.get(rec.id()))) {
                found.add(rec);
            }
        }
        found.sort(Comparator.comparing(StoredRecord::id));
        for (int i = found.size() - 1; i > 0; i--) {
            // A link may be listed twice.
            if (found.get(i).equals(found.get(i - 1))) {
                found.remove(i);
            }
        }
        return found;
    }

    /** Returns all records, by id. */
    List<StoredRecord> all() {
        return byId.values().stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(StoredRecord::id))
                .toList();
    }

    boolean isUnchanged() {
        return byId.isEmpty();
    }

    /** Puts and removes what another table put and removed. */
    void apply(RecordTable changes) {
        changes.byId.forEach((id, rec) -> {
            if (rec == null) {
                replaced(byId.remove(id));
            } else {
                put(rec);
            }
        });
    }
}
