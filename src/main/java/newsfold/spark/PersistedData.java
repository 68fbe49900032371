package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** What is used more than once and therefore kept by the executors, until it is released. Belongs to one thread. */
final class PersistedData {
    private final StorageLevel level = StorageLevel.MEMORY_AND_DISK_SER();
    private final List<Runnable> releases = new ArrayList<>();

    <T> JavaRDD<T> keep(JavaRDD<T> data) {
        data.persist(level);
        releases.add(data::unpersist);
        return data;
    }

    <K, V> JavaPairRDD<K, V> keep(JavaPairRDD<K, V> data) {
        data.persist(level);
        releases.add(data::unpersist);
        return data;
    }

    Dataset<Row> keep(Dataset<Row> data) {
        data.persist(level);
        releases.add(data::unpersist);
        return data;
    }

    void release() {
        releases.forEach(Runnable::run);
        releases.clear();
    }
}
