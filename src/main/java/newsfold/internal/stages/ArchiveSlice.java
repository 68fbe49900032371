package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveEntry;
import newsfold.internal.grouping.Grouper;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.TemplatePair;
import newsfold.report.Event;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/**
 * The part of an archive that some articles of a batch can change, for those who keep the archive elsewhere. Used once, by
 * one thread.
 */
public final class ArchiveSlice {
    private final Archive archive = Archive.inMemory();
    private final EventLog log = new EventLog();
    private Removals.Removed removed = Removals.NONE;

    /**
     * What a batch did to groups.
     *
     * @param groups groups that are new or grouped anew
     * @param told ids of those that differ from what is archived
     * @param gone ids of groups that are no more
     * @param events what happened to groups, for {@link #stories} to settle
     * @param keys by id the keys of articles that are found under other keys from now on
     * @param evidence matches that grouping made, all of which count
     * @param largeComponents which large component an article is in, if it is
     * @param components by id the smallest id among the articles that can ever be grouped together with it
     */
    public record Regrouped(
            List<DuplicateGroup> groups,
            Set<String> told,
            List<String> gone,
            List<Event> events,
            Map<String, long[]> keys,
            List<Match> evidence,
            Map<String, String> largeComponents,
            Map<String, String> components) {}

    /**
     * What a batch did to stories.
     *
     * @param stories the stories that are new or changed, by id
     * @param gone ids of stories that are no more
     * @param update what the tracker said
     * @param events what happened to groups and stories, by kind and id
     * @param state what the next batch goes on with
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Stories(
            List<Story> stories, SortedSet<String> gone, StoryUpdate update, List<Event> events, byte[] state) {}

    /**
     * Takes what is archived.
     *
     * @param articles the articles
     * @param groups their groups, of which all members are among the articles
     * @param matches matches between these articles
     * @param stories stories
     * @throws IOException never, since all is in memory
     */
    public ArchiveSlice(
            Iterable<Article> articles,
            Iterable<DuplicateGroup> groups,
            Iterable<Match> matches,
            Iterable<Story> stories)
            throws IOException {
        for (Article article : articles) {
            archive.put(entry(article));
        }
        for (DuplicateGroup group : groups) {
            archive.putGroup(group);
        }
        for (Match match : matches) {
            archive.putMatch(match);
        }
        for (Story story : stories) {
            archive.putStory(story);
        }
        archive.commit("archived");
    }

    private static ArchiveEntry entry(Article article) {
        return new ArchiveEntry(article, new byte[0], new long[0]);
    }

    /**
     * Takes articles out, before anything else.
     *
     * @param ids the articles
     * @throws IOException never, since all is in memory
     */
    public void remove(Collection<String> ids) throws IOException {
        Batch batch = new Batch(reject -> {});
        ids.forEach(batch::delete);
        removed = Removals.apply(archive, batch, log);
    }

    /**
     * Groups anew what new articles are connected with.
     *
     * @param stages the stages
     * @param fresh the new articles
     * @param found their matches with each other and with archived articles
     * @return what changed
     * @throws IOException never, since all is in memory
     */
    public Regrouped regroup(DuplicateStages stages, List<FingerprintedArticle> fresh, Collection<Match> found)
            throws IOException {
        SortedMap<String, Match> byPair = new TreeMap<>();
        found.forEach(match -> byPair.put(BatchMatcher.pair(match), match));
        Set<String> before = new TreeSet<>();
        archive.groups().forEach(group -> before.add(group.id()));
        log.of(Event.Kind.GROUP_GONE).forEach(event -> before.add(event.id()));
        List<Match> merging = new ArrayList<>(byPair.values());
        archive.matches().forEach(merging::add);
        Regrouper.Regrouped regrouped = new Regrouper(
                        stages, archive, new ArchivedArticles(archive), new ArchivedGroups(archive))
                .regroup(fresh, new BatchMatcher.Matches(byPair), removed, log);
        merging.addAll(regrouped.grouped().evidence());
        Map<String, long[]> keys = new HashMap<>();
        for (Regrouper.Entry entry : regrouped.entries()) {
            archive.put(entry(entry.article().article()));
            keys.put(entry.article().id(), entry.keys());
        }
        for (DuplicateGroup group : regrouped.groups()) {
            archive.putGroup(group);
        }
        archive.groups().forEach(group -> before.remove(group.id()));
        return new Regrouped(
                regrouped.groups(),
                regrouped.told(),
                List.copyOf(before),
                log.ofGroups(),
                keys,
                regrouped.grouped().evidence(),
                regrouped.grouped().largeComponents(),
                components(merging));
    }

    /** Articles of one group are connected, and those that merge, and a group with the article that it is named after. */
    private Map<String, String> components(List<Match> matches) throws IOException {
        Map<String, String> parents = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (String id : archive.ids()) {
            parents.put(id, id);
            names.put(Grouper.groupId(id), id);
        }
        for (DuplicateGroup group : archive.groups()) {
            String first = group.members().get(0).id();
            for (Member member : group.members()) {
                union(parents, first, member.id());
            }
            union(parents, first, names.getOrDefault(GroupIds.original(group.id()), first));
        }
        for (Match match : matches) {
            if (match.relation().merges() && parents.containsKey(match.a()) && parents.containsKey(match.b())) {
                union(parents, match.a(), match.b());
            }
        }
        parents.replaceAll((id, parent) -> root(parents, parent));
        return parents;
    }

    private static void union(Map<String, String> parents, String a, String b) {
        String rootA = root(parents, a);
        String rootB = root(parents, b);
        boolean ordered = rootA.compareTo(rootB) <= 0;
        parents.put(ordered ? rootB : rootA, ordered ? rootA : rootB);
    }

    private static String root(Map<String, String> parents, String id) {
        String root = id;
        for (String parent = parents.getOrDefault(root, root);
                !root.equals(parent);
                parent = parents.getOrDefault(root, root)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(root, above);
            root = above;
        }
        return root;
    }

    /**
     * Follows the stories through a batch.
     *
     * @param granularity how much belongs to one story
     * @param encoder gives sentence vectors, or null
     * @param state what the last batch left, or null before the first
     * @param members the members of changed groups, of which only the canonical ones need texts
     * @param changed groups that are new or changed
     * @param templates groups that are messages of one template
     * @param events what happened to groups
     * @return what changed
     * @throws IOException if the state is damaged or of another version
     */
    public Stories stories(
            Granularity granularity,
            @Nullable SentenceEncoder encoder,
            byte @Nullable [] state,
            Collection<Article> members,
            List<DuplicateGroup> changed,
            List<TemplatePair> templates,
            List<Event> events)
            throws IOException {
        for (Article member : members) {
            archive.put(entry(member));
        }
        for (DuplicateGroup group : changed) {
            archive.putGroup(group);
        }
        if (state != null) {
            archive.putBlob(StoryTracker.STATE, state);
        }
        events.forEach(log::add);
        StoryUpdate update = new StoryStage(archive, granularity, encoder)
                .update(changed, id -> archive.article(id).orElseThrow(), templates, log);
        SortedSet<String> touched = new TreeSet<>(removed.stories());
        touched.addAll(update.gone());
        update.stories().forEach(story -> touched.add(story.id()));
        List<Story> stories = new ArrayList<>();
        SortedSet<String> gone = new TreeSet<>();
        for (String id : touched) {
            archive.story(id).ifPresentOrElse(stories::add, () -> gone.add(id));
        }
        // Which articles were asked to go and which are too old is not known here.
        List<Event> settled = log.settled(archive).stream()
                .filter(event -> event.kind() != Event.Kind.ARTICLE_DELETED)
                .toList();
        return new Stories(
                stories, gone, update, settled, archive.blob(StoryTracker.STATE).orElseThrow());
    }
}
