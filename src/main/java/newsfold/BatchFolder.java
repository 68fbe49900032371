package newsfold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import newsfold.archive.Archive;
import newsfold.archive.ArchiveEntry;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Parallel;
import newsfold.internal.templates.Teasers;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryEvent;
import newsfold.story.StoryUpdate;
import newsfold.verify.Match;

/** Judges one batch against itself and the archive, and commits it. Used once. */
final class BatchFolder {
    private final Stages stages;
    private final Archive archive;
    private final TemplateStage templates;
    private final Batch batch;
    private final List<String> notes = new ArrayList<>();
    private final StoryStage storyStage;

    BatchFolder(Stages stages, Archive archive, TemplateStage templates, Batch batch) {
        this.stages = stages;
        this.archive = archive;
        this.templates = templates;
        this.batch = batch;
        this.storyStage = new StoryStage(archive, stages.options);
    }

    /** Folds under a given id, or under one derived from the batch. */
    FoldResult fold(Optional<String> givenId) throws IOException {
        String batchId = givenId.orElseGet(batch::derivedId);
        if (batch.isEmpty() || (archive.isCommitted(batchId) && (givenId.isPresent() || !batch.removes()))) {
            return result(List.of(), List.of(), !batch.isEmpty());
        }
        // What was deleted may have come back since, so the same deletion again is another batch.
        for (int again = 2; archive.isCommitted(batchId); again++) {
            batchId = batch.derivedId() + "-" + again;
        }
        return commit(batchId);
    }

    private FoldResult commit(String batchId) throws IOException {
        long start = System.nanoTime();
        Removal removal = new Removal(archive, batch);
        List<Article> fresh = new ArrayList<>();
        for (Article article : stripped()) {
            Optional<Article> archived = archive.article(article.id());
            if (archived.isEmpty() || !Articles.same(archived.get(), article)) {
                fresh.add(article);
            }
        }
        start = lap("templates", start);
        List<Signed> signed = Parallel.map(stages.options.threads(), fresh, stages::sign);
        start = lap("sign", start);
        Regrouping regrouping = new Regrouping(stages, archive, signed, removal.bereft());
        if (regrouping.cappedKeys() > 0) {
            notes.add(regrouping.cappedKeys()
                    + " look-up keys stand in so many articles that they were not used; copies that share only these"
                    + " were not found.");
        }
        start = lap("match and group", start);
        for (Signed article : signed) {
            archive.put(
                    new ArchiveEntry(article.article(), article.fingerprint().toBytes(), article.keys()));
        }
        for (Match match : regrouping.matches()) {
            archive.putMatch(match);
        }
        for (DuplicateGroup group : regrouping.groups()) {
            archive.putGroup(group);
        }
        start = lap("archive", start);
        List<GroupEvent> events = new ArrayList<>(regrouping.events());
        events.addAll(removal.events());
        events.sort(Comparator.comparing(GroupEvent::group)
                .thenComparing(GroupEvent::kind)
                .thenComparing(GroupEvent::other));
        StoryUpdate told = storyStage.update(regrouping.groups(), events);
        if (!told.calibration().reason().isEmpty()) {
            notes.add("Stories were cut for this input: " + told.calibration().reason() + ".");
        }
        start = lap("stories", start);
        FoldResult result = result(events, told.events(), false);
        archive.commit(batchId);
        lap("commit", start);
        return result;
    }

    /** Returns the articles of the batch without what their sites repeat. */
    private List<Article> stripped() throws IOException {
        List<Extraction> unseen = new ArrayList<>();
        for (Map.Entry<String, Extraction> page : batch.extractions().entrySet()) {
            // A page that is fetched again and again would teach its own body.
            if (!archive.contains(page.getKey())) {
                unseen.add(page.getValue());
            }
        }
        List<Article> stripped =
                templates.learnAndApply(unseen, batch.extractions().values());
        if (stages.options.strip()) {
            stripped = Teasers.cut(stripped, stages.options.threads());
        }
        batch.settle(stripped);
        return stripped;
    }

    private long lap(String stage, long start) {
        long now = System.nanoTime();
        batch.spent(stage, now - start);
        return now;
    }

    private FoldResult result(List<GroupEvent> events, List<StoryEvent> storyEvents, boolean known) throws IOException {
        SortedMap<String, DuplicateGroup> groups = new TreeMap<>();
        SortedMap<String, Story> stories = new TreeMap<>();
        Set<Match> matches = new HashSet<>();
        List<FoldedArticle> articles = new ArrayList<>();
        for (String id : batch.articles().keySet()) {
            Optional<String> groupId = archive.groupOf(id);
            if (groupId.isEmpty()) {
                // Deleted since the batch was committed; there is nothing to tell of it.
                continue;
            }
            DuplicateGroup group = groups.get(groupId.get());
            if (group == null) {
                group = archive.group(groupId.get()).orElseThrow();
                groups.put(group.id(), group);
            }
            Story story = story(group.id(), stories);
            matches.addAll(archive.matchesOf(id));
            Member member = group.members().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            articles.add(new FoldedArticle(
                    archivedText(id), group.id(), group.canonical().equals(id), member.relation(), story.id()));
        }
        for (GroupEvent event : events) {
            Optional<DuplicateGroup> changed = archive.group(event.group());
            if (changed.isPresent()) {
                groups.put(event.group(), changed.get());
            }
        }
        List<Match> sorted = new ArrayList<>(matches);
        sorted.sort(Comparator.comparing(Match::a).thenComparing(Match::b));
        Summary.Builder summary = Summary.builder()
                .count("pages", batch.pages())
                .count("articles", articles.size())
                .count("rejected", batch.rejected().size())
                .groups(groups.values())
                .count("matches", sorted.size())
                .stories(stories.values());
        batch.nanos()
                .forEach((stage, nanos) ->
                        summary.stage(stage, nanos / 1_000_000, stage.equals("extract") ? batch.characters() : 0));
        notes.forEach(summary::note);
        if (known) {
            summary.note("This batch was committed before; nothing was changed.");
        }
        return new FoldResult(
                articles,
                List.copyOf(groups.values()),
                sorted,
                List.copyOf(stories.values()),
                storyStage.links(stories.values()),
                batch.rejected(),
                events,
                storyEvents,
                summary.build());
    }

    /** The batch's own form of an article knows what was cut from the page; the archive does not. */
    private Article archivedText(String id) throws IOException {
        Article mine = batch.articles().get(id);
        Optional<Article> archived = archive.article(id);
        return mine != null && archived.isPresent() && Articles.same(mine, archived.get())
                ? mine
                : archived.orElseThrow();
    }

    private Story story(String groupId, Map<String, Story> stories) throws IOException {
        String id = archive.storyOf(groupId)
                .orElseThrow(() -> new IOException("the archive has no story for group " + groupId));
        Story story = stories.get(id);
        if (story == null) {
            story = archive.story(id).orElseThrow();
            stories.put(id, story);
        }
        return story;
    }
}
