package newsfold.archive;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * A Bloom filter over 40-bit numbers: one block of eight words per number, one bit set in each word. See Putze, Sanders
 * and Singler, <i>Cache-, Hash- and Space-Efficient Bloom Filters</i>, 2007. A number's block follows its rank among all
 * numbers, so that sorted look-ups walk forward through the file. Everything here is on disk: never change it.
 */
final class KeyFilter {
    /** Numbers a block of 32 bytes is meant for: 8 bits a number, about 3 % false answers. */
    private static final int BLOCK_NUMBERS = 32;

    private static final int WORDS = 8;
    private static final int BLOCK_BYTES = WORDS * Integer.BYTES;
    private static final int[] SALTS = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };

    private final RandomAccessInput words;
    private final long blocks;

    /**
     * Reads a filter.
     *
     * @param words its words, and nothing else
     */
    KeyFilter(RandomAccessInput words) {
        this.words = words;
        this.blocks = words.length() / BLOCK_BYTES;
    }

    /** Returns how many blocks hold so many numbers. */
    static long blocksFor(long numbers) {
        return Math.max(1, (numbers + BLOCK_NUMBERS - 1) / BLOCK_NUMBERS);
    }

    /** Returns the block of a number; numbers in ascending order have blocks in ascending order. */
    static long block(long number, long blocks) {
        // 128-bit product in two halves: there may be more than 2^23 blocks.
        return Math.multiplyHigh(number << (Long.SIZE - Keys.BITS - 1), blocks << 1);
    }

    static int[] newBlock() {
        return new int[WORDS];
    }

    /** Sets the bits of a number in its block. */
    static void add(int[] block, long number) {
        for (int i = 0; i < WORDS; i++) {
            block[i] |= bit(number, i);
        }
    }

    /** Returns false if the number was never added. */
    boolean mightContain(long number) throws IOException {
        long offset = block(number, blocks) * BLOCK_BYTES;
        for (int i = 0; i < WORDS; i++) {
            int bit = bit(number, i);
            if ((words.readInt(offset + (long) i * Integer.BYTES) & bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(long number, int word) {
        return 1 << (((int) number * SALTS[word]) >>> 27);
    }
}
