package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void aValueOfARankIsThatOfSorting() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 300; trial++) {
            double[] values = random.ints(1 + random.nextInt(200), 0, 60)
                    .mapToDouble(value -> value)
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = 1 + random.nextInt(values.length);
            int above = 1 + random.nextInt(rank);
            assertEquals(sorted[values.length - rank], Ranks.nthLargest(values, rank), "trial " + trial);
            assertEquals(sorted[values.length - above], Ranks.nthLargest(values, above, rank), "trial " + trial);
        }
    }
}
