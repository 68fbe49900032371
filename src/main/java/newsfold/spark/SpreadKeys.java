package newsfold.spark;

import newsfold.internal.Mix;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDDLike;
import org.jspecify.annotations.Nullable;

/**
 * Spreads keys over partitions by all bits of their hashes. That of a string modulo 32 is no more than the difference of the sums
 * of its even and odd characters, which is the same for very many sites and ids that are numbered.
 */
final class SpreadKeys extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int parts;

    SpreadKeys(int parts) {
        this.parts = parts;
    }

    /** Spreads over as many partitions as Spark would. */
    static SpreadKeys of(JavaRDDLike<?, ?> data) {
        return new SpreadKeys(partitions(data));
    }

    /** Returns what other data is spread by, so that it is not moved when both are joined. */
    static Partitioner like(JavaPairRDD<?, ?> other) {
        return other.partitioner().or(of(other));
    }

    /** Returns in how many partitions a shuffle puts data. */
    static int partitions(JavaRDDLike<?, ?> data) {
        return data.context().getConf().getInt("spark.default.parallelism", Math.max(1, data.getNumPartitions()));
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    @Override
    public int getPartition(Object key) {
        return (int) Long.remainderUnsigned(Mix.mix(key.hashCode()), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpreadKeys spread && parts == spread.parts;
    }

    @Override
    public int hashCode() {
        return parts;
    }
}
