package newsfold.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads what {@link ByteWriter} wrote, and never past the end. */
final class ByteReader {
    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Tells whether anything is left to be read. */
    boolean hasMore() {
        return position < bytes.length;
    }

    int readByte() throws IOException {
        if (position == bytes.length) {
            throw new IOException("an archived record ends after " + position + " bytes; run archive verify");
        }
        return bytes[position++] & 0xFF;
    }

    long readUnsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("an archived number is too long; run archive verify");
    }

    long readSigned() throws IOException {
        long value = readUnsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads a count of things that take at least one byte each, so that damage cannot ask for absurd memory. */
    int readCount() throws IOException {
        long count = readUnsigned();
        if (count < 0 || count > bytes.length - position) {
            throw new IOException("an archived record claims " + count + " parts in " + (bytes.length - position)
                    + " bytes; run archive verify");
        }
        return (int) count;
    }

    double readDouble() throws IOException {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = (bits << 8) | readByte();
        }
        return Double.longBitsToDouble(bits);
    }

    String readString() throws IOException {
        int length = readCount();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    Optional<String> readOptional() throws IOException {
        return readByte() == 0 ? Optional.empty() : Optional.of(readString());
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes, position, bytes.length);
    }
}
