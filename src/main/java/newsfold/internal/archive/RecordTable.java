package newsfold.internal.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind in memory, found by id and by link; remembers which ids were ever changed. A large batch has millions of
 * them, nearly all links lead to one, and many to a few.
 */
final class RecordTable {
    private static final int MIN_STALE = 1_000;
    private static final byte[] NOTHING = {};

    /** Under itself, which takes no room for ids; null for one that was removed. */
    private final Map<StoredRecord, @Nullable StoredRecord> byId = new HashMap<>();

    /** By link, with records that were removed or replaced since. */
    private final Map<String, List<StoredRecord>> byLink = new HashMap<>();

    private int stale;

    void put(StoredRecord rec) {
        change(rec, rec);
        link(rec);
    }

    void remove(String id) {
        change(named(id), null);
    }

    private void change(StoredRecord name, @Nullable StoredRecord now) {
        // A map keeps the key that it has, which may be a record that is gone.
        StoredRecord old = byId.remove(name);
        byId.put(name, now);
        replaced(old);
    }

    private static StoredRecord named(String id) {
        return StoredRecord.of(id, List.of(), NOTHING);
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
        return byId.get(named(id));
    }

    /** Tells whether the id was put or removed since this table was made. */
    boolean isTouched(String id) {
        return byId.containsKey(named(id));
    }

    /** Returns the ids that were put or removed, ascending. */
    List<String> touched() {
        return byId.keySet().stream().map(StoredRecord::id).sorted().toList();
    }

    /** Returns the records that a link leads to, by id. */
    @SuppressWarnings("ReferenceEquality") // One that was replaced has the same id.
    List<StoredRecord> linked(String link) {
        // A link may be listed twice.
        TreeMap<String, StoredRecord> found = new TreeMap<>();
        for (StoredRecord rec : byLink.getOrDefault(link, List.of())) {
            if (rec == byId.get(rec)) {
                found.put(rec.id(), rec);
            }
        }
        return new ArrayList<>(found.values());
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
        changes.byId.forEach((name, rec) -> {
            if (rec == null) {
                replaced(byId.remove(name));
            } else {
                put(rec);
            }
        });
    }
}
