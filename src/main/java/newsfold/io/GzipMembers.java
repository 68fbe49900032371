package newsfold.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip of any number of members (RFC 1952). A loop goes from member to member, where the stream of the JDK
 * recurses and overflows its stack on some thousand empty ones. One call reads bytes of one member only.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final boolean trailingBytesAllowed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    /** Bytes taken from the stream below, up to the end of the buffer. */
    private long taken;

    private long memberStart;
    private boolean inMember;
    private boolean any;

    /**
     * Reads members.
     *
     * @param in compressed bytes
     * @param trailingBytesAllowed whether bytes behind the last member are passed over, as browsers do; else they are an
     *     error
     */
    GzipMembers(InputStream in, boolean trailingBytesAllowed) {
        this.in = in;
        this.trailingBytesAllowed = trailingBytesAllowed;
    }

    static boolean startsLikeGzip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    }

    /** Returns where the member that was last read from starts, counted in compressed bytes. */
    long memberStart() {
        return memberStart;
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
        while (true) {
            if (!inMember && !startMember()) {
                return -1;
            }
            int count;
            try {
                count = inflater.inflate(into, offset, length);
            } catch (DataFormatException e) {
                throw damaged(e.getMessage() == null ? "not deflated" : e.getMessage(), e);
            }
            at = end - inflater.getRemaining();
            if (count > 0) {
                crc.update(into, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is missing");
            } else if (inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, at, end - at);
            }
        }
    }

    private static ZipException damaged(String message, Exception cause) {
        ZipException damaged = new ZipException(message);
        damaged.initCause(cause);
        return damaged;
    }

    /** Reads the header of the next member; false if there is none. */
    private boolean startMember() throws IOException {
        int first;
        do {
            if (at == end && !fill()) {
                return false;
            }
            memberStart = taken - (end - at);
            first = buffer[at++] & 0xFF;
            // Tapes and some writers pad with zeros.
        } while (any && first == 0);
        if (first != 0x1F || (any && trailingBytesAllowed && at == end && !fill()) || next() != 0x8B) {
            if (any && trailingBytesAllowed) {
                at = end;
                return false;
            }
            throw new ZipException(any ? "other bytes follow it" : "not in gzip format");
        }
        if (next() != 8) {
            throw new ZipException("unknown method of compression");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            int length = next();
            skip(length | (next() << 8));
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            while ((flags & flag) != 0 && next() != 0) {
                // Both end with a zero byte.
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        any = true;
        inMember = true;
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
        crc.reset();
        return true;
    }

    private void endMember() throws IOException {
        inMember = false;
        if (littleEndian() != crc.getValue()) {
            throw new ZipException("its check sum is wrong");
        }
        if (littleEndian() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("its length is wrong");
        }
    }

    private long littleEndian() throws IOException {
        return next() | (next() << 8) | (next() << 16) | ((long) next() << 24);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        if (count <= 0) {
            return false;
        }
        at = 0;
        end = count;
        taken += count;
        return true;
    }

    /** Gives back memory, and leaves the stream below open. */
    void end() {
        inflater.end();
    }

    @Override
    public void close() throws IOException {
        end();
        in.close();
    }
}
