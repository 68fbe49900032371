package newsfold.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import newsfold.verify.Match;

/**
 * Reads an archive.
 *
 * <p>A reader opened by {@link #open} sees the last commit before it was opened, whatever a writer does meanwhile; open
 * another one to see more. An {@link Archive} also sees what its own batch has changed. All methods are safe to call from
 * several threads. Iterables read lazily, may be iterated again, are valid until the next change or {@link #close()}, and
 * throw {@link java.io.UncheckedIOException} when the disk fails.
 */
public interface ArchiveReader extends Closeable {
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
    static ArchiveReader open(Path directory) throws IOException {
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
     * Counts the articles.
     *
     * @return number of articles
     * @throws IOException if the archive cannot be read
     */
    long size() throws IOException;

    /**
     * Tells whether an article is archived. For one that is not, this costs about a microsecond and reads no text.
     *
     * @param id id of the article
     * @return true if it is
     * @throws IOException if the archive cannot be read
     */
    boolean contains(String id) throws IOException;

    /**
     * Reads an article. Its removed lines are not archived, and its body is empty if the archive stores no text.
     *
     * @param id id of the article
     * @return the article, if archived
     * @throws IOException if the archive cannot be read
     */
    Optional<Article> article(String id) throws IOException;

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
     * Returns the matches that an article takes part in.
     *
     * @param articleId id of the article
     * @return the matches, by {@code a}, then {@code b}
     * @throws IOException if the archive cannot be read
     */
    List<Match> matchesOf(String articleId) throws IOException;

    /**
     * Reads a duplicate group.
     *
     * @param groupId id of the group
     * @return the group, if there is one
     * @throws IOException if the archive cannot be read
     */
    Optional<DuplicateGroup> group(String groupId) throws IOException;

    /**
     * Finds the group of an article.
     *
     * @param articleId id of the article
     * @return id of the group, if the article is in one
     * @throws IOException if the archive cannot be read
     */
    Optional<String> groupOf(String articleId) throws IOException;

    /**
     * Reads a story.
     *
     * @param storyId id of the story
     * @return the story, if there is one
     * @throws IOException if the archive cannot be read
     */
    Optional<Story> story(String storyId) throws IOException;

    /**
     * Finds the story of a group.
     *
     * @param groupId id of the group
     * @return id of the story, if the group is in one
     * @throws IOException if the archive cannot be read
     */
    Optional<String> storyOf(String groupId) throws IOException;

    /**
     * Reads a named blob.
     *
     * @param name its name
     * @return the bytes, if there is one of that name; the caller's to keep
     * @throws IOException if the archive cannot be read
     */
    Optional<byte[]> blob(String name) throws IOException;

    /**
     * Tells whether a batch is in the archive.
     *
     * @param batchId id the batch was committed under
     * @return true if it was committed
     * @throws IOException if the archive cannot be read
     */
    boolean isCommitted(String batchId) throws IOException;

    /**
     * Returns the ids of all articles. Holds them all in memory.
     *
     * @return the ids, ascending
     * @throws IOException if the archive cannot be read
     */
    List<String> ids() throws IOException;

    /**
     * Iterates all articles, by id. Holds all ids in memory while it runs, but one article at a time.
     *
     * @return the articles as {@link #article} returns them
     * @throws IOException if the archive cannot be read
     */
    Iterable<Article> articles() throws IOException;

    /**
     * Iterates all duplicate groups, by id. Holds all ids of groups in memory while it runs.
     *
     * @return the groups
     * @throws IOException if the archive cannot be read
     */
    Iterable<DuplicateGroup> groups() throws IOException;

    /**
     * Iterates all stories, by id. Holds all ids of stories in memory while it runs.
     *
     * @return the stories
     * @throws IOException if the archive cannot be read
     */
    Iterable<Story> stories() throws IOException;

    /**
     * Iterates all matches, by {@code a}, then {@code b}. Holds all pairs of ids in memory while it runs.
     *
     * @return the matches
     * @throws IOException if the archive cannot be read
     */
    Iterable<Match> matches() throws IOException;

    /** Frees files and memory. */
    @Override
    void close() throws IOException;
}
