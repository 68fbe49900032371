package newsfold.internal.stages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.ArchiveIndex;

/** Archived groups that a batch meets, each read once, however many members are asked for. Belongs to one thread. */
final class ArchivedGroups {
    private final ArchiveIndex archive;
    private final Map<String, Optional<DuplicateGroup>> byMember = new HashMap<>();

    ArchivedGroups(ArchiveIndex archive) {
        this.archive = archive;
    }

    Optional<DuplicateGroup> of(String articleId) throws IOException {
        Optional<DuplicateGroup> known = byMember.get(articleId);
        if (known != null) {
            return known;
        }
        Optional<String> id = archive.groupOf(articleId);
        if (id.isEmpty()) {
            byMember.put(articleId, Optional.empty());
            return Optional.empty();
        }
        Optional<DuplicateGroup> group = archive.group(id.get());
        for (Member member : group.orElseThrow().members()) {
            byMember.put(member.id(), group);
        }
        return group;
    }
}
