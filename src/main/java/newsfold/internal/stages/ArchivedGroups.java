package newsfold.internal.stages;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.archive.ArchiveIndex;

/** Archived groups that a batch meets, each read once, however many members are asked for. Belongs to one thread. */
final class ArchivedGroups {
    private final ArchiveIndex archive;
    private final Map<String, Optional<DuplicateGroup>> byMember = new HashMap<>();

    ArchivedGroups(ArchiveIndex archive) {
        this.archive = archive;
    }

    /** Takes groups as they are archived, which need not be read. */
    void know(Collection<DuplicateGroup> groups) {
        groups.forEach(this::know);
    }

    private Optional<DuplicateGroup> know(DuplicateGroup group) {
        Optional<DuplicateGroup> known = Optional.of(group);
        group.members().forEach(member -> byMember.put(member.id(), known));
        return known;
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
        return know(archive.group(id.get()).orElseThrow());
    }

    /** Says how many articles of a batch that was committed before are archived no more, and how to have them again. */
    String deletedOf(Collection<String> batch) throws IOException {
        int deleted = 0;
        for (String id : batch) {
            deleted += of(id).isEmpty() ? 1 : 0;
        }
        return deleted == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Of its articles %d %s deleted since; to take them in again, fold them under another batch id"
                                + " (--batch).",
                        deleted,
                        deleted == 1 ? "was" : "were");
    }
}
