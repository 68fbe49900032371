package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.GroupEvent;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.PruneResult;
import newsfold.story.Story;

/** Takes out of the archive what a batch asks to delete and prune. */
final class Removals {
    private Removals() {}

    /**
     * What a removal changed.
     *
     * @param reduced articles whose groups lost members, ascending
     * @param events groups that lost all members
     * @param count how many articles went
     * @param deleted the articles that were asked for by id and went, ascending
     * @param stories the stories that lost articles or all of them, ascending
     */
    record Removed(
            NavigableSet<String> reduced,
            List<GroupEvent> events,
            long count,
            List<String> deleted,
            NavigableSet<String> stories) {}

    /** Of a batch that removed nothing. */
    static final Removed NONE = new Removed(new TreeSet<>(), List.of(), 0, List.of(), new TreeSet<>());

    static Removed apply(Archive archive, Batch batch) throws IOException {
        NavigableSet<String> reduced = new TreeSet<>();
        List<GroupEvent> events = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        NavigableSet<String> stories = new TreeSet<>();
        long pruned = 0;
        Set<String> concerned = new TreeSet<>();
        for (String id : batch.deleted()) {
            Optional<String> group = archive.groupOf(id);
            if (group.isPresent()) {
                concerned.add(group.get());
            }
            if (archive.delete(id)) {
                deleted.add(id);
            }
        }
        if (batch.pruneBefore().isPresent()) {
            PruneResult gone = archive.prune(batch.pruneBefore().get());
            pruned = gone.articles();
            gone.groups().forEach(group -> concerned.add(group.id()));
            concerned.addAll(gone.gone());
        }
        for (String id : concerned) {
            Optional<DuplicateGroup> rest = archive.group(id);
            if (rest.isEmpty()) {
                events.add(new GroupEvent(GroupEvent.Kind.GONE, id, ""));
            } else {
                rest.get().members().stream().map(Member::id).forEach(reduced::add);
            }
            Optional<String> story = archive.storyOf(id);
            if (story.isPresent()) {
                stories.add(story.get());
                shorten(archive, archive.story(story.get()).orElseThrow());
            }
        }
        return new Removed(reduced, events, deleted.size() + pruned, deleted, stories);
    }

    /** Takes what is gone out of a story, which may be too old for those who follow stories to remember it. */
    private static void shorten(Archive archive, Story story) throws IOException {
        List<String> groups = new ArrayList<>();
        for (String group : story.groups()) {
            if (archive.group(group).isPresent()) {
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            archive.removeStory(story.id());
            return;
        }
        String representative = archive.contains(story.representative())
                ? story.representative()
                : archive.group(groups.get(0)).orElseThrow().members().get(0).id();
        archive.putStory(new Story(
                story.id(), story.label(), story.keywords(), story.first(), story.last(), groups, representative));
    }
}
