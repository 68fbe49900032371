package newsfold.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.internal.archive.PageHistory;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** What pages said from fetch to fetch, as lines of JSON. All fetches of a page meet in one task. */
final class SparkHistories {
    /** How much is known of a page that a batch touched, in that order. */
    static final int FETCHED = 0;

    static final int REPLACED = 1;
    static final int LOST = 2;

    private SparkHistories() {}

    /** Returns the histories of pages of several fetches, by page. */
    static JavaRDD<String> of(JavaPairRDD<String, Article> byPage) {
        return byPage.groupByKey()
                .sortByKey()
                .flatMap(page -> FlatMapIterator.map(
                        PageHistory.of(page._1(), list(page._2()), Map.of(), false)
                                .iterator(),
                        version -> JsonLines.line(writer -> writer.version(version))));
    }

    /**
     * Returns the histories of pages that a batch touched, by page.
     *
     * @param now the archive after the commit
     * @param touched pages as {@link PageHistory#page} names them, with what happened to them
     */
    static JavaRDD<String> of(ArchiveView now, JavaPairRDD<String, Integer> touched) {
        JavaPairRDD<String, Article> fetches = Union.of(
                        now.articles("page", touched.keys()),
                        now.articles(
                                "id",
                                touched.filter(page -> page._2() > FETCHED).keys()))
                .mapValues(ArchivedArticle::article)
                .reduceByKey((a, b) -> a);
        JavaPairRDD<String, Row> replaced = now.live(ArchiveTable.VERSIONS, "id", fetches.keys(), row -> row)
                .keyBy(row -> row.getAs("id"));
        JavaPairRDD<String, Tuple2<Article, Iterable<Row>>> byPage = fetches.cogroup(replaced)
                .mapToPair(id -> {
                    Article article = id._2()._1().iterator().next();
                    return new Tuple2<>(
                            PageHistory.page(article),
                            new Tuple2<>(article, id._2()._2()));
                });
        return touched.reduceByKey(Math::max).cogroup(byPage).sortByKey().flatMap(page -> {
            List<Article> articles = new ArrayList<>();
            Map<String, List<Article>> others = new HashMap<>();
            for (Tuple2<Article, Iterable<Row>> fetch : page._2()._2()) {
                articles.add(fetch._1());
                Map<String, Article> earlier = new TreeMap<>();
                fetch._2().forEach(row -> earlier.put(row.getAs("version"), ArchiveRows.article(row)));
                others.put(fetch._1().id(), List.copyOf(earlier.values()));
            }
            List<Integer> known = list(page._2()._1());
            return known.isEmpty()
                    ? Collections.emptyIterator()
                    : FlatMapIterator.map(
                            PageHistory.of(page._1(), articles, others, known.get(0) == LOST)
                                    .iterator(),
                            version -> JsonLines.line(writer -> writer.version(version)));
        });
    }

    private static <T> List<T> list(Iterable<T> values) {
        List<T> all = new ArrayList<>();
        values.forEach(all::add);
        return all;
    }
}
