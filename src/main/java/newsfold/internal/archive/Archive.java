package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import newsfold.verify.Match;

/**
 * An archive open for one batch after another.
 *
 * <p>Changes are staged in memory, where this object sees them at once and nobody else does; {@link #commit} makes all of
 * them durable and visible together; {@link #close()} without commit forgets them. Heap is bounded by the batch, not by
 * the archive. All methods are safe to call from several threads; the staged state depends on the set of changes, not on
 * their order, as long as no two of them name the same id.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("archive"), ArchiveSettings.defaults())) {
 *   LookupResult known = archive.find(keys, HitFilter.ALL);
 *   archive.put(new ArchiveEntry(article, fingerprint, keys));
 *   archive.putGroup(group);
 *   archive.commit("2026-11-22T18");
 * }
 * }</pre>
 */
public interface Archive extends ArchiveIndex {
    /**
     * Opens an archive on disk for writing, and makes it if the directory is empty. One writer at a time.
     *
     * <p>Files of up to 16 MiB are read once to compute their checksums. Nothing is changed in a directory that is refused.
     *
     * @param directory directory of the archive; made if missing
     * @param settings how the archive is written; must be those it was made with
     * @return the archive, to close
     * @throws ArchiveFormatException if the archive was made with other settings or another format
     * @throws IOException if another writer has it open, if a file of the archive is missing or damaged, if the directory
     *     holds files but no archive, or cannot be used; the message names a file and says what to do
     */
    static Archive open(Path directory, ArchiveSettings settings) throws IOException {
        return BatchedArchive.open(directory, settings);
    }

    /**
     * Makes an empty archive in memory, with the same behaviour except that closing it forgets everything.
     *
     * @param settings how the archive works
     * @return the archive
     */
    static Archive inMemory(ArchiveSettings settings) {
        return BatchedArchive.inMemory(settings);
    }

    /**
     * Makes an empty archive in memory with default settings.
     *
     * @return the archive
     */
    static Archive inMemory() {
        return inMemory(ArchiveSettings.defaults());
    }

    /**
     * Adds an article, or replaces the one of the same id. The matches of a replaced article go; its group stays until
     * another one is put.
     *
     * @param entry the article, its fingerprint and keys; the arrays are copied
     * @throws IOException if the archive cannot be read
     */
    void put(ArchiveEntry entry) throws IOException;

    /**
     * Keeps what an archived article was at another fetch, as long as the article stays, and of many such texts the last ones.
     *
     * @param version the article as it was
     * @throws IOException if the archive cannot be read
     */
    void putVersion(Article version) throws IOException;

    /**
     * Removes an article, its versions and its matches. It also leaves its group; a group without members is gone, and one whose
     * canonical article left must be put again by the caller.
     *
     * @param id id of the article
     * @return false if there is no such article
     * @throws IOException if the archive cannot be read
     */
    boolean delete(String id) throws IOException;

    /**
     * Removes all articles of days before a date, as {@link #delete} does. On disk, segments that hold older articles
     * only are dropped whole at the next commit. An article without a day counts as of the newest day in its batch.
     *
     * @param before first day to keep
     * @return the articles that went, and the groups that lost some but not all of their members
     * @throws IOException if the archive cannot be read
     */
    PruneResult prune(LocalDate before) throws IOException;

    /**
     * Adds a match, or replaces the one of the same two articles.
     *
     * @param match the match
     * @throws IllegalArgumentException if one of the two articles is not archived
     * @throws IOException if the archive cannot be read
     */
    void putMatch(Match match) throws IOException;

    /**
     * Removes the match of two articles, if there is one.
     *
     * @param a id of one article
     * @param b id of the other
     * @throws IOException if the archive cannot be read
     */
    void removeMatch(String a, String b) throws IOException;

    /**
     * Adds a group, or replaces the one of the same id. Its members leave the groups they were in; a group left without
     * members is gone.
     *
     * @param group the group
     * @throws IllegalArgumentException if it has no members, or one of them is not archived
     * @throws IOException if the archive cannot be read
     */
    void putGroup(DuplicateGroup group) throws IOException;

    /**
     * Removes a group, if there is one. Its members are in no group until one is put.
     *
     * @param groupId id of the group
     * @throws IOException if the archive cannot be read
     */
    void removeGroup(String groupId) throws IOException;

    /**
     * Adds a story, or replaces the one of the same id. Groups need not be archived and may be in several stories;
     * {@link #storyOf} then answers with the smallest id.
     *
     * @param story the story
     * @throws IOException if the archive cannot be read
     */
    void putStory(Story story) throws IOException;

    /**
     * Removes a story, if there is one.
     *
     * @param storyId id of the story
     * @throws IOException if the archive cannot be read
     */
    void removeStory(String storyId) throws IOException;

    /**
     * Adds a named blob, or replaces the one of the same name: state of a stage that the archive does not look into.
     *
     * @param name its name, not blank
     * @param bytes the content, not copied: nobody may change it from now on
     * @throws IOException if the archive cannot be read
     */
    void putBlob(String name, byte[] bytes) throws IOException;

    /**
     * Removes a blob, if there is one.
     *
     * @param name its name
     * @throws IOException if the archive cannot be read
     */
    void removeBlob(String name) throws IOException;

    /**
     * Makes all staged changes durable and visible together, and records the id of the batch.
     *
     * @param batchId id of the batch, not blank
     * @throws IllegalStateException if a batch of that id is committed already; ask {@link #isCommitted} first
     * @throws IOException if writing fails; nothing was changed on disk then, the staged changes are lost, and this
     *     object can only be closed
     */
    void commit(String batchId) throws IOException;

    /**
     * Forgets all staged changes.
     *
     * @throws IOException if the archive cannot be read
     */
    void rollback() throws IOException;

    /** Closes the archive and forgets what was not committed. */
    @Override
    void close() throws IOException;
}
