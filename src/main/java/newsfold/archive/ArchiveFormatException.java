package newsfold.archive;

import java.io.IOException;

/** An archive on disk was written with a format, settings or a version of Lucene that this job does not share. */
public final class ArchiveFormatException extends IOException {
    private static final long serialVersionUID = 1;

    ArchiveFormatException(String message) {
        super(message);
    }
}
