package newsfold.spark;

import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Keys that have so many values that the task they meet in would take much longer than others. There are few, so that what
 * belongs to them is sent to all executors and their values stay where they are.
 */
final class HotKeys {
    /** A key of so few values is no burden. */
    private static final long MIN_VALUES = 64;

    private HotKeys() {}

    /** Returns the keys that have more than half of what a task has in the mean: at most two for each task. */
    static <K, V> Set<K> of(JavaPairRDD<K, V> data) {
        return ofCounts(data.mapValues(value -> 1L).reduceByKey(Long::sum));
    }

    /**
     * Returns the same.
     *
     * @param counts by key the number of its values; read twice
     */
    static <K> Set<K> ofCounts(JavaPairRDD<K, Long> counts) {
        long all = counts.values().fold(0L, Long::sum);
        long limit = Math.max(MIN_VALUES, all / (2L * Math.max(1, counts.getNumPartitions())));
        return Set.copyOf(counts.filter(key -> key._2() > limit).keys().collect());
    }

    /**
     * Joins.
     *
     * @param many values of which hot keys have many
     * @param one has one value of each key at most
     */
    static <K, V, W> JavaPairRDD<K, Tuple2<V, W>> join(
            JavaPairRDD<K, V> many, JavaPairRDD<K, W> one, Set<K> hot) {
        if (hot.isEmpty()) {
            return many.join(one);
        }
        Broadcast<Map<K, W>> sent = sent(one, hot);
        return Union.of(
                many.filter(value -> !hot.contains(value._1())).join(one),
                many.filter(value -> sent.value().containsKey(value._1()))
                        .mapToPair(value -> new Tuple2<>(
                                value._1(),
                                new Tuple2<>(value._2(), sent.value().get(value._1())))));
    }

    /** Sends what hot keys have to all executors. */
    static <K, W> Broadcast<Map<K, W>> sent(JavaPairRDD<K, W> one, Set<K> hot) {
        return JavaSparkContext.fromSparkContext(one.context())
                .broadcast(Map.copyOf(one.filter(value -> hot.contains(value._1())).collectAsMap()));
    }
}
