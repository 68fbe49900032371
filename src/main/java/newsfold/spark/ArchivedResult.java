package newsfold.spark;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.io.Rejected;
import newsfold.story.Story;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/** Reads what the tables of an archive say of a batch after its commit. */
record ArchivedResult(
        SparkSession spark, PersistedData persisted, ArchiveTables tables, JavaRDD<PageOutcome> outcomes) {
    /** Reads what the tables say of articles after the commit. */
    SparkResult read(
            JavaPairRDD<String, Article> articles,
            List<BatchEvent> events,
            Set<String> touchedStories,
            List<String> notes) {
        ArchiveView now = new ArchiveView(spark, tables, persisted.keep(tables.live(ArchiveTable.PLACES)));
        JavaRDD<String> ids = persisted.keep(articles.keys());
        JavaRDD<String> own =
                persisted.keep(now.places("id", ids).map(Place::group).distinct());
        List<String> changed = events.stream()
                .filter(event -> event.event().startsWith("GROUP_"))
                .map(BatchEvent::id)
                .toList();
        JavaRDD<DuplicateGroup> groups =
                persisted.keep(now.live(ArchiveTable.GROUPS, "group", own.union(ArchiveRows.onePart(spark, changed)))
                        .map(ArchiveRows::group));
        Dataset<Row> told = tables.live(ArchiveTable.STORIES);
        JavaPairRDD<String, String> storyOf = told.select(
                        functions.explode(functions.col("groups")), functions.col("story"))
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getString(0), row.getString(1)))
                .reduceByKey((a, b) -> a.compareTo(b) <= 0 ? a : b)
                .join(own.mapToPair(group -> new Tuple2<>(group, true)))
                .mapValues(Tuple2::_1);
        JavaRDD<FoldedRow> rows = persisted.keep(articles.join(SparkStories.memberships(groups))
                .mapToPair(article -> new Tuple2<>(article._2()._2().group(), article._2()))
                .join(storyOf)
                .mapToPair(article -> new Tuple2<>(
                        article._2()._1()._1().id(),
                        new FoldedRow(
                                article._2()._1()._1(),
                                article._2()._1()._2(),
                                article._2()._2())))
                .sortByKey()
                .values());
        List<Story> stories = now
                .where(told, "story", storyOf.values().union(ArchiveRows.onePart(spark, List.copyOf(touchedStories))))
                .toJavaRDD()
                .collect()
                .stream()
                .map(row -> ArchiveRows.story(row))
                .sorted(Comparator.comparing(Story::id))
                .toList();
        JavaRDD<Rejected> rejected = outcomes.flatMap(page -> page.rejected().iterator());
        return new SparkResult(
                spark,
                persisted,
                rows,
                groups,
                persisted.keep(ArchiveGrouping.matches(now, ids)),
                stories,
                rejected,
                events,
                notes);
    }
}
