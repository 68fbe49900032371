package newsfold.spark;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/**
 * Data put together in as many partitions as the largest part has. Spark adds the partitions of all parts up, and each
 * shuffle after that has as many: union after union a small batch would become thousands of tasks.
 */
final class Union {
    private Union() {}

    @SafeVarargs
    static <T> JavaRDD<T> of(JavaRDD<T> first, JavaRDD<T>... others) {
        int most = first.getNumPartitions();
        JavaRDD<T> all = first;
        for (JavaRDD<T> other : others) {
            most = Math.max(most, other.getNumPartitions());
            all = all.union(other);
        }
        return all.getNumPartitions() > most ? all.coalesce(most) : all;
    }

    @SafeVarargs
    static <K, V> JavaPairRDD<K, V> of(JavaPairRDD<K, V> first, JavaPairRDD<K, V>... others) {
        int most = first.getNumPartitions();
        JavaPairRDD<K, V> all = first;
        for (JavaPairRDD<K, V> other : others) {
            most = Math.max(most, other.getNumPartitions());
            all = all.union(other);
        }
        return all.getNumPartitions() > most ? all.coalesce(most) : all;
    }
}
