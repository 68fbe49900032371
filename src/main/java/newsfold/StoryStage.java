package newsfold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newsfold.archive.Archive;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.story.Report;
import newsfold.story.Story;
import newsfold.story.StoryClusterer;
import newsfold.story.StoryInput;

/** Clusters the groups that changed together with those of earlier batches. */
final class StoryStage {
    private final Archive archive;

    StoryStage(Archive archive) {
        this.archive = archive;
    }

    void update(List<DuplicateGroup> changed) throws IOException {
        SortedMap<String, DuplicateGroup> groups = new TreeMap<>();
        Map<String, String> oldStory = new HashMap<>();
        for (DuplicateGroup group : archive.groups()) {
            groups.put(group.id(), group);
        }
        for (String id : groups.keySet()) {
            archive.storyOf(id).ifPresent(story -> oldStory.put(id, story));
        }
        List<StoryInput> inputs = new ArrayList<>();
        for (DuplicateGroup group : groups.values()) {
            inputs.add(input(group));
        }
        for (Story story : new StoryClusterer().cluster(inputs)) {
            archive.putStory(story);
        }
    }

    private StoryInput input(DuplicateGroup group) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Member member : group.members()) {
            reports.add(Report.of(archive.article(member.id()).orElseThrow()));
        }
        Article canonical = archive.article(group.canonical()).orElseThrow();
        return new StoryInput(group.id(), canonical, reports);
    }
}
