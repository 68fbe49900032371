package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySortTest {
    @Test
    void aPartIsSortedUnsignedAndEqualKeysKeepTheirOrder() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            int size = random.nextInt(trial % 20 == 0 ? 5000 : 60);
            int from = size == 0 ? 0 : random.nextInt(size);
            int to = from + (size == from ? 0 : random.nextInt(size - from + 1));
            long mask = trial % 3 == 0 ? 0xff000000000000ffL : -1;
            long[] keys = random.longs(size).map(key -> key & mask).toArray();
            int[] values = IntStream.range(0, size).toArray();
            long[] before = keys.clone();
            Integer[] order = IntStream.range(from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparing((Integer i) -> before[i] ^ Long.MIN_VALUE));

            KeySort.sort(keys, values, from, to);

            int[] expected = IntStream.range(0, size).toArray();
            for (int i = from; i < to; i++) {
                expected[i] = order[i - from];
            }
            assertArrayEquals(expected, values, "trial " + trial);
            for (int i = 0; i < size; i++) {
                assertEquals(before[values[i]], keys[i], "trial " + trial);
            }
        }
    }
}
