package newsfold.internal.archive;

import java.util.Arrays;
import newsfold.internal.Mix;

/**
 * Turns the caller's keys and names into the numbers that are archived. Fewer bits than a long save four bytes a key on
 * disk. A key has fewer bits than a name, because a false hit of a key costs a look at a fingerprint, and one of a name a
 * look at compressed content. Everything here is on disk: never change it.
 */
final class KeyHashing {
    /** Bits of a name, and the most a number has. */
    static final int BITS = 40;

    /** Bits of a look-up key; they had {@link #BITS} in format 1. */
    static final int KEY_BITS = 34;

    static final int BYTES = BITS / 8;

    private KeyHashing() {}

    /** Returns the archived form of keys, ascending and without repetitions. */
    static long[] archived(long[] keys) {
        long[] mixed = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            // Sampled keys lie in one corner of the key space, so the bits are mixed before most of them are kept.
            mixed[i] = Mix.mix(keys[i]) >>> (Long.SIZE - KEY_BITS);
        }
        return distinct(mixed);
    }

    /** Returns how many bits the numbers of a field have. */
    static int bits(String field) {
        return field.equals(ArchiveFormat.KEYS) ? KEY_BITS : BITS;
    }

    /** Sorts an array and returns it without repetitions. */
    static long[] distinct(long[] numbers) {
        Arrays.sort(numbers);
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[length++] = numbers[i];
            }
        }
        return length == numbers.length ? numbers : Arrays.copyOf(numbers, length);
    }

    /** Returns the number under which something with a name is found; whoever looks up compares the name itself. */
    static long name(int kind, String name) {
        long hash = kind;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return Mix.mix(hash + name.length()) >>> (Long.SIZE - BITS);
    }

    /** Writes a number so that the order of bytes is the order of numbers. */
    static byte[] toBytes(long number) {
        byte[] bytes = new byte[BYTES];
        for (int i = BYTES - 1, shift = 0; i >= 0; i--, shift += 8) {
            bytes[i] = (byte) (number >>> shift);
        }
        return bytes;
    }

    static long fromBytes(byte[] bytes, int offset) {
        long number = 0;
        for (int i = 0; i < BYTES; i++) {
            number = (number << 8) | (bytes[offset + i] & 0xFF);
        }
        return number;
    }
}
