package newsfold.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import newsfold.verify.Match;

/**
 * Reads what an archive holds.
 *
 * <p>A reader of {@code Newsfold.read} sees the last commit before it was opened, whatever a writer does meanwhile; open
 * another one to see more. All methods are safe to call from several threads. Iterables read lazily, may be iterated again,
 * are valid until {@link #close()}, and throw {@link java.io.UncheckedIOException} when the disk fails.
 */
public interface ArchiveReader extends Closeable {
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
