package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ByteChunksTest {
    @Test
    void whatIsWrittenInPiecesOfAnyLengthIsWhole() {
        SplittableRandom random = new SplittableRandom(5);
        ByteChunks chunks = new ByteChunks();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        assertArrayEquals(new byte[0], chunks.toBytes());
        for (int i = 0; i < 60; i++) {
            byte[] piece = new byte[random.nextInt(i % 7 == 0 ? 700_000 : 30_000)];
            random.nextBytes(piece);
            int from = piece.length / 3;
            chunks.write(piece, from, piece.length - from);
            expected.write(piece, from, piece.length - from);
            chunks.write(i);
            expected.write(i);
        }
        assertArrayEquals(expected.toByteArray(), chunks.toBytes());
    }
}
