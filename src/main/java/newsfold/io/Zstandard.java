package newsfold.io;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * Decompresses zstd (RFC 8878) where its optional library is there. WARC files may start with a dictionary for all
 * records, in a frame that other readers skip.
 */
final class Zstandard {
    private static final String LIBRARY = "com.github.luben:zstd-jni";
    private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final byte[] DICTIONARY = {0x5D, 0x2A, 0x4D, 0x18};
    private static final int MAX_DICTIONARY = 16 << 20;

    private Zstandard() {}

    /** Tells whether bytes start like a frame, like one that readers skip, or like a dictionary. */
    static boolean starts(byte[] bytes) {
        return WellFormed.startsWith(bytes, FRAME)
                || (bytes.length >= FRAME.length
                        && (bytes[0] & 0xF0) == 0x50
                        && bytes[1] == DICTIONARY[1]
                        && bytes[2] == DICTIONARY[2]
                        && bytes[3] == DICTIONARY[3]);
    }

    /** Opens a stream; fails with an exception that says what to add if the library is missing. */
    static InputStream open(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, DICTIONARY.length);
        byte[] magic = start.readNBytes(DICTIONARY.length);
        try {
            if (!WellFormed.startsWith(magic, DICTIONARY)) {
                start.unread(magic);
                return new Library(start, new byte[0]);
            }
            byte[] dictionary = dictionary(in);
            if (WellFormed.startsWith(dictionary, FRAME)) {
                try (InputStream compressed = new Library(new ByteArrayInputStream(dictionary), new byte[0])) {
                    dictionary = compressed.readNBytes(MAX_DICTIONARY);
                }
            }
            return new Library(in, dictionary);
        } catch (NoClassDefFoundError e) {
            throw new UnusableInputException("compressed with zstd; add " + LIBRARY + " to the class path");
        } catch (UnsatisfiedLinkError e) {
            throw new UnusableInputException("compressed with zstd, whose library does not run on this system");
        }
    }

    private static byte[] dictionary(InputStream in) throws IOException {
        byte[] size = in.readNBytes(4);
        if (size.length < 4) {
            throw new EOFException();
        }
        long length = (size[0] & 0xFF) | (size[1] & 0xFF) << 8 | (size[2] & 0xFF) << 16 | (size[3] & 0xFFL) << 24;
        if (length > MAX_DICTIONARY) {
            throw new UnusableInputException("its dictionary is longer than " + MAX_DICTIONARY + " bytes");
        }
        byte[] dictionary = in.readNBytes((int) length);
        if (dictionary.length < length) {
            throw new EOFException();
        }
        return dictionary;
    }

    /**
     * A class of its own, so that the one around it loads where the library is missing. Not the stream of the library, which
     * takes a frame that breaks off for the end of the data where a whole one stands before it.
     */
    private static final class Library extends InputStream {
        private static final int BUFFER = 1 << 15;

        private final InputStream in;
        private final ZstdDecompressCtx frames = new ZstdDecompressCtx();
        private final byte[] read = new byte[BUFFER];
        private final ByteBuffer compressed = ByteBuffer.allocateDirect(BUFFER).flip();
        private final ByteBuffer plain = ByteBuffer.allocateDirect(2 * BUFFER).flip();
        private boolean inFrame;
        /** Whether the last step may have left something for which there was no room. */
        private boolean full;

        private boolean closed;

        Library(InputStream in, byte[] dictionary) throws IOException {
            this.in = in;
            if (dictionary.length > 0) {
                try {
                    frames.loadDict(dictionary);
                } catch (ZstdException e) {
                    frames.close();
                    throw damaged(e);
                }
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!plain.hasRemaining()) {
                if (!full && !compressed.hasRemaining() && !fill()) {
                    if (inFrame) {
                        throw new EOFException();
                    }
                    return -1;
                }
                step();
            }
            int count = Math.min(length, plain.remaining());
            plain.get(into, offset, count);
            return count;
        }

        private void step() throws IOException {
            if (closed) {
                throw new IOException("the stream is closed");
            }
            plain.clear();
            try {
                inFrame = !frames.decompressDirectByteBufferStream(plain, compressed);
            } catch (ZstdException e) {
                throw damaged(e);
            } finally {
                full = inFrame && !plain.hasRemaining();
                plain.flip();
            }
        }

        private boolean fill() throws IOException {
            int count = in.read(read, 0, BUFFER);
            if (count > 0) {
                compressed.clear().put(read, 0, count).flip();
            }
            return count > 0;
        }

        private static ZipException damaged(ZstdException e) {
            ZipException damaged = new ZipException(e.getMessage());
            damaged.initCause(e);
            return damaged;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                frames.close();
            }
            in.close();
        }
    }
}
