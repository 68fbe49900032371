package newsfold.io;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

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

    /** Tells whether bytes start like a frame, or like a dictionary before one. */
    static boolean starts(byte[] bytes) {
        return WellFormed.startsWith(bytes, FRAME) || WellFormed.startsWith(bytes, DICTIONARY);
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

    /** A class of its own, so that the one around it loads where the library is missing. */
    private static final class Library extends InputStream {
        private final ZstdInputStreamNoFinalizer in;

        Library(InputStream in, byte[] dictionary) throws IOException {
            this.in = new ZstdInputStreamNoFinalizer(in);
            if (dictionary.length > 0) {
                this.in.setDict(dictionary);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int count = in.read(into, offset, length);
                return count == 0 && length > 0 ? in.read(into, offset, length) : count;
            } catch (IOException e) {
                String message = String.valueOf(e.getMessage());
                if (message.contains("Truncated") || message.contains("truncated")) {
                    throw (IOException) new EOFException().initCause(e);
                }
                throw (IOException) new java.util.zip.ZipException(message).initCause(e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
