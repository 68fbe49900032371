package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsfold.duplicates.DuplicateGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** An empty archive for each test of what every archive promises, on disk or in memory. */
abstract class ArchiveFixture {
    @Parameter
    ArchiveKind kind = ArchiveKind.IN_MEMORY;

    @TempDir
    Path directory = Path.of("");

    Archive archive = Archive.inMemory();
    private int opened;

    /** Opens another empty archive. */
    Archive open(ArchiveSettings settings) throws IOException {
        return kind.open(directory.resolve("archive" + opened++), settings);
    }

    @BeforeEach
    void openArchive() throws IOException {
        archive = open(ArchiveSettings.defaults());
    }

    @AfterEach
    void closeArchive() throws IOException {
        archive.close();
    }

    List<String> find(long... keys) throws IOException {
        return names(archive.find(keys, HitFilter.ALL));
    }

    static List<String> names(LookupResult result) {
        return result.found().stream()
                .map(hit -> hit.id() + ":" + hit.sharedKeys())
                .toList();
    }

    List<String> groupIds() throws IOException {
        return list(archive.groups()).stream().map(DuplicateGroup::id).toList();
    }

    static <T> List<T> list(Iterable<T> values) {
        List<T> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }
}
