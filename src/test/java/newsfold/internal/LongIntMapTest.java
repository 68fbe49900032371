package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LongIntMapTest {
    @Test
    void numbersOfKeysFollowEachOtherAndStay() {
        LongIntMap map = new LongIntMap();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertEquals(i, map.number(i * 0x10001L));
            }
        }
        assertEquals(5000, map.size());
        assertEquals(-1, map.get(-7));
    }

    @Test
    void theLastValueOfAKeyCounts() {
        LongIntMap map = new LongIntMap(0);
        assertEquals(-1, map.put(Long.MIN_VALUE, 3));
        assertEquals(3, map.put(Long.MIN_VALUE, 0));
        assertEquals(0, map.get(Long.MIN_VALUE));
        assertEquals(1, map.size());
    }
}
