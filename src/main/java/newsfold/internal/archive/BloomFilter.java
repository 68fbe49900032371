package newsfold.internal.archive;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * A Bloom filter: one block of four words per number, one bit set in each word. See Putze, Sanders and Singler,
 * <i>Cache-, Hash- and Space-Efficient Bloom Filters</i>, 2007. A number's block follows its rank among all numbers, so
 * that sorted look-ups walk forward through the file. Everything here is on disk: never change it.
 */
final class BloomFilter {
    /** Numbers a block of 32 bytes is meant for: 7.1 bits a number, about 4 % false answers. */
    private static final int BLOCK_NUMBERS = 36;

    private static final int WORDS = 4;
    private static final int WORD_BITS = 6;
    private static final int BLOCK_BYTES = WORDS * Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final RandomAccessInput words;
    private final long blocks;
    private final int numberBits;

    /**
     * Reads a filter.
     *
     * @param words its words, and nothing else
     * @param numberBits how many bits a number has
     */
    BloomFilter(RandomAccessInput words, int numberBits) {
        this.words = words;
        this.blocks = words.length() / BLOCK_BYTES;
        this.numberBits = numberBits;
    }

    /** Returns how many blocks a number of numbers needs. */
    static long blocksFor(long numbers) {
        return Math.max(1, (numbers + BLOCK_NUMBERS - 1) / BLOCK_NUMBERS);
    }

    /** Returns the block of a number; numbers in ascending order have blocks in ascending order. */
    static long block(long number, int numberBits, long blocks) {
        // 128-bit product in two halves: there may be more than 2^23 blocks.
        return Math.multiplyHigh(number << (Long.SIZE - numberBits - 1), blocks << 1);
    }

    static long[] newBlock() {
        return new long[WORDS];
    }

    /** Sets the bits of a number in its block. */
    static void add(long[] block, long number) {
        long places = number * SPREAD;
        for (int i = 0; i < WORDS; i++) {
            block[i] |= bit(places, i);
        }
    }

    /** Returns false if the number was never added. */
    boolean mightContain(long number) throws IOException {
        long offset = block(number, numberBits, blocks) * BLOCK_BYTES;
        long places = number * SPREAD;
        for (int i = 0; i < WORDS; i++) {
            if ((words.readLong(offset + (long) i * Long.BYTES) & bit(places, i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long bit(long places, int word) {
        return 1L << (places >>> (Long.SIZE - WORD_BITS * (word + 1)));
    }
}
