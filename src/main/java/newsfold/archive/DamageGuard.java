package newsfold.archive;

import java.io.IOException;
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
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw otherLucene(e);
        } catch (IOException e) {
            throw damaged(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            if (String.valueOf(e.getMessage()).contains("Could not load codec")) {
                throw otherLucene(e);
            }
            // These name no file.
            List<String> files = ArchiveVerifier.damagedFiles(path);
            throw damaged(files.isEmpty() ? e.toString() : String.join("; ", files), e);
        }
    }

    private IOException damaged(String what, Throwable cause) {
        return new IOException(
                String.format(
                        Locale.ROOT,
                        "the archive %s cannot be read: %s. Nothing was changed; run archive verify to see all that is"
                                + " damaged, and bring the directory back from a copy",
                        path,
                        what),
                cause);
    }

    private ArchiveFormatException otherLucene(Throwable cause) {
        ArchiveFormatException refusal = new ArchiveFormatException(String.format(
                Locale.ROOT,
                "%s was written with a version of Lucene that Lucene %s does not read (%s); if that was a newer version,"
                        + " use it here too, if it was an older one, add lucene-backward-codecs %s to the class path",
                path,
                Version.LATEST,
                cause.getMessage(),
                Version.LATEST));
        refusal.initCause(cause);
        return refusal;
    }
}
