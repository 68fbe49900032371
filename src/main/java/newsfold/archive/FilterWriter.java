package newsfold.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexOutput;

/** Writes the Bloom filter over numbers that come in ascending order, block by block. */
final class FilterWriter {
    private final IndexOutput file;
    private final long start;
    private final long blocks;
    private final int numberBits;
    private final long[] block = KeyFilter.newBlock();
    private long current;

    FilterWriter(IndexOutput file, int numberBits, long mostNumbers) {
        this.file = file;
        this.numberBits = numberBits;
        this.start = file.getFilePointer();
        this.blocks = KeyFilter.blocksFor(mostNumbers);
    }

    void add(long number) throws IOException {
        long own = KeyFilter.block(number, numberBits, blocks);
        while (current < own) {
            endBlock();
        }
        KeyFilter.add(block, number);
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
