package newsfold.internal.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexOutput;

/** Writes the Bloom filter over numbers that come in ascending order, block by block. */
final class BloomFilterWriter {
    private final IndexOutput file;
    private final long start;
    private final long blocks;
    private final int numberBits;
    private final long[] block = BloomFilter.newBlock();
    private long current;

    BloomFilterWriter(IndexOutput file, int numberBits, long mostNumbers) {
        this.file = file;
        this.numberBits = numberBits;
        this.start = file.getFilePointer();
        this.blocks = BloomFilter.blocksFor(mostNumbers);
    }

    void add(long number) throws IOException {
        long own = BloomFilter.block(number, numberBits, blocks);
        while (current < own) {
            endBlock();
        }
        BloomFilter.add(block, number);
    }

    private void endBlock() throws IOException {
        for (long word : block) {
            file.writeLong(word);
        }
        Arrays.fill(block, 0);
        current++;
    }

    /** Ends the filter and writes where it lies. */
    void finish(IndexOutput directory) throws IOException {
        while (current < blocks) {
            endBlock();
        }
        directory.writeVLong(start);
        directory.writeVLong(file.getFilePointer() - start);
    }
}
