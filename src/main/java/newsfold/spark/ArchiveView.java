package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * What an archive holds, without the articles that a batch takes out of it. What a batch asks for is sent to all executors,
 * which read the tables past it and move none of their rows; more values than {@code spark.newsfold.maxSent} are joined.
 * Belongs to one thread.
 */
final class ArchiveView {
    /** How many values are sent; as many take some 20 MB in each executor, and 100 MB in the driver while it looks at them. */
    static final String MAX_SENT = "spark.newsfold.maxSent";

    private static final int SENT = 200_000;

    /** Values lie unevenly in partitions, and the same value in many. */
    private static final int LOOKED_AT = 5;

    private static final String WANTED = "newsfold_wanted";

    private final SparkSession spark;
    private final ArchiveTables tables;
    private final Dataset<Row> places;

    /** What decides whether an archived article is a candidate; of a group that is not large no name. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Signed(byte[] fingerprint, String largeGroup) implements Serializable {}

    /** What a batch wrote. */
    private record Version<T>(int batch, @Nullable T value) implements Serializable {
        Version<T> newer(Version<T> other) {
            return batch >= other.batch ? this : other;
        }
    }

    ArchiveView(SparkSession spark, ArchiveTables tables, Dataset<Row> places) {
        this.spark = spark;
        this.tables = tables;
        this.places = places;
    }

    ArchiveTables tables() {
        return tables;
    }

    Dataset<Row> places() {
        return places;
    }

    ArchiveView without(JavaRDD<String> ids) {
        return new ArchiveView(
                spark, tables, where(places, List.of(functions.col("id")), ids, Encoders.STRING(), false));
    }

    private Dataset<Row> where(Dataset<Row> rows, String column, JavaRDD<String> values) {
        return where(rows, List.of(functions.col(column)), values, Encoders.STRING(), true);
    }

    /** Returns the rows that have any of the values in any of the columns, or those that have none. */
    private <T> Dataset<Row> where(
            Dataset<Row> rows, List<Column> columns, JavaRDD<T> values, Encoder<T> encoder, boolean has) {
        if (tables.batches() == 0) {
            return rows;
        }
        Optional<Set<T>> few = few(values);
        if (few.isEmpty()) {
            Dataset<Row> wanted =
                    spark.createDataset(values.distinct().rdd(), encoder).toDF(WANTED);
            Column equal = columns.stream()
                    .map(functions.col(WANTED)::equalTo)
                    .reduce(Column::or)
                    .orElseThrow();
            return rows.join(wanted, equal, has ? "left_semi" : "left_anti");
        }
        Broadcast<Set<T>> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(few.get());
        var isWanted = functions.udf((UDF1<T, Boolean>) value -> sent.value().contains(value), DataTypes.BooleanType);
        Column any = columns.stream().map(isWanted::apply).reduce(Column::or).orElseThrow();
        return rows.filter(has ? any : functions.not(any));
    }

    /** Returns the values if they are not too many for the driver. */
    private <T> Optional<Set<T>> few(JavaRDD<T> values) {
        int sent = SparkSettings.count(spark, MAX_SENT, 0, SENT);
        int most =
                (int) Math.min(Integer.MAX_VALUE, 1 + (long) LOOKED_AT * sent / Math.max(1, values.getNumPartitions()));
        Set<T> all = new HashSet<>();
        for (Set<T> some : values.mapPartitions(part -> {
                    Set<T> own = new HashSet<>();
                    while (part.hasNext() && own.size() < most) {
                        own.add(part.next());
                    }
                    return List.of(own).iterator();
                })
                .collect()) {
            if (some.size() >= most) {
                return Optional.empty();
            }
            all.addAll(some);
        }
        return all.size() > sent ? Optional.empty() : Optional.of(all);
    }

    /** Returns what counts in a table, of the rows with any of these values in a column that the table's key has. */
    <T extends @Nullable Object> JavaRDD<T> live(
            ArchiveTable table, String column, JavaRDD<String> values, Function<Row, T> reading) {
        return live(table, where(tables.rows(table), column, values), reading);
    }

    /** Returns what counts of rows that are all there are with their keys. */
    private static <T extends @Nullable Object> JavaRDD<T> live(
            ArchiveTable table, Dataset<Row> rows, Function<Row, T> reading) {
        List<String> key = table.key();
        return rows.toJavaRDD()
                .mapToPair(row -> {
                    List<String> own = new ArrayList<>();
                    key.forEach(column -> own.add(row.getAs(column)));
                    return new Tuple2<>(
                            String.join("\0", own),
                            new Version<>(
                                    row.<Integer>getAs("batch"),
                                    row.<Boolean>getAs("deleted") ? null : reading.call(row)));
                })
                .reduceByKey(Version::newer)
                .values()
                .filter(version -> version.value() != null)
                .map(Version::value);
    }

    /** Returns the matches that have any of these articles. */
    JavaRDD<Match> matches(JavaRDD<String> ids) {
        return live(
                ArchiveTable.MATCHES,
                where(
                        tables.rows(ArchiveTable.MATCHES),
                        List.of(functions.col("low"), functions.col("high")),
                        ids,
                        Encoders.STRING(),
                        true),
                ArchiveRows::match);
    }

    /** Returns the rows of stories with any of these ids, and those that tell any of these groups or once did. */
    JavaRDD<Row> stories(JavaRDD<String> ids, JavaRDD<String> groups) {
        Dataset<Row> told = tables.rows(ArchiveTable.STORIES)
                .select(
                        functions.col("story"),
                        functions.explode(functions.col("groups")).as("told"));
        JavaRDD<String> telling = where(told, "told", groups).toJavaRDD().map(row -> row.getString(0));
        return live(ArchiveTable.STORIES, "story", Union.of(ids, telling), row -> row);
    }

    /** Returns the places with any of these values in a column. */
    JavaRDD<Place> places(String column, JavaRDD<String> values) {
        return where(places, column, values).toJavaRDD().map(Place::of);
    }

    /** Returns by id the articles whose places have any of these values in a column. */
    JavaPairRDD<String, ArchivedArticle> articles(String column, JavaRDD<String> values) {
        return stored(
                        column,
                        values,
                        List.of(functions.col("*")),
                        row -> new Tuple2<>(ArchiveRows.article(row), row.<byte[]>getAs("fingerprint")))
                .mapValues(found -> new ArchivedArticle(
                        found._1(), found._2()._1(), found._2()._2()));
    }

    /** Returns what decides about candidates, by id. */
    JavaPairRDD<String, Signed> fingerprints(JavaRDD<String> ids) {
        return stored(
                        "id",
                        ids,
                        List.of(functions.col("id"), functions.col("batch"), functions.col("fingerprint")),
                        row -> row.<byte[]>getAs("fingerprint"))
                .mapValues(found -> new Signed(
                        found._2(), found._1().isInLargeGroup() ? found._1().group() : ""));
    }

    /** Reads the months and batches of the table of articles in which some are. */
    private <T> JavaPairRDD<String, Tuple2<Place, T>> stored(
            String column, JavaRDD<String> values, List<Column> columns, Function<Row, T> reading) {
        JavaRDD<Place> chosen = places(column, values);
        Set<String> months = new HashSet<>();
        Set<Integer> batches = new HashSet<>();
        for (Tuple2<String, Integer> part : chosen.mapPartitions(places -> {
                    Set<Tuple2<String, Integer>> parts = new HashSet<>();
                    places.forEachRemaining(place -> parts.add(new Tuple2<>(place.month(), place.articleBatch())));
                    return parts.iterator();
                })
                .collect()) {
            months.add(part._1());
            batches.add(part._2());
        }
        Dataset<Row> rows = tables.rows(ArchiveTable.ARTICLES)
                .filter(functions.col("month").isin(months.toArray()))
                .filter(functions.col("batch").isin(batches.toArray()));
        return where(rows, "id", chosen.map(Place::id))
                .select(columns.toArray(Column[]::new))
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(
                        row.<String>getAs("id"), new Tuple2<>(row.<Integer>getAs("batch"), reading.call(row))))
                .join(chosen.keyBy(Place::id))
                .filter(found -> found._2()._1()._1() == found._2()._2().articleBatch())
                .mapValues(found -> new Tuple2<>(found._2(), found._1()._2()));
    }

    /** Returns the articles that have any of these keys, by key. */
    JavaPairRDD<Long, String> holders(JavaRDD<Long> keys) {
        JavaPairRDD<String, Tuple2<Long, Integer>> holders = where(
                        tables.rows(ArchiveTable.KEYS), List.of(functions.col("key")), keys, Encoders.LONG(), true)
                .select("id", "key", "batch")
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getString(0), new Tuple2<>(row.getLong(1), row.getInt(2))));
        return holders.join(places("id", holders.keys()).keyBy(Place::id))
                .filter(holder -> holder._2()._1()._2() == holder._2()._2().keysBatch())
                .mapToPair(holder -> new Tuple2<>(holder._2()._1()._1(), holder._1()));
    }
}
