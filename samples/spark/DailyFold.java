import java.util.Arrays;
import newsfold.FoldOptions;
import newsfold.spark.SparkFold;
import newsfold.spark.SparkResult;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A daily job on Spark: adds the pages of each day to an archive of tables, writes what that day came to, and says what is
 * archived. A day that was added before changes nothing, so that the job may be started again at any time.
 *
 * <p>Usage: {@code spark-submit --class DailyFold daily-fold.jar ARCHIVE OUT DAY=FILES...}, where FILES are pages of HTML
 * or text, each in a directory that is named after its site.
 */
public final class DailyFold {
    private DailyFold() {}

    public static void main(String[] args) throws Exception {
        SparkSession spark = SparkSession.builder().appName("newsfold").getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        SparkFold fold = new SparkFold(spark, FoldOptions.defaults());
        for (String batch : Arrays.asList(args).subList(2, args.length)) {
            String day = batch.substring(0, batch.indexOf('='));
            Dataset<Row> pages = spark.read()
                    .option("wholetext", true)
                    .text(batch.substring(day.length() + 1))
                    .withColumnRenamed("value", "content")
                    .selectExpr("split(input_file_name(), '/') as path", "content")
                    .selectExpr(
                            "concat_ws('/', slice(path, -2, 2)) as id",
                            "element_at(path, -2) as site",
                            "if(element_at(path, -1) like '%.html', content, null) as html",
                            "if(element_at(path, -1) like '%.html', null, content) as text");
            try (SparkResult result = fold.archive(args[0], day).fold(pages)) {
                result.writeTo(args[1] + "/" + day);
                System.out.printf(
                        "%s: articles %d, groups of copies %d, stories %d%n",
                        day,
                        result.articles().count(),
                        result.duplicates().count(),
                        result.stories().size());
            }
        }
        System.out.println("Archived by site:");
        fold.table(args[0], "articles").createOrReplaceTempView("articles");
        for (Row row : spark.sql("select site, count(*) from articles group by site order by site")
                .collectAsList()) {
            System.out.printf("%-20s %d%n", row.getString(0), row.getLong(1));
        }
        spark.stop();
    }
}
