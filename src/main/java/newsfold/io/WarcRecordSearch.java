package newsfold.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Looks for the place where the next record of a damaged WARC file may start. */
final class WarcRecordSearch {
    private static final int BUFFER = 1 << 16;
    /** The longest sign, so that none is missed where two buffers meet. */
    private static final int OVERLAP = 8;

    private WarcRecordSearch() {}

    /**
     * Returns the offset of the first gzip member or first line of a record at or after an offset, or -1 if there is none.
     * A hit may be chance; reading there then fails and the search goes on.
     */
    static long after(SeekableByteChannel channel, long from, boolean arc) throws IOException {
        byte[] buffer = new byte[BUFFER];
        // From one byte before, because a line starts where the byte before it is a line feed.
        long base = Math.max(0, from - 1);
        try {
            channel.position(base);
        } catch (EOFException e) {
            return -1;
        }
        int kept = 0;
        while (true) {
            int length = fill(channel, buffer, kept);
            for (int i = 0; i + OVERLAP <= length; i++) {
                if (base + i >= from && isGzip(buffer, i)) {
                    return base + i;
                }
                if (base + i + 1 >= from && (arc ? isArcLine(buffer, i) : isWarcLine(buffer, i))) {
                    return base + i + 1;
                }
            }
            if (length < buffer.length) {
                return -1;
            }
            kept = OVERLAP - 1;
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
            base += length - kept;
        }
    }

    private static int fill(SeekableByteChannel channel, byte[] buffer, int from) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer);
        target.position(from);
        int read = 0;
        try {
            while (target.hasRemaining() && read >= 0) {
                read = channel.read(target);
            }
        } catch (EOFException e) {
            // Compressed data that breaks off, which is told already: what came before is searched.
            return target.position();
        }
        return target.position();
    }

    private static boolean isGzip(byte[] b, int i) {
        return b[i] == 0x1F && b[i + 1] == (byte) 0x8B && b[i + 2] == 8 && (b[i + 3] & 0xE0) == 0;
    }

    private static boolean isWarcLine(byte[] b, int i) {
        return b[i] == '\n'
                && b[i + 1] == 'W'
                && b[i + 2] == 'A'
                && b[i + 3] == 'R'
                && b[i + 4] == 'C'
                && b[i + 5] == '/'
                && b[i + 6] == '1'
                && b[i + 7] == '.';
    }

    private static boolean isArcLine(byte[] b, int i) {
        return b[i] == '\n'
                && b[i + 1] == 'h'
                && b[i + 2] == 't'
                && b[i + 3] == 't'
                && b[i + 4] == 'p'
                && (b[i + 5] == ':' || b[i + 6] == ':');
    }
}
