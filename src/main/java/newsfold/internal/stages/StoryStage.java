package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryEvent;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.TemplatePair;
import newsfold.report.Event;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Relation;
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

    /** Returns the groups that matches show to be messages of one template. */
    static List<TemplatePair> templates(Collection<Match> matches, ArchivedGroups groups) throws IOException {
        List<TemplatePair> pairs = new ArrayList<>();
        for (Match match : matches) {
            if (match.relation() == Relation.SAME_TEMPLATE) {
                pairs.add(new TemplatePair(
                        groups.of(match.a()).orElseThrow().id(),
                        groups.of(match.b()).orElseThrow().id()));
            }
        }
        return pairs;
    }

    /**
     * Puts the stories that a batch changed into the archive.
     *
     * @param changed groups that are new or changed, already in the archive
     * @param articles gives an article of the archive by its id
     * @param templates groups that are messages of one template
     * @param log says which groups are no more, and gets what happens to stories
     * @return what changed
     */
    StoryUpdate update(
            List<DuplicateGroup> changed, Articles articles, Collection<TemplatePair> templates, EventLog log)
            throws IOException {
        StoryTracker stories = tracker();
        List<StoryInput> inputs = new ArrayList<>();
        for (DuplicateGroup group : changed) {
            inputs.add(input(group, articles));
        }
        Map<String, String> gone = new TreeMap<>();
        log.of(Event.Kind.GROUP_GONE).forEach(event -> gone.put(event.id(), ""));
        log.of(Event.Kind.GROUP_MERGED).forEach(event -> gone.put(event.before(), event.after()));
        StoryUpdate update = stories.add(inputs, gone.keySet(), templates);
        for (StoryEvent event : update.events()) {
            switch (event.kind()) {
                case MERGED -> log.add(Event.Kind.STORY_MERGED, event.story(), event.other(), event.story(), "");
                case SPLIT -> log.add(Event.Kind.STORY_SPLIT, event.other(), event.other(), event.story(), "");
                case QUIET -> log.add(Event.Kind.STORY_QUIET, event.story());
                default -> {}
            }
        }
        Map<String, List<String>> before = new TreeMap<>();
        for (String id : update.gone()) {
            archive.story(id).ifPresent(story -> before.put(id, story.groups()));
            archive.removeStory(id);
        }
        for (Story story : update.stories()) {
            log.story(story.id(), archive.story(story.id()).map(Story::groups).orElse(List.of()), story.groups());
            archive.putStory(story);
        }
        for (Map.Entry<String, List<String>> story : before.entrySet()) {
            end(story.getKey(), story.getValue(), gone, log);
        }
        archive.putBlob(StoryTracker.STATE, stories.toBytes());
        return update;
    }

    /** Notes that a story is no more: its groups went, into groups of other stories or altogether. */
    private void end(String id, List<String> groups, Map<String, String> heirs, EventLog log) throws IOException {
        if (log.of(Event.Kind.STORY_MERGED).stream()
                .anyMatch(event -> event.before().equals(id))) {
            return;
        }
        for (String group : groups) {
            Optional<String> heir = archive.storyOf(heirs.getOrDefault(group, group));
            if (heir.isPresent()) {
                log.add(Event.Kind.STORY_MERGED, heir.get(), id, heir.get(), "");
                return;
            }
        }
        log.gone(Event.Kind.STORY_GONE, id);
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

    private static StoryInput input(DuplicateGroup group, Articles articles) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Member member : group.members()) {
            reports.add(Report.of(articles.get(member.id())));
        }
        return new StoryInput(group.id(), articles.get(group.canonical()), reports);
    }

    /** Gives articles by their ids. */
    interface Articles {
        Article get(String id) throws IOException;
    }
}
