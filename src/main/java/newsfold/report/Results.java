package newsfold.report;

import java.util.List;
import newsfold.duplicates.DuplicateGroup;
import newsfold.io.Rejected;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;

/**
 * All that a run found, in the form the writer takes it. Each sequence may be a list in memory or read from an archive as
 * it is iterated; each is iterated at most three times, one at a time, and gives the same values in the same order each
 * time. A failure to read is thrown as {@link java.io.UncheckedIOException}.
 */
public interface Results {
    /**
     * Returns every article.
     *
     * @return the articles by ascending id
     */
    Iterable<FoldedArticle> articles();

    /**
     * Returns every duplicate group, also those of one article.
     *
     * @return the groups by ascending id
     */
    Iterable<DuplicateGroup> groups();

    /**
     * Returns every verified pair, also those that do not merge.
     *
     * @return the matches by ascending ids
     */
    Iterable<Match> matches();

    /**
     * Returns every story, also those of one group.
     *
     * @return the stories by ascending id
     */
    Iterable<Story> stories();

    /**
     * Explains why a group is in its story.
     *
     * @param group id of the group
     * @return its strongest links within the story, best first; empty if it stands alone or nothing is remembered of it
     */
    List<StoryLink> storyLinks(String group);

    /**
     * Returns what was left out.
     *
     * @return the rejects in their natural order
     */
    Iterable<Rejected> rejected();

    /**
     * Returns counts and costs.
     *
     * @return the summary
     */
    Summary summary();
}
