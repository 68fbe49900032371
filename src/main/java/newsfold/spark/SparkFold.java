package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.duplicates.DuplicateGroup;
import newsfold.io.PageReader;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Folds pages on Apache Spark into articles, duplicate groups and stories: the same as {@link newsfold.Newsfold#fold} finds
 * in the same pages with the same options and no archive, whatever the number of executors and partitions.
 *
 * <p>Articles are compared where they share keys, so the work is near-linear in their number. Three things meet in one
 * task: the pages of one site, without the markup, and all that name no site; the articles of one connected group of
 * copies; and on the driver, for stories, one article of each group.
 *
 * <p>Immutable. A fold is run by the thread that calls it.
 *
 * <pre>{@code
 * SparkFold fold = new SparkFold(spark, FoldOptions.defaults());
 * try (SparkResult result = fold.foldJsonLines("hdfs:///crawl/2026-11-22")) {
 *   result.articles().write().parquet("hdfs:///articles/2026-11-22");
 *   result.writeTo("hdfs:///fold/2026-11-22");
 * }
 * }</pre>
 */
public final class SparkFold {
    private final SparkSession spark;
    private final FoldOptions options;

    /**
     * Makes a fold.
     *
     * @param spark the session to run in
     * @param options the settings; the number of threads is Spark's business and ignored
     */
    public SparkFold(SparkSession spark, FoldOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /**
     * Folds files of JSON lines in the form that {@link PageReader} reads. Lines that are no usable pages are among the
     * rejects, with their file and the byte they start at.
     *
     * @param path files or directories, as Spark takes them: globs, compressed files, several separated by commas
     * @return what was found; close it to free what executors keep
     */
    public SparkResult foldJsonLines(String path) {
        return run(Inputs.jsonLines(JavaSparkContext.fromSparkContext(spark.sparkContext()), path));
    }

    /**
     * Folds rows that have the columns of a line of JSON: {@code id}, {@code html} or {@code text}, and if known
     * {@code url, title, published, fetched, site, language}; others are ignored. Rows that are no usable pages are among
     * the rejects, by their ids.
     *
     * @param pages the rows
     * @return what was found; close it to free what executors keep
     */
    public SparkResult fold(Dataset<Row> pages) {
        return run(Inputs.rows(pages));
    }

    /**
     * Folds pages.
     *
     * @param pages the pages
     * @return what was found; close it to free what executors keep
     */
    public SparkResult fold(JavaRDD<Page> pages) {
        return run(pages.map(page -> new Input(page, null)));
    }

    private SparkResult run(JavaRDD<Input> inputs) {
        Settings settings = Settings.of(options);
        Kept kept = new Kept();
        JavaRDD<Outcome> outcomes = kept.keep(Extracting.unique(Extracting.extract(inputs, settings)));
        JavaRDD<Outcome> found = outcomes.filter(Outcome::isPresent);
        JavaRDD<Article> articles = options.strip()
                ? Extracting.withoutTeasers(kept.keep(Extracting.judgedAgain(found)))
                : found.map(Outcome::present);
        JavaPairRDD<String, Article> byId = kept.keep(articles.keyBy(Article::id));
        JavaPairRDD<String, Text> texts = kept.keep(byId.mapValues(Text::of));

        Matching matching = new Matching(byId.values(), settings, kept);
        JavaRDD<Match> matches = kept.keep(matching.matches(texts, settings));
        JavaRDD<DuplicateGroup> groups = kept.keep(Grouping.groups(texts, matches, settings, kept));
        Stories stories = new Stories(byId, groups, options);

        Map<String, String> byGroup = stories.byGroup();
        Broadcast<Map<String, String>> storyOf =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(byGroup);
        JavaRDD<Placed> placed = byId.join(Stories.placements(groups))
                .sortByKey()
                .map(article -> new Placed(
                        article._2()._1(),
                        article._2()._2(),
                        Stories.storyOf(storyOf.value(), article._2()._2().group())));
        long capped = matching.cappedKeys();
        List<String> notes = new ArrayList<>();
        if (capped > 0) {
            notes.add(capped + " look-up keys stand in so many articles that they were not used; copies that share only"
                    + " these were not found.");
        }
        if (!stories.note().isEmpty()) {
            notes.add("Stories were cut for this input: " + stories.note() + ".");
        }
        return new SparkResult(
                spark,
                kept,
                placed,
                groups,
                matches,
                stories.stories(),
                outcomes.flatMap(outcome -> outcome.rejected().iterator()),
                notes);
    }
}
