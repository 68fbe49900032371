package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;

/**
 * An archive that is also looked up by keys. A reader opened by {@link #open} sees the last commit before it was opened; an
 * {@link Archive} also sees what its own batch has changed.
 */
public interface ArchiveIndex extends ArchiveReader {
    /**
     * Opens the last commit of an archive on disk for reading. Any number of readers may be open, also while a batch is
     * written.
     *
     * @param directory directory of the archive
     * @return a reader to close
     * @throws ArchiveFormatException if the directory was written by a format this version cannot read
     * @throws IOException if there is no archive, or one of its files is missing or damaged; the message names the file and
     *     says what to do
     */
    static ArchiveIndex open(Path directory) throws IOException {
        return BatchedArchive.reader(directory);
    }

    /**
     * Returns what the archive was opened with.
     *
     * @return the settings
     */
    ArchiveSettings settings();

    /**
     * Describes what is archived, as of the last commit.
     *
     * @return the counts and parts of the archive
     * @throws IOException if the archive cannot be read
     */
    ArchiveInfo info() throws IOException;

    /**
     * Reads the fingerprint of an article.
     *
     * @param id id of the article
     * @return the bytes it was put with, if archived; the caller's to keep
     * @throws IOException if the archive cannot be read
     */
    Optional<byte[]> fingerprint(String id) throws IOException;

    /**
     * Finds the articles that share keys with each of many queries at once. All keys of all queries are looked up in one
     * sorted pass, so one call with many queries is several times cheaper than many calls.
     *
     * <p>A key that more than {@link ArchiveSettings#keyLimit()} articles have is common, and counted in
     * {@link LookupResult#commonKeys()}. Of the articles that share common keys only, the filter is asked about the 64 that share
     * most.
     *
     * @param queries keys of each query, in any order; repeated keys count once
     * @param filter decides from its fingerprint whether an article that shares a key is worth reporting
     * @return for each query, in the same order, what was found
     * @throws IOException if the archive cannot be read
     */
    List<LookupResult> find(List<long[]> queries, HitFilter filter) throws IOException;

    /**
     * Finds the articles that share keys with one query.
     *
     * @param keys the keys, in any order; repeated keys count once
     * @param filter decides from its fingerprint whether an article that shares a key is worth reporting
     * @return what was found
     * @throws IOException if the archive cannot be read
     */
    default LookupResult find(long[] keys, HitFilter filter) throws IOException {
        return find(List.of(keys), filter).get(0);
    }

    /**
     * Returns what an article was at other fetches under its id.
     *
     * @param id id of the article
     * @return the articles in the order in which they were put
     * @throws IOException if the archive cannot be read
     */
    List<Article> otherVersions(String id) throws IOException;

    /**
     * Reads a named blob.
     *
     * @param name its name
     * @return the bytes, if there is one of that name; the caller's to keep
     * @throws IOException if the archive cannot be read
     */
    Optional<byte[]> blob(String name) throws IOException;
}
