package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a check of every file of an archive.
 *
 * @param files number of files whose checksum was computed
 * @param bytes size of these files
 * @param articles number of articles that were read and decoded
 * @param problems what is wrong, each naming the file and its segment; none if the archive is sound
 * @param leftovers files that belong to no commit, such as those of a job that was killed; the next writer removes them
 */
public record ArchiveCheck(long files, long bytes, long articles, List<String> problems, List<String> leftovers) {
    /** Copies the lists. */
    public ArchiveCheck {
        problems = List.copyOf(problems);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * Checks an archive: the checksum of every file, then every article and record, and the counts of the commit. Reads
     * everything once; a writer may be at work meanwhile.
     *
     * @param directory directory of the archive
     * @return what was found
     * @throws IOException if the directory cannot be listed or holds no archive
     */
    public static ArchiveCheck of(Path directory) throws IOException {
        return new ArchiveVerifier(directory).check();
    }

    /**
     * Tells whether nothing is wrong.
     *
     * @return true if there are no problems
     */
    public boolean isSound() {
        return problems.isEmpty();
    }
}
