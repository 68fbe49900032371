package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Check;
import newsfold.internal.Parallel;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.report.SummaryBuilder;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.TemplatePair;
import newsfold.internal.templates.Teasers;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/** Judges one batch against itself and the archive, and commits it. Used once, by one thread. */
public final class BatchFold
        extends FoldOrder<
                Batch,
                List<Article>,
                List<FingerprintedArticle>,
                BatchMatcher.Matches,
                BatchFold.Grouping,
                FoldedBatch> {
    private static final Grouping NOTHING = new Grouping(Set.of(), List.of(), Set.of(), List.of(), List.of());

    /**
     * What is needed of grouping once its results are archived.
     *
     * @param articles ids of the articles that were put because they are new or changed
     * @param groups the groups that were put
     * @param told ids of those that differ from what was archived
     * @param found matches that were not archived
     * @param templates groups that are messages of one template
     */
    record Grouping(
            Set<String> articles,
            List<DuplicateGroup> groups,
            Set<String> told,
            List<Match> found,
            List<TemplatePair> templates) {}

    private final DuplicateStages duplicates;
    private final Archive archive;
    private final SiteTemplateStage templates;
    private final Batch batch;
    private final Consumer<String> stageListener;
    private final StoryStage storyStage;
    private final ArchivedArticles archived;
    private final ArchivedGroups archivedGroups;
    private final EventLog log = new EventLog();
    private SortedMap<String, String> refused = new TreeMap<>();
    private Removals.Removed removed = Removals.NONE;
    private final List<Article> unseen = new ArrayList<>();
    private final SortedSet<String> pages = new TreeSet<>();
    private final SortedSet<String> replacedPages = new TreeSet<>();
    private boolean committedBefore;
    private long lapStart = System.nanoTime();

    /**
     * Prepares the fold of a batch.
     *
     * @param settings the settings of the fold
     * @param encoder gives stories sentence vectors, or null
     * @param archive what earlier batches left
     * @param templates the site templates of that archive
     * @param batch what was added
     * @param stageListener told of each stage that starts
     */
    public BatchFold(
            StageSettings settings,
            @Nullable SentenceEncoder encoder,
            Archive archive,
            SiteTemplateStage templates,
            Batch batch,
            Consumer<String> stageListener) {
        super(settings);
        this.stageListener = stageListener;
        this.duplicates = new DuplicateStages(settings);
        this.archive = archive;
        this.templates = templates;
        this.batch = batch;
        this.storyStage = new StoryStage(archive, settings.granularity(), encoder);
        this.archived = new ArchivedArticles(archive);
        this.archivedGroups = new ArchivedGroups(archive);
    }

    /**
     * Folds under a given id, or under one derived from the batch.
     *
     * @param givenId id of the batch, if it has one
     * @return what the batch came to; if it was committed before, what the archive holds of it
     * @throws IOException if the archive cannot be read or written
     */
    public FoldedBatch fold(Optional<String> givenId) throws IOException {
        String batchId = givenId.orElseGet(batch::derivedId);
        refused = Refusals.apply(archive, batch);
        refused.forEach((id, reason) -> log.add(Event.Kind.ARTICLE_REFUSED, id, id, id, reason));
        if (batch.isEmpty() || (archive.isCommitted(batchId) && (givenId.isPresent() || !batch.removes()))) {
            committedBefore = !batch.isEmpty();
            List<String> notes = committedBefore
                    ? List.of("This batch was committed before; nothing was changed."
                            + archivedGroups.deletedOf(batch.articles().keySet()))
                    : List.of();
            return result(log.settled(archive), NOTHING, List.of(), notes);
        }
        // What was deleted may have come back since, so the same deletion again is another batch.
        for (int again = 2; archive.isCommitted(batchId); again++) {
            batchId = batch.derivedId() + "-" + again;
        }
        lapStart = System.nanoTime();
        stageListener.accept("templates");
        removed = Removals.apply(archive, batch, log);
        FoldedBatch result = run(batch);
        archive.commit(batchId);
        lap("commit", "");
        return result;
    }

    @Override
    protected List<Article> articles(Batch pages) {
        return pages.extractions().values().stream()
                .map(page -> page.article().orElseThrow())
                .toList();
    }

    @Override
    protected List<Article> withoutTemplates(Batch pages) throws IOException {
        List<Extraction> unseen = new ArrayList<>();
        List<Extraction> judged = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        ArchivedVersions versions =
                new ArchivedVersions(archive, pages.articles().values());
        for (Map.Entry<String, Extraction> page : pages.extractions().entrySet()) {
            Article article = page.getValue().article().orElseThrow();
            if (pages.isReadyMade(page.getKey())) {
                articles.add(article);
                continue;
            }
            judged.add(page.getValue());
            // A page that is fetched again and again would teach its own body.
            if (!archive.contains(page.getKey()) && !versions.isKnown(article)) {
                unseen.add(page.getValue());
            }
        }
        articles.addAll(templates.learnAndApply(unseen, judged));
        articles.sort(Comparator.comparing(Article::id));
        return articles;
    }

    @Override
    protected List<Article> withoutTeasers(List<Article> articles) {
        return Teasers.cut(articles, settings().threads()).stream()
                .map(article -> batch.isReadyMade(article.id()) ? present(batch.articles(), article.id()) : article)
                .toList();
    }

    @Override
    protected List<FingerprintedArticle> fingerprint(List<Article> articles) throws IOException {
        batch.complete(articles);
        List<Article> changed = new ArrayList<>();
        for (Article article : articles) {
            Optional<Article> before = archive.article(article.id());
            if (before.isPresent() && ArchivedForm.isSame(before.get(), article)) {
                continue;
            }
            pages.add(PageHistory.page(article));
            if (before.isEmpty()) {
                changed.add(article);
                unseen.add(article);
                continue;
            }
            replacedPages.add(PageHistory.page(article));
            boolean stays = settings().fullestVersion() && PageVersions.isFuller(before.get(), article);
            if (archive.settings().storesText() && !PageHistory.isSame(before.get(), article)) {
                archive.putVersion(stays ? article : before.get());
            }
            if (stays) {
                refused.put(article.id(), PageVersions.FULLER);
                log.add(Event.Kind.ARTICLE_REFUSED, article.id(), article.id(), article.id(), PageVersions.FULLER);
                continue;
            }
            changed.add(article);
            log.add(Event.Kind.ARTICLE_REPLACED, article.id());
            if (!PageHistory.page(before.get()).equals(PageHistory.page(article))) {
                removed.pages().add(PageHistory.page(before.get()));
            }
        }
        lap("templates", "sign");
        List<FingerprintedArticle> fingerprinted =
                new ArrayList<>(Parallel.map(settings().threads(), changed, duplicates::fingerprint));
        lap("sign", "match and group");
        return fingerprinted;
    }

    @Override
    protected BatchMatcher.Matches match(List<FingerprintedArticle> articles) throws IOException {
        ArchivedVersions versions = new ArchivedVersions(
                archive, articles.stream().map(FingerprintedArticle::article).toList());
        return new BatchMatcher(duplicates, archive, archived, archivedGroups, versions).match(articles);
    }

    @Override
    protected Grouping group(List<FingerprintedArticle> articles, BatchMatcher.Matches matches) throws IOException {
        Regrouper.Regrouped regrouped = new Regrouper(
                        new DuplicateStages(
                                settings().doubting(DoubtedDates.learn(archive, unseen, removed.reduced()))),
                        archive,
                        archived,
                        archivedGroups)
                .regroup(articles, matches, removed, log);
        lap("match and group", "archive");
        for (Match match : regrouped.dropped()) {
            archive.removeMatch(match.a(), match.b());
        }
        for (Regrouper.Entry entry : regrouped.entries()) {
            archive.put(entry.archived());
        }
        for (Match match : regrouped.matches()) {
            archive.putMatch(match);
        }
        for (DuplicateGroup group : regrouped.groups()) {
            archive.putGroup(group);
        }
        List<TemplatePair> templates = StoryStage.templates(matches.byPair().values(), new ArchivedGroups(archive));
        Set<String> put = articles.stream().map(FingerprintedArticle::id).collect(Collectors.toSet());
        // Of a large batch they take as much as the articles, and nobody reads them again.
        articles.clear();
        matches.byPair().clear();
        lap("archive", "stories");
        return new Grouping(put, regrouped.groups(), regrouped.told(), regrouped.found(), templates);
    }

    @Override
    protected FoldedBatch stories(List<Article> articles, BatchMatcher.Matches matches, Grouping groups)
            throws IOException {
        if (!settings().stories()) {
            lap("stories", "commit");
            return result(log.settled(archive), groups, List.of(), List.of());
        }
        StoryUpdate update = storyStage.update(groups.groups(), this::archivedText, groups.templates(), log);
        lap("stories", "commit");
        return result(
                log.settled(archive),
                groups,
                update.stories(),
                FoldNotes.of(update.calibration().reason()));
    }

    private void lap(String stage, String next) {
        long now = System.nanoTime();
        batch.spent(stage, now - lapStart);
        lapStart = now;
        if (!next.isEmpty()) {
            Check.notInterrupted();
            stageListener.accept(next);
        }
    }

    private FoldedBatch result(List<Event> events, Grouping grouping, List<Story> changedStories, List<String> notes)
            throws IOException {
        SortedMap<String, DuplicateGroup> groups = new TreeMap<>();
        SortedMap<String, Story> stories = new TreeMap<>();
        // All matches of articles that were put are among those found.
        List<Match> matches = new ArrayList<>(grouping.found());
        Set<String> fresh = grouping.articles();
        Set<String> others = new HashSet<>();
        for (Match match : matches) {
            if (!fresh.contains(match.a()) && !fresh.contains(match.b())) {
                others.add(BatchMatcher.pair(match));
            }
        }
        List<FoldedArticle> articles = new ArrayList<>();
        ArchivedGroups now = new ArchivedGroups(archive);
        now.know(grouping.groups());
        changedStories.forEach(story -> stories.put(story.id(), story));
        Map<String, Member> members = new HashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        for (String id : batch.articles().keySet()) {
            Optional<DuplicateGroup> found = now.of(id);
            if (found.isEmpty()) {
                // Deleted since the batch was committed: nothing is known of it any more.
                continue;
            }
            DuplicateGroup group = found.get();
            if (groups.putIfAbsent(group.id(), group) == null) {
                group.members().forEach(member -> members.put(member.id(), member));
                storyOf.put(group.id(), settings().stories() ? story(group.id(), stories) : "");
            }
            for (Match match : fresh.contains(id) ? List.<Match>of() : archive.matchesOf(id)) {
                boolean known = fresh.contains(match.a()) || fresh.contains(match.b());
                if (!known && others.add(BatchMatcher.pair(match))) {
                    matches.add(match);
                }
            }
            articles.add(FoldedArticle.of(
                    archivedText(id),
                    group.id(),
                    group.canonical().equals(id),
                    present(members, id).relation(),
                    present(storyOf, group.id())));
        }
        SortedSet<String> changed = new TreeSet<>(grouping.told());
        events.stream().filter(event -> event.kind().isOfGroup()).forEach(event -> changed.add(event.id()));
        changed.removeAll(groups.keySet());
        for (String id : changed) {
            archive.group(id).ifPresent(group -> groups.put(id, group));
        }
        for (String id : removed.stories()) {
            archive.story(id).ifPresent(story -> stories.put(id, story));
        }
        matches.sort(Comparator.comparing(Match::a).thenComparing(Match::b));
        SummaryBuilder summary = new SummaryBuilder()
                .count("pages", batch.pages())
                .count("articles", articles.size())
                .count("rejected", batch.rejected().size())
                .groups(groups.values())
                .count("matches", matches.size())
                .stories(stories.values());
        pages.addAll(removed.pages());
        replacedPages.addAll(removed.pages());
        batch.notUsed().forEach(summary::count);
        batch.nanos()
                .forEach((stage, nanos) ->
                        summary.stage(stage, nanos / 1_000_000, stage.equals("extract") ? batch.characters() : 0));
        batch.readingNotes().forEach(summary::note);
        notes.forEach(summary::note);
        if (!refused.isEmpty()) {
            summary.note(Refusals.note(refused));
        }
        return new FoldedBatch(
                articles,
                List.copyOf(groups.values()),
                matches,
                List.copyOf(stories.values()),
                storyStage.links(stories.values()),
                batch.rejected(),
                events,
                PageHistory.of(archive, pages, replacedPages, removed.pages()),
                summary.build(),
                committedBefore);
    }

    private static <T> T present(Map<String, T> map, String id) {
        return Objects.requireNonNull(map.get(id), id);
    }

    /** The batch's own form of an article knows what was cut from the page; the archive does not. */
    private Article archivedText(String id) throws IOException {
        Article mine = batch.articles().get(id);
        Optional<Article> archived = archive.article(id);
        return mine != null && archived.isPresent() && ArchivedForm.isSame(mine, archived.get())
                ? mine
                : archived.orElseThrow();
    }

    private String story(String groupId, Map<String, Story> stories) throws IOException {
        String id = archive.storyOf(groupId)
                .orElseThrow(() -> new IOException("the archive has no story for group " + groupId));
        if (!stories.containsKey(id)) {
            stories.put(id, archive.story(id).orElseThrow());
        }
        return id;
    }
}
