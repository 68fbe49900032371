package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Tells a directory that holds an archive from a new one, and from one that had an archive and lost a part of it. */
final class CommitFinder {
    private static final String PENDING = "pending_segments_";

    private CommitFinder() {}

    /** Returns the name of the file of the last commit, or null if there is none. */
    static @Nullable String lastCommit(Directory directory) throws IOException {
        return SegmentInfos.getLastCommitSegmentsFileName(directory.listAll());
    }

    /**
     * Checks that a directory without a commit is one in which nothing was ever committed. The first commit of an
     * archive is made before any article is written, so a writer that was killed before it leaves nothing but its lock
     * and that commit, unfinished.
     *
     * @throws IOException if the directory holds anything else
     */
    static void checkNew(Directory directory, Path path) throws IOException {
        List<String> foreign = new ArrayList<>(Arrays.asList(directory.listAll()));
        foreign.removeIf(name ->
                name.equals(IndexWriter.WRITE_LOCK_NAME) || name.equals(WriterLock.FILE) || name.startsWith(PENDING));
        if (!foreign.isEmpty()) {
            throw new IOException(withoutCommit(path, foreign));
        }
    }

    /** Returns the message to whoever reads a directory without a commit. */
    static IOException nothingToRead(Directory directory, Path path) throws IOException {
        List<String> index = new ArrayList<>(Arrays.asList(directory.listAll()));
        index.removeIf(name -> !IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches());
        return new IOException(index.isEmpty() ? "there is no archive at " + path : withoutCommit(path, index));
    }

    private static String withoutCommit(Path path, List<String> files) {
        return String.format(
                Locale.ROOT,
                "%s holds %d files, such as %s, but no file segments_N, which says what an archive holds. Nothing was"
                        + " changed. If this is an archive, copy or restore it again with all of its files; if not, name"
                        + " an empty directory",
                path,
                files.size(),
                files.get(0));
    }

    /** Opens something of the last commit. */
    interface Opening<T> {
        T open(DirectoryReader reader) throws IOException;
    }

    /** Opens the last commit, also while a writer replaces it by another one. */
    static <T> T open(Directory directory, Opening<T> opening) throws IOException {
        while (true) {
            String commit = lastCommit(directory);
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                return opening.open(reader);
            } catch (IOException e) {
                reader.close();
                // A file that is gone may belong to a commit that is over by now.
                if (String.valueOf(commit).equals(String.valueOf(lastCommit(directory)))) {
                    throw e;
                }
            } catch (RuntimeException | Error e) {
                reader.close();
                throw e;
            }
        }
    }
}
