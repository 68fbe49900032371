package newsfold.internal.archive;

import java.io.IOException;

/** Another writer has the archive open. Wait for it, or read with {@link ArchiveIndex#open}. */
final class ArchiveLockedException extends IOException {
    private static final long serialVersionUID = 1;

    ArchiveLockedException(String message, Throwable cause) {
        super(message, cause);
    }
}
