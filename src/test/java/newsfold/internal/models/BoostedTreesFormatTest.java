package newsfold.internal.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoostedTreesFormatTest {
    @Test
    void whatIsReadScoresAsWhatWasWritten() throws IOException {
        byte[] bytes = bytes(ensemble());
        BoostedTrees read = read(bytes);
        float[][] rows = {{0, 0}, {0, 3}, {2, 0}, {Float.NaN, Float.NaN}};
        assertArrayEquals(ensemble().logOdds(rows), read.logOdds(rows));
        assertArrayEquals(bytes, bytes(read));
        assertEquals(2, read.features());
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = bytes(ensemble());
        bytes[4] = 2;
        var error = assertThrows(IOException.class, () -> read(bytes));
        assertTrue(String.valueOf(error.getMessage()).contains("version 2, expected"), error.getMessage());
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        byte[] bytes = bytes(ensemble());
        assertThrows(EOFException.class, () -> read(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @Test
    void aSplitOnAFeatureThatRowsLackIsRefused() throws IOException {
        byte[] bytes = bytes(ensemble());
        bytes[5] = 1;
        assertThrows(IOException.class, () -> read(bytes));
    }

    private static BoostedTrees ensemble() {
        var builder = new BoostedTrees.Builder(2, -0.25f);
        builder.split(0, 1);
        builder.split(1, 2);
        builder.leaf(0.1f);
        builder.leaf(0.2f);
        builder.leaf(-0.3f);
        builder.leaf(0.4f);
        return builder.build();
    }

    private static byte[] bytes(BoostedTrees ensemble) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BoostedTreesFormat.write(ensemble, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static BoostedTrees read(byte[] bytes) throws IOException {
        return BoostedTreesFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
