package newsfold.internal.models;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import newsfold.internal.RiceCode;
import newsfold.internal.blocks.WordHashes;

/**
 * A learnt table: how much a word speaks for ({@code > 0}) or against ({@code < 0}) a block being body, as the logarithm
 * of odds over the average block. Words are kept as 32-bit hashes; a collision costs a little accuracy and nothing else.
 */
public final class WordOdds {
    private static final float STEP = 20f;

    private static final int MAYBE_BITS = 17;

    private final int[] hashes;
    private final byte[] odds;

    /**
     * The same table for looking up: open addressing, at most half full; a hash above the bits of its odds, so that a look
     * costs one memory access. Odds of zero mark free slots.
     */
    private final long[] slots;

    /** Bits of the hashes that the table may know by their upper half: most words are turned away by what fits in a cache. */
    private final long[] maybe = new long[1 << (MAYBE_BITS - 6)];

    /** Both arrays in ascending order of hash, odds in twentieths. */
    public WordOdds(int[] hashes, byte[] odds) {
        this.hashes = hashes;
        this.odds = odds;
        int size = Integer.highestOneBit(Math.max(2, hashes.length)) * 4;
        this.slots = new long[size];
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & (size - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if (odds[i] != 0) {
                int bit = hashes[i] >>> (32 - MAYBE_BITS);
                maybe[bit >> 6] |= 1L << bit;
                slots[slot] = ((long) hashes[i] << 32) | (Float.floatToRawIntBits(odds[i] / STEP) & 0xffffffffL);
            }
        }
    }

    static WordOdds read(DataInputStream in) throws IOException {
        int size = in.readInt();
        int length = in.readInt();
        if (size < 0 || length < 0) {
            throw new IOException("a table of " + size + " words; the model is damaged, train it again");
        }
        byte[] gaps = in.readNBytes(length);
        if (size > (long) Byte.SIZE * gaps.length) {
            throw new EOFException();
        }
        long[] numbers = RiceCode.decode(gaps, 0, size, Integer.SIZE);
        int[] hashes = Arrays.stream(numbers)
                .mapToInt(number -> (int) (number + Integer.MIN_VALUE))
                .toArray();
        byte[] odds = in.readNBytes(size);
        if (odds.length < size) {
            throw new EOFException();
        }
        return new WordOdds(hashes, odds);
    }

    /** Writes the number of words, their hashes as gaps, and their odds. */
    void write(DataOutputStream out) throws IOException {
        long[] numbers = Arrays.stream(hashes)
                .mapToLong(hash -> hash - (long) Integer.MIN_VALUE)
                .toArray();
        byte[] gaps = RiceCode.encode(numbers, Integer.SIZE);
        out.writeInt(hashes.length);
        out.writeInt(gaps.length);
        out.write(gaps);
        out.write(odds);
    }

    public static byte quantise(double logOdds) {
        return (byte) Math.round(Math.max(-120, Math.min(120, logOdds * STEP)));
    }

    /** Returns the logarithm of the odds, 0 for words the table does not know. */
    public float of(int hash) {
        int bit = hash >>> (32 - MAYBE_BITS);
        if ((maybe[bit >> 6] & (1L << bit)) == 0) {
            return 0;
        }
        int slot = hash & (slots.length - 1);
        long found = slots[slot];
        while (found != 0) {
            if ((int) (found >>> 32) == hash) {
                return Float.intBitsToFloat((int) found);
            }
            slot = (slot + 1) & (slots.length - 1);
            found = slots[slot];
        }
        return 0;
    }

    /** Returns the key of a word in the markup by its {@link String#hashCode}. */
    public static int markup(int hash) {
        return mix(hash * 31 + 7);
    }

    /** Words of a short text that count. */
    public static final int SHORT = 12;

    /** Returns the key of a word of a short text. */
    public static int word(WordHashes words, int i) {
        return mix(words.hash(i));
    }

    /** Returns the key of a word of a short text with the one before it, or of the first word marked as such. */
    public static int pair(WordHashes words, int i) {
        return i == 0 ? mix(words.hash(0) ^ 0x5bd1e995) : mix(words.hash(i - 1) * 31 + words.hash(i) + 17);
    }

    /** Returns the keys of the first words of a text: each word, each pair, and the first word marked as such. */
    public static int[] keys(WordHashes words) {
        int count = Math.min(words.size(), SHORT);
        int[] keys = new int[2 * count];
        for (int i = 0; i < count; i++) {
            keys[2 * i] = word(words, i);
            keys[2 * i + 1] = pair(words, i);
        }
        return keys;
    }

    /** Returns the key of a word that a text ends with. */
    public static int tail(WordHashes words, int i) {
        return mix(words.hash(i) ^ 0x2545F491);
    }

    /** Returns the keys of the words a text ends with. */
    public static int[] tailKeys(WordHashes words) {
        int[] keys = new int[words.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = tail(words, i);
        }
        return keys;
    }

    private static int proseWord(WordHashes words, int i) {
        return mix(words.hash(i) ^ 0x3C6EF372);
    }

    private static int prosePair(WordHashes words, int i) {
        return mix(words.hash(i - 1) * 31 + words.hash(i) + 101);
    }

    /** Returns the keys of all words of a text and of all pairs of neighbours. */
    public static int[] proseKeys(WordHashes words) {
        int count = words.size();
        int[] keys = new int[count == 0 ? 0 : 2 * count - 1];
        for (int i = 0; i < count; i++) {
            keys[i] = proseWord(words, i);
            if (i > 0) {
                keys[count + i - 1] = prosePair(words, i);
            }
        }
        return keys;
    }

    /** Returns the weight of one of this many keys. */
    public static float proseScale(int keys) {
        return (float) (1 / Math.sqrt(Math.max(1, keys)));
    }

    /** Returns what all words of a text say together, as the logarithm of odds. */
    public float ofProse(WordHashes words) {
        int count = words.size();
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += of(proseWord(words, i));
        }
        for (int i = 1; i < count; i++) {
            sum += of(prosePair(words, i));
        }
        return sum * proseScale(2 * count - 1);
    }

    private static int mix(int value) {
        int h = value * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        return h ^ (h >>> 13);
    }
}
