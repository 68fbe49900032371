package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.report.Event;
import newsfold.report.Event.Kind;

/** Collects what a batch does. Belongs to one thread. */
final class EventLog {
    private final NavigableSet<Event> events = new TreeSet<>();

    /** Ids of groups and stories that were split off others. */
    private final Set<String> splitOff = new HashSet<>();

    /** Ids of those that went into others. */
    private final Set<String> merged = new HashSet<>();

    void add(Kind kind, String id, String before, String after, String reason) {
        add(Event.of(kind, id, before, after, reason));
    }

    void add(Event event) {
        events.add(event);
        switch (event.kind()) {
            case GROUP_SPLIT, STORY_SPLIT -> splitOff.add(event.after());
            case GROUP_MERGED, STORY_MERGED -> merged.add(event.before());
            default -> {}
        }
    }

    /** Notes an event of something that keeps its id. */
    void add(Kind kind, String id) {
        add(kind, id, id, id, "");
    }

    /** Notes that a group or story is no more. */
    void gone(Kind kind, String id) {
        add(kind, id, id, "", "");
    }

    /** Notes what the difference of two sets of members says; one that is empty stands for nothing at all. */
    void group(String id, Collection<String> before, Collection<String> after) {
        compare(id, before, after, List.of(Kind.GROUP_STARTED, Kind.GROUP_GREW, Kind.GROUP_SHRANK, Kind.GROUP_GONE));
    }

    /** As {@link #group}, of the groups of a story. */
    void story(String id, Collection<String> before, Collection<String> after) {
        compare(id, before, after, List.of(Kind.STORY_STARTED, Kind.STORY_GREW, Kind.STORY_SHRANK, Kind.STORY_GONE));
    }

    private void compare(String id, Collection<String> before, Collection<String> after, List<Kind> kinds) {
        if (before.isEmpty()) {
            if (!splitOff.contains(id)) {
                add(kinds.get(0), id, "", id, "");
            }
        } else if (after.isEmpty()) {
            gone(kinds.get(3), id);
        } else {
            if (!before.containsAll(after)) {
                add(kinds.get(1), id);
            }
            if (!after.containsAll(before)) {
                add(kinds.get(2), id);
            }
        }
    }

    List<Event> ofGroups() {
        return events.stream().filter(event -> event.kind().isOfGroup()).toList();
    }

    List<Event> of(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    /** Returns the events as the archive stands at the end: what shrank on the way and then went is gone, what came back is not. */
    List<Event> settled(ArchiveIndex archive) throws IOException {
        List<Event> settled = new ArrayList<>();
        for (Event event : events) {
            switch (event.kind()) {
                case GROUP_GREW, GROUP_SHRANK, GROUP_GONE ->
                    settle(
                            event,
                            Kind.GROUP_SHRANK,
                            Kind.GROUP_GONE,
                            archive.group(event.id()).isPresent(),
                            settled);
                case STORY_GREW, STORY_SHRANK, STORY_QUIET, STORY_GONE ->
                    settle(
                            event,
                            Kind.STORY_SHRANK,
                            Kind.STORY_GONE,
                            archive.story(event.id()).isPresent(),
                            settled);
                default -> settled.add(event);
            }
        }
        return settled.stream().distinct().sorted().toList();
    }

    private void settle(Event event, Kind shrank, Kind gone, boolean stands, List<Event> settled) {
        if (stands == (event.kind() != gone)) {
            settled.add(event);
        } else if (stands) {
            settled.add(Event.of(shrank, event.id(), event.id(), event.id(), ""));
        } else if (!merged.contains(event.id())) {
            settled.add(Event.of(gone, event.id(), event.id(), "", ""));
        }
    }
}
