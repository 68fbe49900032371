package newsfold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import newsfold.archive.ArchiveReader;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.report.ResultFiles;
import newsfold.internal.stages.FoldedBatch;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;

/**
 * What a batch came to: its articles, the duplicate groups and stories they belong to, the verified facts behind them,
 * and what was rejected. Groups and stories also name articles of earlier batches. Immutable, safe to share.
 */
public final class FoldResult {
    private final FoldedBatch batch;

    FoldResult(FoldedBatch batch) {
        this.batch = batch;
    }

    /**
     * Returns the articles of the batch, by id.
     *
     * @return the articles, each with its group and story
     */
    public List<FoldedArticle> articles() {
        return batch.articles();
    }

    /**
     * Returns the groups that hold articles of the batch, and those that the batch changed, by id. A group of one member is
     * an article without copies.
     */
    public List<DuplicateGroup> groups() {
        return batch.groups();
    }

    /** Returns the verified pairs with at least one article of the batch, by their ids, also those that do not merge. */
    public List<Match> matches() {
        return batch.matches();
    }

    /** Returns the stories that hold articles of the batch, and all others that the batch changed, by id. */
    public List<Story> stories() {
        return batch.stories();
    }

    /**
     * Explains why a group is in its story: the reports of the story it resembles most, and the words they share.
     *
     * @param group id of a group of one of the stories
     * @return its strongest links within the story, best first; empty if it stands alone or is too old to be remembered
     */
    public List<StoryLink> storyLinks(String group) {
        return batch.storyLinks(group);
    }

    /** Returns what was left out, by source and position. */
    public List<Rejected> rejected() {
        return batch.rejected();
    }

    /**
     * Returns all that the batch did to articles, groups and stories, also to those of earlier batches.
     *
     * @return the events, by kind and id
     */
    public List<Event> events() {
        return batch.events();
    }

    /**
     * Returns the histories of the pages that got another version or lost one, with all their archived versions.
     *
     * @return the versions, by page, oldest first; those that {@link ArchiveReader#versions} gives
     */
    public List<ArchiveReader.Version> versions() {
        return batch.versions();
    }

    /** Tells whether a batch of this id was committed before: nothing was changed, and this is what the archive holds of it. */
    public boolean committedBefore() {
        return batch.committedBefore();
    }

    /** Returns the counts and costs of the batch. */
    public Summary summary() {
        return batch.summary();
    }

    /**
     * Writes the result as JSON lines and a report to look at.
     *
     * @param directory where to, made if absent; files of an earlier run are replaced
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path directory) throws IOException {
        writeTo(directory, false);
    }

    /**
     * Writes the result as JSON lines and a report to look at.
     *
     * @param directory where to, made if absent; files of an earlier run are replaced
     * @param withRemoved whether {@code articles.jsonl} also lists what was cut from each page
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path directory, boolean withRemoved) throws IOException {
        ResultFiles.write(directory, batch, withRemoved);
    }

    @Override
    public String toString() {
        return "FoldResult" + summary().counts();
    }
}
