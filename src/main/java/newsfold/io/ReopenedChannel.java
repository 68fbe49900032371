package newsfold.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads from any place of something that can only be read from its start, such as compressed data. The last blocks are
 * kept, so that short ways back cost nothing; for longer ones the stream is opened again, a limited number of times.
 */
final class ReopenedChannel implements SeekableByteChannel {
    private static final int BLOCK = 1 << 16;
    /** The buffers of a reader of records and of a search behind damage lie within. */
    private static final int KEPT = 4;

    private static final int MAX_OPENED = 100;

    /** Opens the stream at its start. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private final byte[][] blocks = new byte[KEPT][];
    private @Nullable InputStream in;
    /** The number of the block that the stream gives next. */
    private long next;

    /** Why the stream broke off behind the bytes of the last block, or null. */
    private @Nullable IOException failure;

    private int opened;
    private long position;
    private boolean open = true;

    ReopenedChannel(Source source) {
        this.source = source;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        byte[] block = block(position / BLOCK);
        int at = (int) (position % BLOCK);
        if (at >= block.length) {
            if (failure != null) {
                throw failure;
            }
            return -1;
        }
        int count = Math.min(into.remaining(), block.length - at);
        into.put(block, at, count);
        position += count;
        return count;
    }

    private byte[] block(long number) throws IOException {
        if (number < next - KEPT || (number < next && blocks[(int) (number % KEPT)] == null)) {
            reopen();
        }
        InputStream stream = in == null ? reopen() : in;
        if (number > next) {
            try {
                stream.skipNBytes((number - next) * BLOCK);
            } catch (EOFException e) {
                return new byte[0];
            }
            for (int i = 0; i < KEPT; i++) {
                blocks[i] = null;
            }
            next = number;
        }
        if (number == next) {
            blocks[(int) (number % KEPT)] = whole(stream);
            next++;
        }
        byte[] block = blocks[(int) (number % KEPT)];
        return block == null ? new byte[0] : block;
    }

    /** Reads a block, or what there is of it before the stream ends or fails. */
    private byte[] whole(InputStream stream) throws IOException {
        byte[] block = new byte[BLOCK];
        int length = 0;
        try {
            for (int count = 0; count >= 0 && length < BLOCK; length += Math.max(0, count)) {
                count = stream.read(block, length, BLOCK - length);
            }
        } catch (IOException e) {
            failure = e;
        }
        return length == BLOCK ? block : Arrays.copyOf(block, length);
    }

    private InputStream reopen() throws IOException {
        if (++opened > MAX_OPENED) {
            throw new UnusableInputException(
                    "damaged in too many places to look for all records in compressed data; decompress it first");
        }
        if (in != null) {
            in.close();
        }
        InputStream stream = source.open();
        failure = null;
        in = stream;
        next = 0;
        return stream;
    }

    @Override
    public long position() {
        return position;
    }

    /** {@inheritDoc} Fails beyond the end, because the size is not known before. */
    @Override
    public SeekableByteChannel position(long target) throws IOException {
        if (target > position && target > next * BLOCK && block((target - 1) / BLOCK).length <= (target - 1) % BLOCK) {
            throw new EOFException();
        }
        position = target;
        return this;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        if (in != null) {
            in.close();
        }
    }
}
