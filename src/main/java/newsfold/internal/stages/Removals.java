package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.archive.PruneResult;
import newsfold.report.Event;
import newsfold.story.Story;

/** Takes out of the archive what a batch asks to delete and prune. */
final class Removals {
    private Removals() {}

    /**
     * What a removal changed.
     *
     * @param reduced articles whose groups lost members, ascending
     * @param count how many articles went
     * @param stories the stories that lost articles or all of them, ascending
     * @param pages the pages that lost versions
     */
    record Removed(
            NavigableSet<String> reduced, long count, NavigableSet<String> stories, NavigableSet<String> pages) {}

    /** Of a batch that removed nothing. */
    static final Removed NONE = new Removed(
            Collections.emptyNavigableSet(), 0, Collections.emptyNavigableSet(), Collections.emptyNavigableSet());

    static Removed apply(Archive archive, Batch batch, EventLog log) throws IOException {
        NavigableSet<String> reduced = new TreeSet<>();
        NavigableSet<String> stories = new TreeSet<>();
        NavigableSet<String> pages = new TreeSet<>();
        long count = 0;
        Set<String> concerned = new TreeSet<>();
        for (String id : batch.deleted()) {
            Optional<String> group = archive.groupOf(id);
            if (group.isPresent()) {
                concerned.add(group.get());
            }
            archive.article(id).map(PageHistory::page).ifPresent(pages::add);
            if (archive.delete(id)) {
                count++;
                log.gone(Event.Kind.ARTICLE_DELETED, id);
            }
        }
        if (batch.pruneBefore().isPresent()) {
            PruneResult gone = archive.prune(batch.pruneBefore().get());
            count += gone.articles().size();
            pages.addAll(gone.pages());
            gone.articles().forEach(id -> log.gone(Event.Kind.ARTICLE_PRUNED, id));
            gone.groups().forEach(group -> concerned.add(group.id()));
            concerned.addAll(gone.gone());
        }
        for (String id : concerned) {
            Optional<DuplicateGroup> rest = archive.group(id);
            if (rest.isEmpty()) {
                log.gone(Event.Kind.GROUP_GONE, id);
            } else {
                log.add(Event.Kind.GROUP_SHRANK, id);
                rest.get().members().stream().map(Member::id).forEach(reduced::add);
            }
            Optional<String> story = archive.storyOf(id);
            if (story.isPresent()) {
                stories.add(story.get());
                shorten(archive, archive.story(story.get()).orElseThrow(), log);
            }
        }
        return new Removed(reduced, count, stories, pages);
    }

    /** Takes what is gone out of a story, which may be too old for those who follow stories to remember it. */
    private static void shorten(Archive archive, Story story, EventLog log) throws IOException {
        List<String> groups = new ArrayList<>();
        for (String group : story.groups()) {
            if (archive.group(group).isPresent()) {
                groups.add(group);
            }
        }
        log.story(story.id(), story.groups(), groups);
        if (groups.isEmpty()) {
            archive.removeStory(story.id());
            return;
        }
        String representative = archive.contains(story.representative())
                ? story.representative()
                : archive.group(groups.get(0)).orElseThrow().members().get(0).id();
        archive.putStory(Story.of(
                story.id(),
                story.label(),
                story.keywords(),
                story.first(),
                story.last(),
                groups,
                story.probabilities(),
                representative));
    }
}
