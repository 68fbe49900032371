package newsfold.internal;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes ascending numbers as gaps in a Golomb-Rice code.
 *
 * <p>The high bits of a gap are that number of zeros and a one, the low bits follow as they are. Everything here is on disk: never change it.
 *
 * <p>Source: R. F. Rice, <i>Some practical universal noiseless coding techniques</i>, 1979.
 */
public final class RiceCode {
    /** Bits that eight bytes hold from any bit of the first one on. */
    private static final int USEFUL = Long.SIZE - 7;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private RiceCode() {}

    /** Returns how many low bits of a gap are written as they are, of numbers below 2^bits. */
    private static int lowBits(int count, int bits) {
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        return Math.max(0, bits - log);
    }

    /** Writes ascending numbers below 2^bits; equal ones may stand side by side. */
    public static byte[] encode(long[] numbers, int bits) {
        int low = lowBits(numbers.length, bits);
        // The quotients of all gaps add up to less than twice the count.
        byte[] bytes = new byte[(numbers.length * (low + 3) + 2 * Byte.SIZE) / Byte.SIZE];
        int at = 0;
        long before = 0;
        for (long number : numbers) {
            long gap = number - before;
            before = number;
            at += (int) (gap >>> low);
            bytes[at >>> 3] |= (byte) (1 << (at & 7));
            at++;
            for (int bit = 0; bit < low; bit++, at++) {
                bytes[at >>> 3] |= (byte) ((gap >>> bit & 1) << (at & 7));
            }
        }
        return Arrays.copyOf(bytes, (at + Byte.SIZE - 1) >>> 3);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException if the bytes end early, go on after the last number, or hold a number too large
     */
    public static long[] decode(byte[] bytes, int from, int count, int bits) throws IOException {
        int low = lowBits(count, bits);
        long mask = (1L << low) - 1;
        int end = bytes.length * Byte.SIZE;
        int at = from * Byte.SIZE;
        // With room for eight bytes at the last one, the longest gap that is not damaged can be read at once.
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
        long[] numbers = new long[count];
        long before = 0;
        for (int i = 0; i < count; i++) {
            int quotient = 0;
            long word = word(padded, at);
            while (word == 0 && at < end) {
                quotient += USEFUL;
                at += USEFUL;
                word = word(padded, Math.min(at, end));
            }
            int zeros = Long.numberOfTrailingZeros(word);
            quotient += zeros;
            at += zeros + 1;
            if (at + low > end) {
                throw new IOException("ends in number " + i + " of " + count);
            }
            before += ((long) quotient << low) + (word(padded, at) & mask);
            at += low;
            numbers[i] = before;
        }
        if ((at + Byte.SIZE - 1) >>> 3 != bytes.length || (count > 0 && before >>> bits != 0)) {
            throw new IOException(bytes.length + " bytes do not fit " + count + " numbers");
        }
        return numbers;
    }

    /** Returns {@value #USEFUL} bits from a place on. */
    private static long word(byte[] bytes, int bit) {
        return (long) LONGS.get(bytes, bit >>> 3) >>> (bit & 7) & (1L << USEFUL) - 1;
    }
}
