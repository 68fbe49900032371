package newsfold.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Opens files and streams, compressed or not. */
final class Compression {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;

    private Compression() {}

    /** Opens a file for reading; gzip and zstd are recognised by their first bytes, whatever the name says. */
    static InputStream open(InputFile file, ReadContext context) throws IOException {
        InputStream in = file.content().open();
        try {
            return decompressed(in, file.content() instanceof Content.OnDisk ? context : null);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Decompresses a stream, and counts its bytes if there is somebody to count them. */
    static InputStream decompressed(InputStream in, @Nullable ReadContext context) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(context == null ? in : counted(in, context), BUFFER);
        byte[] start = start(buffered, MAGIC);
        if (GzipMembers.startsLikeGzip(start)) {
            return new GzipMembers(buffered, false);
        }
        return Zstandard.starts(start) ? Zstandard.open(buffered) : buffered;
    }

    /** Opens a file for reading from any place. Gzip stays compressed, because its members lead to records. */
    static SeekableByteChannel channel(InputFile file) throws IOException {
        SeekableByteChannel channel = file.content().channel();
        try {
            byte[] start = Channels.newInputStream(channel).readNBytes(MAGIC);
            channel.position(0);
            if (!Zstandard.starts(start)) {
                return channel;
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return new ReopenedChannel(
                () -> Zstandard.open(new BufferedInputStream(file.content().open(), BUFFER)));
    }

    /** Returns the first bytes of a stream that stays where it is; fewer if it breaks off within them, which it does again. */
    static byte[] start(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] start = new byte[length];
        int count = 0;
        try {
            for (int read = 0; read >= 0 && count < length; count += Math.max(0, read)) {
                read = in.read(start, count, length - count);
            }
        } catch (EOFException | ZipException e) {
            if (count == 0) {
                throw e;
            }
        }
        in.reset();
        return count == length ? start : Arrays.copyOf(start, count);
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
