package newsfold.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/** What an archive holds, without the articles that a batch takes out of it. Belongs to one thread. */
final class ArchiveView {
    private static final String WANTED = "newsfold_wanted";

    private final SparkSession spark;
    private final ArchiveTables tables;
    private final Dataset<Row> places;

    /** What decides whether an archived article is a candidate; of a group that is not large no name. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Signed(byte[] fingerprint, String largeGroup) implements Serializable {}

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
        Dataset<Row> gone = wanted(ids, Encoders.STRING());
        return new ArchiveView(
                spark, tables, places.join(gone, places.col("id").equalTo(gone.col(WANTED)), "left_anti"));
    }

    private <T> Dataset<Row> wanted(JavaRDD<T> values, Encoder<T> encoder) {
        return spark.createDataset(values.distinct().rdd(), encoder).toDF(WANTED);
    }

    /** Returns the rows with any of these values in a column. */
    Dataset<Row> where(Dataset<Row> rows, String column, JavaRDD<String> values) {
        return where(rows, functions.col(column), wanted(values, Encoders.STRING()));
    }

    private static Dataset<Row> where(Dataset<Row> rows, Column column, Dataset<Row> wanted) {
        return rows.join(wanted, column.equalTo(functions.col(WANTED)), "left_semi");
    }

    /** Returns the rows of a table that count, with any of these values in a column. */
    JavaRDD<Row> live(ArchiveTable table, String column, JavaRDD<String> values) {
        return where(tables.live(table), column, values).toJavaRDD();
    }

    /** Returns the places with any of these values in a column. */
    JavaRDD<Place> places(String column, JavaRDD<String> values) {
        return where(places, column, values).toJavaRDD().map(Place::of);
    }

    /** Returns by id the articles whose places have any of these values in a column. */
    JavaPairRDD<String, ArchivedArticle> articles(String column, JavaRDD<String> values) {
        return stored(where(places, column, values), functions.col("*"))
                .mapToPair(row -> new Tuple2<>(
                        row.getString(0),
                        new ArchivedArticle(
                                Place.of(row.getAs("place")),
                                ArchiveRows.article(row.getAs("stored")),
                                row.<Row>getAs("stored").getAs("fingerprint"))));
    }

    /** Returns what decides about candidates, by id. */
    JavaPairRDD<String, Signed> fingerprints(JavaRDD<String> ids) {
        return stored(where(places, "id", ids), functions.col("fingerprint")).mapToPair(row -> {
            Place place = Place.of(row.getAs("place"));
            return new Tuple2<>(
                    row.getString(0),
                    new Signed(
                            row.<Row>getAs("stored").getAs("fingerprint"),
                            place.isInLargeGroup() ? place.group() : ""));
        });
    }

    /** Reads the months of the table of articles in which some are. */
    private JavaRDD<Row> stored(Dataset<Row> chosen, Column columns) {
        List<Object> months = chosen.select("month")
                .distinct()
                .toJavaRDD()
                .map(row -> row.get(0))
                .collect();
        Dataset<Row> articles = tables.rows(ArchiveTable.ARTICLES)
                .filter(functions.col("month").isin(months.toArray()))
                .withColumn("stored", functions.struct(columns))
                .select(
                        functions.col("id").as("storedId"),
                        functions.col("batch").as("storedIn"),
                        functions.col("stored"));
        return chosen.withColumn("place", functions.struct(functions.col("*")))
                .select("id", "articleBatch", "place")
                .join(
                        articles,
                        functions
                                .col("id")
                                .equalTo(functions.col("storedId"))
                                .and(functions.col("articleBatch").equalTo(functions.col("storedIn"))))
                .select("id", "place", "stored")
                .toJavaRDD();
    }

    /** Returns the articles that have any of these keys, by key. */
    JavaPairRDD<Long, String> holders(JavaRDD<Long> keys) {
        Dataset<Row> rows = where(tables.rows(ArchiveTable.KEYS), functions.col("key"), wanted(keys, Encoders.LONG()));
        return rows.join(
                        places.select(functions.col("id").as("placed"), functions.col("keysBatch")),
                        functions
                                .col("id")
                                .equalTo(functions.col("placed"))
                                .and(functions.col("batch").equalTo(functions.col("keysBatch"))))
                .select("key", "id")
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getLong(0), row.getString(1)));
    }
}
