package newsfold.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.factories.SerializerFactory;
import com.esotericsoftware.kryo.serializers.FieldSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import newsfold.FoldOptions;
import newsfold.article.Page;
import newsfold.internal.Check;
import newsfold.internal.stages.ArchiveIdentity;
import newsfold.internal.stages.StageSettings;
import newsfold.io.PageReader;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Folds pages on Apache Spark into articles, duplicate groups and stories: the same as {@link newsfold.Newsfold#fold} finds
 * in the same pages with the same options and no archive, whatever the number of executors and partitions.
 *
 * <p>Articles are compared where they share keys, so the work is near-linear in their number. Three things meet in one
 * task: the pages of one site, without the markup, and all that name no site; the articles of one connected group of
 * copies; and, for stories, one article of each group.
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
    private final @Nullable ArchiveBatch batch;

    /**
     * Makes a fold.
     *
     * @param spark the session to run in
     * @param options the settings; the number of threads is Spark's business and ignored
     */
    public SparkFold(SparkSession spark, FoldOptions options) {
        this(spark, options, null);
    }

    private SparkFold(SparkSession spark, FoldOptions options, @Nullable ArchiveBatch batch) {
        this.spark = spark;
        this.options = options;
        this.batch = batch;
    }

    /**
     * Returns a fold that judges pages also against the tables of an archive, and adds them to it as one batch. What it
     * finds is what {@link newsfold.Newsfold#commit(String)} finds with an archive on disk of the same batches. The batch
     * counts once its last file is written; if it fails before, the tables stay as they were. A batch that was committed
     * before changes nothing.
     *
     * @param directory directory of the archive on any file system that Hadoop knows, made if absent
     * @param batchId names the batch, such as its day, not blank
     * @return a fold of the same options
     */
    public SparkFold archive(String directory, String batchId) {
        Check.argument(!batchId.isBlank(), "a batch on Spark needs an id that is not blank, such as its day");
        return new SparkFold(spark, options, new ArchiveBatch(directory, batchId, List.of(), null));
    }

    /**
     * Returns a fold that also takes articles out of the archive. Pages of the batch with these ids take their places.
     *
     * @param ids the articles; those that are not archived are passed over
     * @param before earlier days go too, by the day of publication; null to keep all
     * @return a fold into the same archive
     * @throws IllegalStateException if this fold has no archive
     */
    public SparkFold without(List<String> ids, @Nullable LocalDate before) {
        if (batch == null) {
            throw new IllegalStateException("there is nothing to take out without an archive; call archive first");
        }
        return new SparkFold(spark, options, new ArchiveBatch(batch.directory(), batch.id(), List.copyOf(ids), before));
    }

    /**
     * Reads a table of an archive, as of the last commit: {@code articles, places, keys, groups, matches, stories, events, sites}
     * or {@code versions}.
     *
     * @param directory directory of the archive
     * @param table name of the table
     * @return its rows, without those that were replaced or removed since
     * @throws IOException if the archive is absent, damaged or of another format
     */
    public Dataset<Row> table(String directory, String table) throws IOException {
        return ArchiveTables.open(spark, directory, ArchiveIdentity.of(settings()))
                .table(table);
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
     * {@code url, title, author, published, fetched, site, language}; others are ignored. Rows that are no usable pages are among
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

    /**
     * Adds two functions to the SQL of a session, for single pages and texts: {@code newsfold_extract(html, url)} gives
     * {@code title, text, author, published, updated, language, site, canonicalUrl, kind, reason}, of which all but the last
     * two are null where there is no article; {@code newsfold_signature(text)} gives the bytes of a
     * {@link newsfold.signature.Fingerprint}. Null gives null.
     *
     * @param spark the session
     */
    public static void registerFunctions(SparkSession spark) {
        SqlFunctions.register(spark);
    }

    /**
     * Lets a session use Kryo, which can neither read records nor lists that do not change: values of newsfold travel by Java
     * serialization there too. Takes {@code spark.kryo.registrator=newsfold.spark.SparkFold$KryoValues} in the session.
     */
    public static final class KryoValues implements KryoRegistrator {
        /** Is made by Spark. */
        public KryoValues() {}

        @Override
        public void registerClasses(Kryo kryo) {
            kryo.setDefaultSerializer((SerializerFactory) (user, type) ->
                    type.getName().startsWith("newsfold.") ? new JavaSerializer() : new FieldSerializer<>(user, type));
        }
    }

    private StageSettings settings() {
        return new StageSettings(
                options.boilerplate(),
                1,
                options.sourcePriority(),
                options.canonicalPolicy().orElse(null),
                options.fullestVersion(),
                options.granularity(),
                options.sampling(),
                options.keepStubs(),
                options.stories(),
                options.similarity(),
                options.containment(),
                Set.of(),
                options.parts(),
                options.extractor().orElse(null));
    }

    private SparkResult run(JavaRDD<PageOrReject> pages) {
        StageSettings settings = settings();
        requireSerializer(spark.sparkContext().getConf());
        PersistedData persisted = new PersistedData();
        try {
            ArchiveBatch into = batch;
            if (into == null) {
                return new SparkFoldOrder(spark, options, settings, persisted, outcomes(pages, settings, persisted))
                        .run();
            }
            Check.argument(
                    options.stories(),
                    "the tables of an archive hold stories: leave stories on, or fold without tables");
            ArchiveTables tables = ArchiveTables.open(spark, into.directory(), ArchiveIdentity.of(settings));
            return new SparkArchiveFold(
                            spark, options, settings, persisted, tables, into, outcomes(pages, settings, persisted))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    static void requireSerializer(SparkConf conf) {
        String wanted = KryoValues.class.getName();
        Check.argument(
                !conf.get("spark.serializer", "").endsWith("KryoSerializer")
                        || conf.get("spark.kryo.registrator", "").contains(wanted),
                "Kryo cannot read the values of newsfold by itself; start the session with spark.kryo.registrator=%s",
                wanted);
    }

    private static JavaRDD<PageOutcome> outcomes(
            JavaRDD<PageOrReject> pages, StageSettings settings, PersistedData persisted) {
        return SparkExtraction.unique(SparkExtraction.extract(pages, settings), persisted);
    }
}
