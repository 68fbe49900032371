package newsfold.internal.archive;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An archive on disk was written with a format, settings or a version of Lucene that this job does not share. */
public final class ArchiveFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final @Nullable String identity;

    ArchiveFormatException(String message) {
        this(message, (String) null);
    }

    /** Tells of an archive made with another {@link ArchiveSettings#identity()}. */
    ArchiveFormatException(String message, @Nullable String identity) {
        super(message);
        this.identity = identity;
    }

    /**
     * Says what is wrong in the words of a caller who knows what identities mean.
     *
     * @param message names both settings and the way out
     * @param cause what the archive said
     */
    public ArchiveFormatException(String message, ArchiveFormatException cause) {
        super(message, cause);
        this.identity = cause.identity;
    }

    /**
     * Returns the identity of an archive that was made with another one.
     *
     * @return {@link ArchiveSettings#identity()}; empty if something else does not fit
     */
    public Optional<String> identity() {
        return Optional.ofNullable(identity);
    }
}
