package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void valuesThatWereAddedAreFoundAndNoOthers() {
        LongSet set = new LongSet();
        assertFalse(set.contains(0));
        for (long i = 0; i < 5000; i++) {
            set.add(i * 0x10001L);
            set.add(i * 0x10001L);
        }
        assertEquals(5000, set.size());
        for (long i = 0; i < 5000; i++) {
            assertTrue(set.contains(i * 0x10001L));
            assertFalse(set.contains(i * 0x10001L + 1));
        }
    }
}
