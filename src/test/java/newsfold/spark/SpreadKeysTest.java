package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class SpreadKeysTest {
    @Test
    void numberedSitesAndIdsAreSpreadOverPowersOfTwo() {
        var data = JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext())
                .parallelize(Arrays.asList(1, 2), 2);
        SpreadKeys two = SpreadKeys.of(data);
        assertEquals(2, two.numPartitions());
        assertEquals(two, SpreadKeys.of(data));
        assertTrue(largest(new SpreadKeys(32), "site%d.example") < 1.6, "sites");
        assertTrue(largest(new SpreadKeys(32), "page%06d") < 1.6, "ids");
        assertTrue(largest(new HashPartitioner(32), "site%d.example") > 2, "sites by their hashes as they are");
    }

    /** Returns how much more keys than the mean the fullest partition has. */
    private static double largest(Partitioner partitioner, String form) {
        int[] counts = new int[partitioner.numPartitions()];
        for (int i = 0; i < 1_000; i++) {
            counts[partitioner.getPartition(form.formatted(i))]++;
        }
        return Arrays.stream(counts).max().orElseThrow() * (double) counts.length / 1_000;
    }
}
