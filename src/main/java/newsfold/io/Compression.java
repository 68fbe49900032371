package newsfold.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files and streams, compressed or not. */
final class Compression {
    private static final int BUFFER = 1 << 16;

    private Compression() {}

    /** Opens a file for reading; gzip is recognised by its first bytes, whatever the name says. */
    static InputStream open(Path file, ReadContext context) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return decompressed(in, context);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static InputStream decompressed(InputStream in, ReadContext context) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(counted(in, context), BUFFER);
        buffered.mark(2);
        byte[] start = buffered.readNBytes(2);
        buffered.reset();
        return GzipMembers.startsLikeGzip(start) ? new GzipMembers(buffered, false) : buffered;
    }

    /** Reads at most {@code limit} bytes; a result of {@code limit + 1} bytes means that there were more. */
    static byte[] readAtMost(InputStream in, int limit) throws IOException {
        return in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    private static InputStream counted(InputStream in, ReadContext context) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                context.read(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                context.read(Math.max(0, count));
                return count;
            }
        };
    }
}
