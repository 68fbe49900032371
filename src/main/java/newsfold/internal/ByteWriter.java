package newsfold.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Writes numbers and strings into a growing array. What it writes is on disk: its forms never change. */
public final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int length;

    /** Makes an empty writer. */
    public ByteWriter() {}

    /**
     * Writes a byte.
     *
     * @param value its low 8 bits are written
     */
    public void writeByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    /**
     * Writes a number in 1 to 10 bytes, small ones in few: seven bits a byte, lowest first.
     *
     * @param value the number, taken as unsigned
     */
    public void writeUnsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** Writes a number that may be negative in 1 to 10 bytes. */
    public void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    /**
     * Writes eight bytes, highest first.
     *
     * @param bits the 64 bits
     */
    public void writeLong(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (bits >>> shift));
        }
    }

    /** Writes a floating-point number in eight bytes. */
    public void writeDouble(double value) {
        writeLong(Double.doubleToLongBits(value));
    }

    /**
     * Writes a string as the length and bytes of its UTF-8 form. A lone surrogate becomes a question mark, because no
     * text on disk can hold it.
     */
    public void writeString(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        writeUnsigned(utf8.length);
        writeBytes(utf8);
    }

    /**
     * Writes bytes as they are, without their number.
     *
     * @param more the bytes
     */
    public void writeBytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /**
     * Writes a string that may be absent.
     *
     * @param value the string, if there is one
     */
    public void writeOptional(Optional<String> value) {
        writeByte(value.isPresent() ? 1 : 0);
        value.ifPresent(this::writeString);
    }

    /** Returns what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
