package newsfold.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.stages.ArchivedForm;
import newsfold.internal.stages.FoldOrder;
import newsfold.internal.stages.PageVersions;
import newsfold.internal.stages.Refusals;
import newsfold.internal.stages.SiteDays;
import newsfold.internal.stages.StageSettings;
import newsfold.internal.templates.SharedNotices;
import newsfold.internal.templates.SiteTemplates;
import newsfold.report.Event;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Judges a batch against itself and the tables of an archive, and commits it. Used once, by one thread. */
final class SparkArchiveFold
        extends FoldOrder<
                JavaRDD<PageOutcome>,
                JavaPairRDD<String, Article>,
                SparkMatching,
                JavaRDD<Match>,
                ArchiveGrouping,
                SparkResult> {
    private static final String NOTICES = "notices";
    private static final String SITE_DAYS = "site-days";
    private static final String STORIES = "stories";

    private final SparkSession spark;
    private final FoldOptions options;
    private final PersistedData persisted;
    private final ArchiveTables tables;
    private final ArchiveBatch batch;
    private final ArchiveView before;
    private final ArchiveView after;
    private final JavaRDD<String> gone;
    private final JavaRDD<PageOutcome> outcomes;
    private final SortedMap<String, String> refused;
    private final List<String> deleted;
    /** What is archived under ids of the batch. */
    private final JavaPairRDD<String, ArchivedArticle> known;

    private final JavaPairRDD<String, List<Article>> versions;
    private JavaRDD<SparkSites.SiteRow> sites;
    private JavaRDD<Row> replaced;
    private JavaPairRDD<String, Integer> pages;
    private SharedNotices notices = SharedNotices.none();
    private SiteDays siteDays = SiteDays.none();

    SparkArchiveFold(
            SparkSession spark,
            FoldOptions options,
            StageSettings settings,
            PersistedData persisted,
            ArchiveTables tables,
            ArchiveBatch batch,
            JavaRDD<PageOutcome> pages) {
        super(settings);
        this.spark = spark;
        this.options = options;
        this.persisted = persisted;
        this.tables = tables;
        this.batch = batch;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.before = new ArchiveView(spark, tables, persisted.keep(tables.live(ArchiveTable.PLACES)));
        JavaRDD<PageOutcome> named = pages.filter(page -> !page.id().isEmpty());
        JavaPairRDD<String, ArchivedArticle> there = persisted.keep(before.articles("id", named.map(PageOutcome::id)));
        JavaRDD<String> asked = context.parallelize(batch.deleted())
                .subtract(pages.filter(PageOutcome::isPresent).map(PageOutcome::id));
        JavaRDD<String> removed = persisted.keep(before.places("id", asked).map(Place::id));
        this.deleted = removed.collect().stream().sorted().toList();
        JavaRDD<String> old = batch.firstDay() == null
                ? context.emptyRDD()
                : before.places()
                        .filter(functions.col("day").lt((int) batch.firstDay().toEpochDay()))
                        .select("id")
                        .toJavaRDD()
                        .map(row -> row.getString(0));
        this.gone = persisted.keep(Union.of(removed, old).distinct());
        this.after = removes() ? before.without(gone) : before;
        this.outcomes = persisted.keep(Union.of(
                pages.filter(page -> page.id().isEmpty()),
                named.keyBy(PageOutcome::id)
                        .leftOuterJoin(there)
                        .values()
                        .map(page -> judged(page._1(), page._2().orElse(null)))));
        this.refused = new TreeMap<>(outcomes.filter(page -> !page.refusal().isEmpty())
                .mapToPair(page -> new Tuple2<>(page.id(), page.refusal()))
                .collectAsMap());
        refused.keySet().removeAll(deleted);
        this.known = persisted.keep(there.subtractByKey(gone.keyBy(id -> id)));
        JavaRDD<String> identities = outcomes.filter(PageOutcome::isPresent)
                .map(PageOutcome::present)
                .filter(article -> PageHistory.keys(article).length > 0)
                .map(article -> article.page().orElseThrow());
        this.versions = persisted.keep(after.articles("page", identities)
                .mapToPair(fetch -> new Tuple2<>(
                        fetch._2().article().page().orElseThrow(), fetch._2().article()))
                .groupByKey()
                .mapValues(fetches -> {
                    List<Article> all = new ArrayList<>();
                    fetches.forEach(all::add);
                    return all;
                }));
        this.sites = context.emptyRDD();
        this.replaced = context.emptyRDD();
        this.pages = ArchiveRows.noPairs(spark);
    }

    private static PageOutcome judged(PageOutcome page, @Nullable ArchivedArticle archived) {
        if (archived == null) {
            return page;
        }
        if (!page.isPresent()) {
            return page.kind().isArticle() ? page : page.refusedFor(page.kind().name());
        }
        if (page.found().isReadyMade()) {
            return page;
        }
        Optional<String> reason = Refusals.reason(archived.article(), page.present());
        return reason.isEmpty() ? page : page.refusedFor(reason.get());
    }

    /** Folds the batch, or tells what the archive holds of its pages if it was committed before. */
    SparkResult run() throws IOException {
        JavaRDD<PageOutcome> present = outcomes.filter(PageOutcome::isPresent);
        if (!tables.isCommitted(batch.id())) {
            return run(present);
        }
        return new ArchivedResult(spark, persisted, tables, outcomes)
                .read(
                        articles(present)
                                .join(known)
                                .mapValues(article -> ArchivedForm.isSame(
                                                article._1(), article._2().article())
                                        ? article._1()
                                        : article._2().article()),
                        refusedEvents(),
                        JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD(),
                        JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD(),
                        JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD(),
                        pages,
                        List.of("This batch was committed before; nothing was changed."));
    }

    @Override
    protected JavaPairRDD<String, Article> articles(JavaRDD<PageOutcome> pages) {
        return pages.map(PageOutcome::present).keyBy(Article::id);
    }

    @Override
    protected JavaPairRDD<String, Article> withoutTemplates(JavaRDD<PageOutcome> pages) throws IOException {
        // A page that is fetched again and again would teach its own body.
        JavaRDD<String> seen = Union.of(
                        known.keys(),
                        pages.map(PageOutcome::present)
                                .filter(article -> article.page().isPresent())
                                .mapToPair(
                                        article -> new Tuple2<>(article.page().orElseThrow(), article.id()))
                                .join(versions)
                                .map(page -> page._2()._1()))
                .distinct();
        JavaPairRDD<String, Tuple2<Extraction, Boolean>> bySite = SparkExtraction.readyMade(pages, false)
                .keyBy(page -> page.present().id())
                .leftOuterJoin(seen.mapToPair(id -> new Tuple2<>(id, true)))
                .values()
                .mapToPair(page -> new Tuple2<>(
                        page._1().present().site().orElse(""),
                        new Tuple2<>(page._1().found(), !page._2().isPresent())));
        int batches = tables.batches();
        JavaPairRDD<String, byte[]> taught = tables.live(ArchiveTable.SITES)
                .toJavaRDD()
                .filter(row -> !SiteTemplates.isForgotten(row.getAs("lastBatch"), batches))
                .mapToPair(row -> {
                    String site = row.getAs("site");
                    byte[] template = row.getAs("template");
                    return new Tuple2<>(SiteTemplates.isUnnamed(site) ? "" : site, template);
                });
        sites = persisted.keep(new SparkSites(taught, batches, persisted).judge(bySite));
        JavaPairRDD<String, Article> articles = persisted.keep(sites.filter(site -> site.article() != null)
                .map(SparkSites.SiteRow::article)
                .keyBy(Article::id)
                .partitionBy(SpreadKeys.of(pages)));
        byte[] known = tables.state(NOTICES).orElse(null);
        SharedNotices learnt = SparkNotices.learn(
                known == null ? SharedNotices.none() : SharedNotices.fromBytes(known),
                articles.subtractByKey(seen.keyBy(id -> id)));
        notices = learnt;
        JavaPairRDD<String, Article> cut = articles.mapValues(learnt::apply);
        return options.extractor().isEmpty() ? cut : Union.of(cut, readyMade());
    }

    @Override
    protected JavaPairRDD<String, Article> withoutTeasers(JavaPairRDD<String, Article> articles) {
        return persisted.keep(
                options.extractor().isEmpty()
                        ? SparkExtraction.withoutTeasers(articles)
                        : SparkExtraction.withoutTeasers(articles, readyMade()));
    }

    private JavaPairRDD<String, Article> readyMade() {
        return articles(SparkExtraction.readyMade(outcomes, true));
    }

    @Override
    protected SparkMatching fingerprint(JavaPairRDD<String, Article> fetched) {
        JavaPairRDD<String, Article> articles = standing(fetched);
        if (settings().fullestVersion()) {
            fetched.subtract(articles).keys().collect().forEach(id -> refused.put(id, PageVersions.FULLER));
        }
        changedPages(fetched);
        JavaPairRDD<String, Article> changed = articles.leftOuterJoin(known)
                .filter(article -> !article._2()._2().isPresent()
                        || !ArchivedForm.isSame(
                                article._2()._2().get().article(), article._2()._1()))
                .mapValues(Tuple2::_1);
        return new SparkMatching(persisted.keep(changed), settings(), persisted);
    }

    /** Notes which pages got another text, and what texts no longer stand or do not. */
    private void changedPages(JavaPairRDD<String, Article> fetched) {
        int next = tables.next();
        boolean fullest = settings().fullestVersion();
        JavaRDD<Tuple2<Article, Article>> replacing = persisted.keep(fetched.join(known)
                .values()
                .map(article -> new Tuple2<>(article._1(), article._2().article()))
                .filter(article -> !ArchivedForm.isSame(article._2(), article._1())));
        replaced = replacing
                .filter(article -> !PageHistory.isSame(article._2(), article._1()))
                .map(article -> ArchiveRows.version(
                        fullest && PageVersions.isFuller(article._2(), article._1()) ? article._1() : article._2(),
                        next));
        pages = Union.of(
                fetched.subtractByKey(known)
                        .mapToPair(article -> new Tuple2<>(PageHistory.page(article._2()), SparkHistories.FETCHED)),
                replacing.mapToPair(article -> new Tuple2<>(PageHistory.page(article._1()), SparkHistories.REPLACED)),
                replacing
                        .filter(article -> !(fullest && PageVersions.isFuller(article._2(), article._1()))
                                && !PageHistory.page(article._1()).equals(PageHistory.page(article._2())))
                        .mapToPair(article -> new Tuple2<>(PageHistory.page(article._2()), SparkHistories.LOST)));
        if (removes()) {
            pages = Union.of(
                    pages,
                    before.articles("id", gone)
                            .mapToPair(article ->
                                    new Tuple2<>(PageHistory.page(article._2().article()), SparkHistories.LOST)));
        }
        persisted.keep(pages);
    }

    private boolean removes() {
        return !batch.deleted().isEmpty() || batch.firstDay() != null;
    }

    /** Puts what is archived in place of what must not replace it. */
    private JavaPairRDD<String, Article> standing(JavaPairRDD<String, Article> articles) {
        return !settings().fullestVersion()
                ? articles
                : articles.leftOuterJoin(known)
                        .mapValues(article -> article._2().isPresent()
                                        && PageVersions.isFuller(
                                                article._2().get().article(), article._1())
                                ? article._2().get().article()
                                : article._1());
    }

    @Override
    protected JavaRDD<Match> match(SparkMatching articles) {
        JavaRDD<Match> matches = articles.matches();
        return persisted.keep(
                tables.batches() == 0
                        ? matches
                        : Union.of(
                                matches,
                                new ArchiveMatching(after, articles, settings(), persisted).matches(versions)));
    }

    @Override
    protected ArchiveGrouping group(SparkMatching articles, JavaRDD<Match> matches) throws IOException {
        byte[] known = tables.state(SITE_DAYS).orElse(null);
        siteDays = (known == null ? SiteDays.none() : SiteDays.fromBytes(known))
                .and(SparkFoldOrder.siteDays(
                        articles.articles().subtractByKey(this.known).values()));
        return new ArchiveGrouping(
                before, after, gone, articles, matches, settings().doubting(siteDays.doubted()), persisted);
    }

    @Override
    protected SparkResult stories(
            JavaPairRDD<String, Article> fetched, JavaRDD<Match> matches, ArchiveGrouping grouping) throws IOException {
        JavaPairRDD<String, Article> articles = standing(fetched);
        JavaRDD<ArchiveComponent> components = grouping.components();
        ArchiveStories stories = new ArchiveStories(
                spark,
                options,
                persisted,
                before,
                removes() ? gone : null,
                tables.stateFile(STORIES),
                components,
                matches);
        tables.addState(STORIES, stories.stateFile());
        List<String> notes = new ArrayList<>(stories.notes());
        JavaRDD<Event> events = persisted.keep(events(grouping, stories));
        BatchRows rows = new BatchRows(tables);
        rows.add(grouping, stories, events);
        tables.add(ArchiveTable.VERSIONS, versionRows());
        rows.addSites(sites);
        int newest = rows.addPlaces(components, gone.subtract(grouping.freshIds()));
        tables.commit(batch.id(), newest, Map.of(NOTICES, notices.toBytes(), SITE_DAYS, siteDays.toBytes()));
        if (!refused.isEmpty()) {
            notes.add(Refusals.note(refused));
        }
        return new ArchivedResult(spark, persisted, tables, outcomes)
                .read(
                        articles,
                        events,
                        components.flatMap(component -> component.told().iterator()),
                        persisted.keep(Union.of(stories.stories().map(Story::id), stories.gone())),
                        grouping.foundMatches(),
                        pages,
                        notes);
    }

    private JavaRDD<Event> events(ArchiveGrouping grouping, ArchiveStories stories) {
        Set<String> deletedIds = Set.copyOf(deleted);
        return Union.of(
                refusedEvents(),
                grouping.freshIds()
                        .keyBy(id -> id)
                        .join(known)
                        .keys()
                        .map(id -> Event.of(Event.Kind.ARTICLE_REPLACED, id, id, id, "")),
                gone.map(id -> Event.of(
                        deletedIds.contains(id) ? Event.Kind.ARTICLE_DELETED : Event.Kind.ARTICLE_PRUNED,
                        id,
                        id,
                        "",
                        "")),
                grouping.goneMatches(),
                stories.events());
    }

    private JavaRDD<Event> refusedEvents() {
        return ArchiveRows.onePart(
                spark,
                refused.entrySet().stream()
                        .map(page -> Event.of(
                                Event.Kind.ARTICLE_REFUSED,
                                page.getKey(),
                                page.getKey(),
                                page.getKey(),
                                page.getValue()))
                        .toList());
    }

    private JavaRDD<Row> versionRows() {
        return removes()
                ? Union.of(
                        replaced,
                        before.live(
                                ArchiveTable.VERSIONS,
                                "id",
                                gone,
                                row -> ArchiveRows.none(ArchiveTable.VERSIONS, row.getAs("id"), row.getAs("version"))))
                : replaced;
    }
}
