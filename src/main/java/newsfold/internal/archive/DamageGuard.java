package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;

/**
 * The one gate between files that may hold anything and the callers of an archive. Whatever damaged files make Lucene or
 * the key files throw leaves it as an {@link IOException} that names what is damaged and says what to do.
 */
final class DamageGuard {
    private final Path path;

    DamageGuard(Path path) {
        this.path = path;
    }

    /** Something that reads files. */
    interface Reading<T> {
        T run() throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (ArchiveFormatException | LockObtainFailedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (e instanceof NoSuchFileException) {
                throw damaged(e);
            }
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "the archive %s is out of reach: %s. It may well be sound; look at the disk and at who may"
                                    + " write there",
                            path,
                            e.getMessage()),
                    e);
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            throw damaged(e);
        }
    }

    private IOException damaged(Throwable e) throws IOException {
        checkVersion(e);
        return new IOException(
                String.format(
                        Locale.ROOT,
                        "the archive %s cannot be read: %s. Nothing was changed; run archive verify to see all that"
                                + " is damaged, and bring the directory back from a copy",
                        path,
                        what(e)),
                e);
    }

    /** Returns what is wrong, with the name of a file, which many causes do not say. */
    private String what(Throwable e) {
        if (ArchiveVerifier.isMissingFile(e)) {
            return ArchiveVerifier.reason(e);
        }
        List<String> files = ArchiveVerifier.damagedFiles(path);
        return files.isEmpty() ? ArchiveVerifier.reason(e) : String.join("; ", files);
    }

    /** Throws if files are not damaged, but of a version of Lucene that is not there. */
    void checkVersion(Throwable cause) throws ArchiveFormatException {
        String message = String.valueOf(cause.getMessage());
        if (!(cause instanceof IndexFormatTooNewException)
                && !(cause instanceof IndexFormatTooOldException)
                && !message.contains("Could not load codec")
                && !message.contains("indexCreatedVersionMajor is in the future")) {
            return;
        }
        if (!ArchiveVerifier.damagedFiles(path).isEmpty()) {
            // A flipped bit can make any version of any other.
            return;
        }
        ArchiveFormatException refusal = new ArchiveFormatException(String.format(
                Locale.ROOT,
                "%s was written with a version of Lucene that Lucene %s does not read (%s); if that was a newer version,"
                        + " use it here too, if it was an older one, add lucene-backward-codecs %s to the class path",
                path,
                Version.LATEST,
                message,
                Version.LATEST));
        refusal.initCause(cause);
        throw refusal;
    }
}
