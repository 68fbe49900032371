package newsfold.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
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
     * Returns the history of a page: what it showed at each fetch at which it had changed.
     *
     * @param idOrUrl id of an archived article, or an address of its page in any form
     * @return the versions, oldest first, of more than 100 the newest; none if nothing of the page is archived
     * @throws IOException if the archive cannot be read
     */
    List<Version> versions(String idOrUrl) throws IOException;

    /** What a page showed from one fetch on. */
    interface Version {
        /** Returns the {@link Article#page() identity} of the page, the id of the article where that is not known. */
        String page();

        /** Returns the id of the article. Fetches under one id replace each other in the archive. */
        String id();

        /** Returns when the page was fetched. */
        Optional<Instant> fetched();

        /** Returns its headline, empty if there is none. */
        String title();

        /** Returns 16 hexadecimal digits of the SHA-256 of headline, line feed and text. */
        String hash();

        /** Counts the words of the text; where words are not spaced, characters. */
        int words();

        /** Returns what differs from the version before in headline and text, in order; of the first version nothing. */
        List<Change> changes();

        /**
         * Words that stand in place of others. Texts with too little in common for a list are one change.
         *
         * @param before what stood there, empty if something was added
         * @param after what stands there, empty if something was removed
         */
        record Change(String before, String after) implements Serializable {
            /** Returns {@code added}, {@code removed} or {@code corrected}. */
            public String kind() {
                return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "corrected";
            }
        }
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
