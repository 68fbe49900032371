package newsfold.internal.stages;

import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.GroupEvent;
import newsfold.internal.report.Results;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryEvent;
import newsfold.story.StoryLink;
import newsfold.verify.Match;

/**
 * What a batch came to.
 *
 * @param articles the articles of the batch, by id
 * @param groups the groups that hold articles of the batch, and those that the batch changed, by id
 * @param matches the verified pairs with at least one article of the batch, by their ids
 * @param stories the stories that hold articles of the batch, and all others that it changed, by id
 * @param storyLinks the strongest links of each group within its story
 * @param rejected what was left out, by source and position
 * @param groupEvents what the batch did to earlier groups, by group
 * @param storyEvents what the batch did to stories, by story
 * @param gone ids of what is no more or was not replaced, by the name of the event
 * @param summary counts and costs
 */
public record FoldedBatch(
        List<FoldedArticle> articles,
        List<DuplicateGroup> groups,
        List<Match> matches,
        List<Story> stories,
        Map<String, List<StoryLink>> storyLinks,
        List<Rejected> rejected,
        List<GroupEvent> groupEvents,
        List<StoryEvent> storyEvents,
        Map<String, List<String>> gone,
        Summary summary)
        implements Results {
    /** Copies the collections. */
    public FoldedBatch {
        articles = List.copyOf(articles);
        groups = List.copyOf(groups);
        matches = List.copyOf(matches);
        stories = List.copyOf(stories);
        storyLinks = Map.copyOf(storyLinks);
        rejected = List.copyOf(rejected);
        groupEvents = List.copyOf(groupEvents);
        storyEvents = List.copyOf(storyEvents);
        gone = Map.copyOf(gone);
    }

    @Override
    public List<StoryLink> storyLinks(String group) {
        return storyLinks.getOrDefault(group, List.of());
    }
}
