package newsfold.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import newsfold.FoldOptions;
import newsfold.article.Page;
import newsfold.internal.stages.StageSettings;
import newsfold.io.PageReader;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
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
     * Folds files of JSON lines in the form that {@link PageReader} reads. JsonLines that are no usable pages are among the
     * rejects, with their file and the byte they start at.
     *
     * @param path files or directories, as Spark takes them: globs, compressed files, several separated by commas
     * @return what was found; close it to free what executors keep
     */
    public SparkResult foldJsonLines(String path) {
        return run(PageSources.jsonLines(JavaSparkContext.fromSparkContext(spark.sparkContext()), path));
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
        return run(PageSources.rows(pages));
    }

    /**
     * Folds pages.
     *
     * @param pages the pages
     * @return what was found; close it to free what executors keep
     */
    public SparkResult fold(JavaRDD<Page> pages) {
        return run(pages.map(page -> new PageOrReject(page, null)));
    }

    private SparkResult run(JavaRDD<PageOrReject> pages) {
        StageSettings settings = new StageSettings(
                options.boilerplate(),
                1,
                options.sourcePriority(),
                options.canonicalPolicy().orElse(null),
                options.granularity(),
                options.sampling(),
                options.keepStubs(),
                options.stories(),
                options.similarity(),
                options.containment(),
                options.extractor().orElse(null));
        PersistedData persisted = new PersistedData();
        JavaRDD<PageOutcome> outcomes =
                persisted.keep(SparkExtraction.unique(SparkExtraction.extract(pages, settings)));
        try {
            return new SparkFoldOrder(spark, options, settings, persisted, outcomes).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
