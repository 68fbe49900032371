package newsfold.internal.report;

import java.util.List;
import newsfold.archive.ArchiveReader;
import newsfold.duplicates.DuplicateGroup;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;

/**
 * The result of a run, as {@link ResultFiles} reads it.
 *
 * <p>A sequence may be a list in memory, or read from an archive while it is iterated. Each sequence is iterated at most
 * three times, one at a time, and gives the same values in the same order each time. A failure to read is thrown as
 * {@link java.io.UncheckedIOException}.
 */
public interface Results {
    /**
     * Returns every article.
     *
     * @return the articles by ascending id
     */
    Iterable<FoldedArticle> articles();

    /**
     * Returns every duplicate group, groups of one article included.
     *
     * @return the groups by ascending id
     */
    Iterable<DuplicateGroup> groups();

    /**
     * Returns every verified pair, pairs that do not merge included.
     *
     * @return the matches by ascending ids
     */
    Iterable<Match> matches();

    /**
     * Returns every story, stories of one group included.
     *
     * @return the stories by ascending id
     */
    Iterable<Story> stories();

    /**
     * Returns the links that put a group into its story.
     *
     * @param group id of the group
     * @return its strongest links within the story, best first; empty if it is alone in its story or its links are not archived
     */
    List<StoryLink> storyLinks(String group);

    /**
     * Returns what happened to articles, groups and stories.
     *
     * @return the events, by kind and id; none where only a state is known
     */
    default Iterable<Event> events() {
        return List.of();
    }

    /**
     * Returns the histories of pages that were fetched again.
     *
     * @return the versions, by page, oldest first
     */
    default Iterable<ArchiveReader.Version> versions() {
        return List.of();
    }

    /**
     * Returns the input that could not be used.
     *
     * @return the rejects in their natural order
     */
    Iterable<Rejected> rejected();

    /**
     * Returns the counts of the run and the cost of its stages.
     *
     * @return the summary
     */
    Summary summary();
}
