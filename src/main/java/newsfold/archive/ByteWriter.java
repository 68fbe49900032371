package newsfold.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Writes numbers and strings into a growing array. */
final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int length;

    void writeByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Writes a number in 1 to 10 bytes, small ones in few. */
    void writeUnsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** Writes a number that may be negative in 1 to 10 bytes. */
    void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    void writeDouble(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (bits >>> shift));
        }
    }

    /**
     * Writes a string as the length and bytes of its UTF-8 form. A lone surrogate becomes a question mark, because no
     * text on disk can hold it.
     */
    void writeString(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        writeUnsigned(utf8.length);
        writeBytes(utf8);
    }

    void writeBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void writeOptional(Optional<String> value) {
        writeByte(value.isPresent() ? 1 : 0);
        value.ifPresent(this::writeString);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
