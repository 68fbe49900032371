package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.GroupEvent;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import org.jspecify.annotations.Nullable;

/** Follows stories through the batches of an archive, which keeps the state in between. */
final class StoryStage {
    private final Archive archive;
    private final Granularity granularity;
    private final @Nullable SentenceEncoder encoder;
    private @Nullable StoryTracker tracker;

    StoryStage(Archive archive, Granularity granularity, @Nullable SentenceEncoder encoder) {
        this.archive = archive;
        this.granularity = granularity;
        this.encoder = encoder;
    }

    /**
     * Puts the stories that a batch changed into the archive.
     *
     * @param changed groups that are new or changed, already in the archive
     * @param events what happened to earlier groups
     * @return what changed
     */
    StoryUpdate update(List<DuplicateGroup> changed, List<GroupEvent> events) throws IOException {
        StoryTracker stories = tracker();
        List<StoryInput> inputs = new ArrayList<>();
        for (DuplicateGroup group : changed) {
            inputs.add(input(group));
        }
        List<String> gone = events.stream()
                .filter(event -> event.kind() == GroupEvent.Kind.MERGED || event.kind() == GroupEvent.Kind.GONE)
                .map(GroupEvent::group)
                .toList();
        StoryUpdate update = stories.add(inputs, gone);
        for (String story : update.gone()) {
            archive.removeStory(story);
        }
        for (Story story : update.stories()) {
            archive.putStory(story);
        }
        archive.putBlob(StoryTracker.STATE, stories.toBytes());
        return update;
    }

    /** Returns for each group of these stories that has any its strongest links. */
    Map<String, List<StoryLink>> links(Collection<Story> stories) throws IOException {
        List<String> groups = stories.stream()
                .filter(story -> story.groups().size() > 1)
                .flatMap(story -> story.groups().stream())
                .toList();
        return groups.isEmpty() ? Map.of() : tracker().links(groups);
    }

    private StoryTracker tracker() throws IOException {
        StoryTracker known = tracker;
        if (known == null) {
            Optional<byte[]> state = archive.blob(StoryTracker.STATE);
            known = state.isPresent()
                    ? StoryTracker.fromBytes(state.get(), encoder)
                    : new StoryTracker(granularity, encoder);
            tracker = known;
        }
        return known;
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
