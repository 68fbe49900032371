package newsfold.spark;

import java.util.Iterator;
import java.util.List;
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
            // Coalescing puts neighbours together, which are partitions of one part: of a small and a large part, some
            // tasks would get twice as much as others and some nothing.
            boolean equal = other.getNumPartitions() == all.getNumPartitions();
            most = Math.max(most, other.getNumPartitions());
            all = equal ? all.zipPartitions(other, Union::both) : all.union(other);
        }
        return all.getNumPartitions() > most ? all.coalesce(most) : all;
    }

    private static <T> Iterator<T> both(Iterator<T> a, Iterator<T> b) {
        return new FlatMapIterator<>(List.of(a, b).iterator(), part -> part);
    }

    @SafeVarargs
    static <K, V> JavaPairRDD<K, V> of(JavaPairRDD<K, V> first, JavaPairRDD<K, V>... others) {
        JavaPairRDD<K, V> all = first;
        for (JavaPairRDD<K, V> other : others) {
            boolean together = all.partitioner().isPresent()
                    && all.partitioner().get().equals(other.partitioner().orNull());
            all = together
                    ? all.union(other)
                    : JavaPairRDD.fromJavaRDD(
                            of(all.rdd().toJavaRDD(), other.rdd().toJavaRDD()));
        }
        return all;
    }
}
