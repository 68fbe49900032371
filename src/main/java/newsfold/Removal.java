package newsfold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.archive.Archive;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;

/** Takes out of the archive what a batch asks to delete and prune, and remembers whom that concerns. */
final class Removal {
    private final Set<String> bereft = new TreeSet<>();
    private final List<GroupEvent> events = new ArrayList<>();

    Removal(Archive archive, Batch batch) throws IOException {
        Set<String> concerned = new TreeSet<>();
        for (String id : batch.deleted()) {
            Optional<String> group = archive.groupOf(id);
            if (group.isPresent()) {
                concerned.add(group.get());
            }
            archive.delete(id);
        }
        if (batch.pruneBefore().isPresent()) {
            for (DuplicateGroup group : archive.prune(batch.pruneBefore().get()).groups()) {
                concerned.add(group.id());
            }
        }
        for (String id : concerned) {
            Optional<DuplicateGroup> rest = archive.group(id);
            if (rest.isEmpty()) {
                events.add(new GroupEvent(GroupEvent.Kind.GONE, id, ""));
            } else {
                rest.get().members().stream().map(Member::id).forEach(bereft::add);
            }
        }
    }

    /** Returns the articles whose groups lost members, ascending. */
    Set<String> bereft() {
        return bereft;
    }

    /** Returns the groups that lost all members. */
    List<GroupEvent> events() {
        return events;
    }
}
