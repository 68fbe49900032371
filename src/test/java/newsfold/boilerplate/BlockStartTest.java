package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlockStartTest {
    @Test
    void wordsBeforeAColonAreCountedWhereTheyLeadIn() {
        assertEquals(-1, BlockStart.leadIn("MORE: a deal"));
        assertEquals(2, BlockStart.leadIn("Nota relacionada: la secretaria"));
        assertEquals(0, BlockStart.leadIn("At 12:30 the boats left"));
        assertEquals(0, BlockStart.leadIn("https://example.org/quay"));
        assertEquals(0, BlockStart.leadIn("No colon"));
        assertEquals(0, BlockStart.leadIn(":"));
    }

    @Test
    void theSignATextStartsWithIsToldByItsKind() {
        assertEquals(0, numbers("Boats left")[1]);
        assertEquals(0, numbers("\u0440\u0435\u043a\u0430")[1]);
        assertEquals(1, numbers("12 boats")[1]);
        assertEquals(2, numbers("\u201cAt last\u201d")[1]);
        assertEquals(2, numbers("\"At last\"")[1]);
        assertEquals(3, numbers("(Reuters)")[1]);
        assertEquals(4, numbers("\u2014 Ann")[1]);
        assertEquals(5, numbers("#quay")[1]);
        assertEquals(6, numbers("* Prices")[1]);
        assertEquals(7, numbers("\u00a9 Harbour office")[1]);
    }

    @Test
    void aHandleIsNoMailbox() {
        assertArrayEquals(new float[] {0, 5, 1, 0}, numbers("@ann see you"));
        assertArrayEquals(new float[] {0, 4, 1, 0}, numbers("\u2014 Ann (@ann) May 4"));
        assertArrayEquals(new float[] {0, 0, 0, 1}, numbers("Write to ann@example.org"));
        assertArrayEquals(new float[] {0, 0, 0, 0}, numbers("Two boats @ the quay @"));
    }

    @Test
    void anAddressIsToldNearTheStartOnly() {
        assertEquals(1, numbers("See https://example.org/quay")[3]);
        assertEquals(1, numbers("WWW.example.org")[3]);
        assertEquals(0, numbers("Fog lay over the harbour all morning and some two hundred came: www.example.org")[3]);
        assertEquals(0, numbers(".")[3]);
    }

    private static float[] numbers(String text) {
        float[] row = new float[BlockStart.COUNT];
        BlockStart.put(text, row, 0);
        return row;
    }
}
