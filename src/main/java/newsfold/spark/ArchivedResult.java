package newsfold.spark;

import java.util.List;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.report.ResultFiles;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Reads what the tables of an archive say of a batch after its commit. */
record ArchivedResult(
        SparkSession spark, PersistedData persisted, ArchiveTables tables, JavaRDD<PageOutcome> outcomes) {
    /** Reads what the tables say of articles after the commit, and of groups, stories and matches that the batch changed. */
    SparkResult read(
            JavaPairRDD<String, Article> articles,
            JavaRDD<Event> events,
            JavaRDD<String> toldGroups,
            JavaRDD<String> touchedStories,
            JavaRDD<Match> found,
            JavaPairRDD<String, Integer> pages,
            List<String> notes) {
        ArchiveView now = new ArchiveView(spark, tables, tables.rows(ArchiveTable.PLACES));
        JavaRDD<String> ids = persisted.keep(articles.keys());
        JavaRDD<String> own = persisted.keep(now.live(ArchiveTable.PLACES, "id", ids, Place::of)
                .map(Place::group)
                .distinct());
        JavaRDD<DuplicateGroup> groups = persisted.keep(now.live(
                ArchiveTable.GROUPS,
                "group",
                Union.of(
                        own,
                        toldGroups,
                        events.filter(event -> event.kind().isOfGroup()).map(Event::id)),
                ArchiveRows::group));
        JavaPairRDD<String, Boolean> changed = events.mapPartitionsToPair(part -> FlatMapIterator.map(
                        ResultFiles.changedGroups(() -> part).iterator(), group -> new Tuple2<>(group, true)))
                .distinct();
        JavaRDD<Row> told = persisted.keep(now.stories(touchedStories, own));
        JavaPairRDD<String, String> storyOf = told.flatMapToPair(row -> {
                    String story = row.getAs("story");
                    return FlatMapIterator.map(
                            row.<String>getList(row.fieldIndex("groups")).iterator(),
                            group -> new Tuple2<>(group, story));
                })
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
        JavaPairRDD<String, Boolean> shown =
                Union.of(storyOf.values(), touchedStories).distinct().mapToPair(story -> new Tuple2<>(story, true));
        JavaRDD<Story> stories = persisted.keep(told.map(ArchiveRows::story)
                .keyBy(Story::id)
                .join(shown)
                .values()
                .map(Tuple2::_1));
        JavaRDD<Rejected> rejected = outcomes.flatMap(page -> page.rejected().iterator());
        return new SparkResult(
                spark,
                persisted,
                rows,
                groups.keyBy(DuplicateGroup::id)
                        .leftOuterJoin(changed)
                        .values()
                        .filter(group ->
                                group._1().members().size() > 1 || group._2().isPresent())
                        .map(Tuple2::_1),
                persisted.keep(Union.of(now.matches(ids), found)
                        .keyBy(match -> ConsideredMatch.of(match, 0).pair())
                        .reduceByKey((a, b) -> a)
                        .values()),
                stories,
                rejected,
                events,
                SparkHistories.of(
                        new ArchiveView(spark, tables, persisted.keep(tables.live(ArchiveTable.PLACES))), pages),
                notes);
    }
}
