package newsfold.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads what {@link ByteWriter} wrote, and never past the end. Not for several threads. */
public final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    /**
     * Reads from the first byte on.
     *
     * @param bytes what to read; not copied
     */
    public ByteReader(byte[] bytes) {
        this(bytes, 0);
    }

    /**
     * Reads from some byte on.
     *
     * @param bytes what to read; not copied
     * @param position the first byte to read
     */
    public ByteReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
        this.end = bytes.length;
    }

    /** Returns where the next byte is read. */
    public int position() {
        return position;
    }

    /** Tells whether anything is left to be read. */
    public boolean hasMore() {
        return position < end;
    }

    /**
     * Reads a byte.
     *
     * @return the byte, 0 to 255
     * @throws IOException if no byte is left
     */
    public int readByte() throws IOException {
        if (position == end) {
            throw new IOException("ends after " + position + " bytes");
        }
        return bytes[position++] & 0xFF;
    }

    /**
     * Reads a number in 1 to 10 bytes.
     *
     * @return the number; negative only if all 64 bits are in use
     * @throws IOException if it has no end
     */
    public long readUnsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("a number before byte " + position + " has no end");
    }

    /**
     * Reads a number that may be negative.
     *
     * @throws IOException if it has no end
     */
    public long readSigned() throws IOException {
        long value = readUnsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /**
     * Reads a number from 0 to the greatest int.
     *
     * @throws IOException if it is larger or has no end
     */
    public int readInt() throws IOException {
        long value = readUnsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IOException("a number before byte " + position + " is too large: " + value);
        }
        return (int) value;
    }

    /**
     * Reads a count of things that take at least one byte each, so that damage cannot ask for absurd memory.
     *
     * @return the count, at most the number of bytes left
     * @throws IOException if it is larger
     */
    public int readCount() throws IOException {
        long count = readUnsigned();
        if (count < 0 || count > end - position) {
            throw new IOException("claims " + count + " parts in " + (end - position) + " bytes");
        }
        return (int) count;
    }

    /**
     * Reads eight bytes, highest first.
     *
     * @return the 64 bits
     * @throws IOException if fewer are left
     */
    public long readLong() throws IOException {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | readByte();
        }
        return bits;
    }

    /**
     * Reads a floating-point number of eight bytes.
     *
     * @throws IOException if fewer bytes are left
     */
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    /**
     * Reads a string.
     *
     * @throws IOException if it ends early
     */
    public String readString() throws IOException {
        int length = readCount();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /**
     * Reads a string that may be absent.
     *
     * @throws IOException if it ends early
     */
    public Optional<String> readOptional() throws IOException {
        return readByte() == 0 ? Optional.empty() : Optional.of(readString());
    }

    /**
     * Reads a known number of bytes.
     *
     * @throws IOException if fewer are left
     */
    public byte[] readBytes(int length) throws IOException {
        if (length > end - position) {
            throw new IOException(
                    "ends after " + end + " bytes, " + length + " more from byte " + position + " were to come");
        }
        byte[] read = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return read;
    }

    /** Returns all that is left, and stays where it is. */
    public byte[] rest() {
        return Arrays.copyOfRange(bytes, position, end);
    }
}
