package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Keys of very many values, whose task would take much longer than others. There are few such keys, so that what belongs to
 * them is sent to all executors and their values stay where they are.
 */
final class HotKeys {
    /** A key of at most this number of values is no burden. */
    private static final long MIN_VALUES = 64;

    /** Values that are sent at most, a few megabytes. */
    private static final int MAX_SENT = 10_000;

    /** Values lie unevenly in partitions. */
    private static final int LOOKED_AT = 5 * MAX_SENT;

    private HotKeys() {}

    /** Returns the keys that have more than half of what a task has in the mean: at most two for each task. */
    static <K, V> Set<K> of(JavaPairRDD<K, V> data) {
        return ofCounts(data.mapValues(value -> 1L).reduceByKey(Long::sum));
    }

    /**
     * Returns the same.
     *
     * @param counts by key the number of its values
     */
    static <K> Set<K> ofCounts(JavaPairRDD<K, Long> counts) {
        int most = 2 * Math.max(1, counts.getNumPartitions());
        long all = 0;
        List<Tuple2<K, Long>> large = new ArrayList<>();
        for (Part<K> part : counts.mapPartitions(
                        keys -> List.of(part(keys, most)).iterator())
                .collect()) {
            all += part.values;
            large.addAll(part.largest);
        }
        long limit = Math.max(MIN_VALUES, all / most);
        return large.stream().filter(key -> key._2() > limit).map(Tuple2::_1).collect(Collectors.toUnmodifiableSet());
    }

    /** How many values the keys of a partition have, and the keys with most of them. */
    private record Part<K>(long values, List<Tuple2<K, Long>> largest) implements Serializable {}

    private static <K> Part<K> part(Iterator<Tuple2<K, Long>> keys, int most) {
        PriorityQueue<Tuple2<K, Long>> largest = new PriorityQueue<>(Comparator.comparingLong(Tuple2::_2));
        long values = 0;
        while (keys.hasNext()) {
            Tuple2<K, Long> key = keys.next();
            values += key._2();
            if (key._2() > MIN_VALUES) {
                largest.add(key);
                if (largest.size() > most) {
                    largest.remove();
                }
            }
        }
        return new Part<>(values, new ArrayList<>(largest));
    }

    /**
     * Joins.
     *
     * @param many values of which hot keys have many
     * @param one has one value of each key at most
     */
    static <K, V, W> JavaPairRDD<K, Tuple2<V, W>> join(JavaPairRDD<K, V> many, JavaPairRDD<K, W> one, Set<K> hot) {
        if (hot.isEmpty()) {
            return many.join(one);
        }
        Broadcast<Map<K, W>> sent = sent(one, hot);
        return Union.of(many.filter(value -> !hot.contains(value._1())).join(one), joined(many, sent));
    }

    /**
     * Joins with values that are mostly few: then they are sent, and the others stay where they are.
     *
     * @param many values of which hot keys have many
     * @param one has one value of each key at most
     * @param counts by key of {@code one} how many values it has in {@code many}
     */
    static <K, V, W> JavaPairRDD<K, Tuple2<V, W>> joinFew(
            JavaPairRDD<K, V> many, JavaPairRDD<K, W> one, JavaPairRDD<K, Long> counts) {
        Optional<List<Tuple2<K, W>>> found = few(one.rdd().toJavaRDD());
        if (found.isEmpty()) {
            return join(many, one, ofCounts(counts));
        }
        Map<K, W> few = new HashMap<>();
        found.get().forEach(value -> few.put(value._1(), value._2()));
        Broadcast<Map<K, W>> sent =
                JavaSparkContext.fromSparkContext(one.context()).broadcast(few);
        return joined(many, sent);
    }

    /** Returns values that are mostly few, or nothing if they are more than may be sent. */
    static <T> Optional<List<T>> few(JavaRDD<T> values) {
        int most = 1 + LOOKED_AT / Math.max(1, values.getNumPartitions());
        List<T> few = new ArrayList<>();
        boolean all = true;
        for (List<T> part : values.mapPartitions(
                        part -> List.of(first(part, most)).iterator())
                .collect()) {
            all &= part.size() < most;
            few.addAll(part);
        }
        return all && few.size() <= MAX_SENT ? Optional.of(few) : Optional.empty();
    }

    private static <T> List<T> first(Iterator<T> values, int most) {
        List<T> first = new ArrayList<>();
        while (values.hasNext() && first.size() < most) {
            first.add(values.next());
        }
        return first;
    }

    private static <K, V, W> JavaPairRDD<K, Tuple2<V, W>> joined(JavaPairRDD<K, V> many, Broadcast<Map<K, W>> sent) {
        return many.filter(value -> sent.value().containsKey(value._1()))
                .mapToPair(value -> new Tuple2<>(
                        value._1(), new Tuple2<>(value._2(), sent.value().get(value._1()))));
    }

    /** Sends what hot keys have to all executors. */
    static <K, W> Broadcast<Map<K, W>> sent(JavaPairRDD<K, W> one, Set<K> hot) {
        Map<K, W> values = new HashMap<>();
        // Not as a map by Spark, which wants to know the class of pairs and does not know that of data put together.
        one.filter(value -> hot.contains(value._1())).collect().forEach(value -> values.put(value._1(), value._2()));
        return JavaSparkContext.fromSparkContext(one.context()).broadcast(values);
    }
}
