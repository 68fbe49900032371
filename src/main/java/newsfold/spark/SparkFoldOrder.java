package newsfold.spark;

import java.io.IOException;
import java.util.List;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.stages.FoldOrder;
import newsfold.internal.stages.SiteDays;
import newsfold.internal.stages.StageSettings;
import newsfold.internal.templates.SharedNotices;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Says how Spark does each stage of a fold. Used once, by one thread. */
final class SparkFoldOrder
        extends FoldOrder<
                JavaRDD<PageOutcome>,
                JavaPairRDD<String, Article>,
                SparkMatching,
                JavaRDD<Match>,
                SparkGrouping,
                SparkResult> {
    private final SparkSession spark;
    private final FoldOptions options;
    private final PersistedData persisted;
    private final JavaRDD<PageOutcome> outcomes;

    SparkFoldOrder(
            SparkSession spark,
            FoldOptions options,
            StageSettings settings,
            PersistedData persisted,
            JavaRDD<PageOutcome> outcomes) {
        super(settings);
        this.spark = spark;
        this.options = options;
        this.persisted = persisted;
        this.outcomes = outcomes;
    }

    SparkResult run() throws IOException {
        return run(outcomes.filter(PageOutcome::isPresent));
    }

    @Override
    protected JavaPairRDD<String, Article> articles(JavaRDD<PageOutcome> pages) {
        return pages.map(PageOutcome::present).keyBy(Article::id);
    }

    @Override
    protected JavaPairRDD<String, Article> withoutTemplates(JavaRDD<PageOutcome> pages) {
        JavaPairRDD<String, Article> articles = persisted.keep(new SparkSites(ArchiveRows.noPairs(spark), 0, persisted)
                .judge(SparkExtraction.readyMade(pages, false)
                        .mapToPair(page ->
                                new Tuple2<>(page.present().site().orElse(""), new Tuple2<>(page.found(), true))))
                .filter(site -> site.article() != null)
                .map(SparkSites.SiteRow::article)
                .keyBy(Article::id)
                .partitionBy(IdRanges.of(pages)));
        SharedNotices notices = SparkNotices.learn(SharedNotices.none(), articles);
        JavaPairRDD<String, Article> cut = articles.mapValues(notices::apply);
        return options.extractor().isEmpty() ? cut : Union.of(cut, readyMade());
    }

    @Override
    protected JavaPairRDD<String, Article> withoutTeasers(JavaPairRDD<String, Article> articles) {
        return options.extractor().isEmpty()
                ? SparkExtraction.withoutTeasers(articles)
                : SparkExtraction.withoutTeasers(articles, readyMade());
    }

    private JavaPairRDD<String, Article> readyMade() {
        return articles(SparkExtraction.readyMade(outcomes, true));
    }

    @Override
    protected SparkMatching fingerprint(JavaPairRDD<String, Article> articles) {
        return new SparkMatching(persisted.keep(articles), settings(), persisted);
    }

    @Override
    protected JavaRDD<Match> match(SparkMatching articles) {
        return persisted.keep(articles.matches());
    }

    @Override
    protected SparkGrouping group(SparkMatching articles, JavaRDD<Match> matches) {
        return new SparkGrouping(
                articles,
                matches,
                settings().doubting(siteDays(articles.articles().values()).doubted()),
                persisted);
    }

    static SiteDays siteDays(JavaRDD<Article> articles) {
        return articles.mapPartitions(
                        part -> List.of(SiteDays.none().and(() -> part)).iterator())
                .fold(SiteDays.none(), SiteDays::and);
    }

    @Override
    protected SparkResult stories(
            JavaPairRDD<String, Article> articles, JavaRDD<Match> matches, SparkGrouping grouping) {
        JavaRDD<DuplicateGroup> groups = grouping.groups();
        SparkStories stories = new SparkStories(spark, articles, matches, groups, options, persisted);
        List<String> notes = stories.notes();
        JavaRDD<FoldedRow> rows = IdRanges.sorted(
                        articles.join(stories.places(groups, options.stories()), SpreadKeys.like(articles)))
                .values()
                .map(article -> new FoldedRow(
                        article._1(), article._2()._1(), article._2()._2()));
        return new SparkResult(
                spark,
                persisted,
                rows,
                groups.filter(group -> group.members().size() > 1),
                persisted.keep(grouping.evidence()),
                stories.stories(),
                outcomes.flatMap(outcome -> outcome.rejected().iterator()),
                JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD(),
                SparkHistories.of(grouping.fetches()),
                notes);
    }
}
