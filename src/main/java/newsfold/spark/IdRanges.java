package newsfold.spark;

import java.util.Comparator;
import newsfold.article.Article;
import org.apache.spark.Partitioner;
import org.apache.spark.RangePartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;
import scala.math.Ordering;
import scala.reflect.ClassTag;

/**
 * Spreads articles by ranges of their ids, about as many in each partition, so that they need not be moved once more to be told in
 * the order of their ids.
 */
final class IdRanges {
    private IdRanges() {}

    /** Returns ranges for the articles of pages, drawn from a sample; as many partitions as Spark would take. */
    static Partitioner of(JavaRDD<PageOutcome> pages) {
        JavaPairRDD<String, Boolean> ids = pages.map(PageOutcome::present).mapToPair(IdRanges::id);
        return new RangePartitioner<>(
                SpreadKeys.partitions(pages),
                ids.rdd(),
                true,
                Ordering.comparatorToOrdering(Comparator.<String>naturalOrder()),
                ClassTag.apply(String.class));
    }

    private static Tuple2<String, Boolean> id(Article article) {
        return new Tuple2<>(article.id(), true);
    }

    /** Sorts by id, where values are if they are spread by ranges of ids. */
    static <V> JavaPairRDD<String, V> sorted(JavaPairRDD<String, V> byId) {
        Partitioner partitioner = byId.partitioner().orNull();
        return partitioner instanceof RangePartitioner
                ? byId.repartitionAndSortWithinPartitions(partitioner)
                : byId.sortByKey();
    }
}
