package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongPostingsTest {
    @Test
    void aMapAgreesWithThatOfTheJdkForHashesAndForSmallNumbers() {
        SplittableRandom random = new SplittableRandom(3);
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = switch (i % 4) {
                case 0 -> random.nextLong();
                case 1 -> (long) random.nextInt(100) << 40;
                default -> random.nextInt(3000) - 1000;
            };
            Integer before = expected.put(key, i);
            assertEquals(before == null ? -1 : before, map.put(key, i), "key " + key);
        }
        assertEquals(expected.size(), map.size());
        expected.forEach((key, value) -> assertEquals(value, map.get(key)));
        assertEquals(-1, map.get(Long.MIN_VALUE));
    }

    @Test
    void keysAreNumberedInTheOrderInWhichTheyCome() {
        LongIntMap map = new LongIntMap();
        assertEquals(0, map.number(77));
        assertEquals(1, map.number(0));
        assertEquals(0, map.number(77));
        assertEquals(2, map.number(-1));
    }

    @Test
    void theNewestDocumentsOfAKeyThatPassTheFilterComeFirst() {
        LongPostings postings = new LongPostings();
        Map<Long, List<Integer>> expected = new HashMap<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int document = 0; document < 5000; document++) {
            long key = random.nextInt(300);
            postings.add(key, document);
            expected.computeIfAbsent(key, added -> new ArrayList<>()).add(0, document);
        }
        for (long key = -1; key < 300; key++) {
            int[] even = expected.getOrDefault(key, List.of()).stream()
                    .filter(document -> document % 2 == 0)
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(even, postings.find(key, 7, document -> document % 2 == 0), "key " + key);
        }
    }
}
