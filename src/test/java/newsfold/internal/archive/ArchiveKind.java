package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;

/** The two kinds of archives, which keep the same promises. */
enum ArchiveKind {
    ON_DISK,
    IN_MEMORY;

    /** Opens an empty archive. */
    Archive open(Path directory, ArchiveSettings settings) throws IOException {
        return this == ON_DISK ? Archive.open(directory, settings) : Archive.inMemory(settings);
    }
}
