package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.report.Event;
import org.jspecify.annotations.Nullable;

/** Carries the ids of duplicate groups from batch to batch: a group keeps the id that most of its members had. */
public final class GroupIds {
    private GroupIds() {}

    /**
     * Returns what a group was first called, without the number that it got because another one had that name.
     *
     * @param group id of a group
     * @return the id that its smallest member gave it then
     */
    public static String original(String group) {
        int number = group.indexOf('-');
        return number < 0 ? group : group.substring(0, number);
    }

    /**
     * Groups under their lasting ids.
     *
     * @param groups the groups, in the order given
     * @param events what happened to the old groups: into which one they went, or which one left them
     */
    record Named(List<DuplicateGroup> groups, List<Event> events) {}

    /** How many members of an old group are in a fresh one, which is named by its place in the list. */
    private record Overlap(int fresh, String old, int members) {}

    /**
     * Names fresh groups.
     *
     * @param fresh groups with ids derived from their members, in a fixed order
     * @param oldGroupOf the group an article was in before this batch, or null
     * @param taken whether an id already names another group
     */
    static Named assign(
            List<DuplicateGroup> fresh, Function<String, @Nullable String> oldGroupOf, Predicate<String> taken) {
        List<DuplicateGroup> groups = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Overlap> overlaps = overlaps(fresh, oldGroupOf);
        Map<Integer, String> idOf = new HashMap<>();
        Map<String, Integer> heirOf = new TreeMap<>();
        for (Overlap overlap : overlaps) {
            if (!idOf.containsKey(overlap.fresh) && !heirOf.containsKey(overlap.old)) {
                idOf.put(overlap.fresh, overlap.old);
                heirOf.put(overlap.old, overlap.fresh);
            }
        }
        Set<String> used = new HashSet<>(idOf.values());
        for (int i = 0; i < fresh.size(); i++) {
            String id = idOf.get(i);
            if (id == null) {
                id = fresh.get(i).id();
                for (int again = 2; used.contains(id) || taken.test(id); again++) {
                    id = fresh.get(i).id() + "-" + again;
                }
                used.add(id);
                idOf.put(i, id);
            }
            DuplicateGroup group = fresh.get(i);
            boolean named = id.equals(group.id());
            groups.add(named ? group : new DuplicateGroup(id, group.canonical(), group.reason(), group.members()));
        }
        for (Overlap overlap : overlaps) {
            String now = groups.get(overlap.fresh).id();
            Integer heir = heirOf.get(overlap.old);
            if (heir == null) {
                // Overlaps come largest first, so the first fresh group seen is where most of the old one went.
                heirOf.put(overlap.old, overlap.fresh);
                events.add(Event.of(Event.Kind.GROUP_MERGED, now, overlap.old, now, ""));
            } else if (heir != overlap.fresh) {
                events.add(Event.of(Event.Kind.GROUP_SPLIT, overlap.old, overlap.old, now, ""));
            }
        }
        events.sort(null);
        return new Named(groups, events);
    }

    private static List<Overlap> overlaps(List<DuplicateGroup> fresh, Function<String, @Nullable String> oldGroupOf) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Member member : fresh.get(i).members()) {
                String old = oldGroupOf.apply(member.id());
                if (old != null) {
                    counts.merge(old, 1, Integer::sum);
                }
            }
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                overlaps.add(new Overlap(i, entry.getKey(), entry.getValue()));
            }
        }
        overlaps.sort(Comparator.comparingInt(Overlap::members)
                .reversed()
                .thenComparing(Overlap::old)
                .thenComparing(overlap -> fresh.get(overlap.fresh).id()));
        return overlaps;
    }
}
