package newsfold.internal.stages;

import java.util.List;
import java.util.Map;
import newsfold.archive.ArchiveReader;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.report.Results;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;

/**
 * What a batch came to.
 *
 * @param articles the articles of the batch, by id
 * @param groups the groups that hold articles of the batch, and those that the batch changed, by id
 * @param matches the verified pairs with at least one article of the batch, and others that the batch found, by their ids
 * @param stories the stories that hold articles of the batch, and all others that it changed, by id
 * @param storyLinks the strongest links of each group within its story
 * @param rejected what was left out, by source and position
 * @param events what the batch did, by kind and id
 * @param versions the histories of pages that got a version or lost one
 * @param summary counts and costs
 * @param committedBefore a batch of its id was there, so nothing changed
 */
public record FoldedBatch(
        List<FoldedArticle> articles,
        List<DuplicateGroup> groups,
        List<Match> matches,
        List<Story> stories,
        Map<String, List<StoryLink>> storyLinks,
        List<Rejected> rejected,
        List<Event> events,
        List<ArchiveReader.Version> versions,
        Summary summary,
        boolean committedBefore)
        implements Results {
    /** Copies the collections. */
    public FoldedBatch {
        articles = List.copyOf(articles);
        groups = List.copyOf(groups);
        matches = List.copyOf(matches);
        stories = List.copyOf(stories);
        storyLinks = Map.copyOf(storyLinks);
        rejected = List.copyOf(rejected);
        events = List.copyOf(events);
        versions = List.copyOf(versions);
    }

    @Override
    public List<StoryLink> storyLinks(String group) {
        return storyLinks.getOrDefault(group, List.of());
    }
}
