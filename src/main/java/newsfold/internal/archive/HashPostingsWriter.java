package newsfold.internal.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexOutput;

/** Writes the numbers of one field in ascending order, each with a document that has it. */
final class HashPostingsWriter {
    private final IndexOutput file;
    private final long start;
    private final int numberBits;
    private final int bucketBits;
    private final int gapBits;
    private final int documentBits;
    private final int[] offsets;

    private long count;
    private int bucket;
    private long previous;
    private byte[] bytes = new byte[1 << 10];
    private int length;
    private long pending;
    private int pendingBits;
    private int inBucket;

    /**
     * Starts a field.
     *
     * @param file where to write
     * @param numberBits how many bits a number has
     * @param mostNumbers how many numbers will be added, or a few more
     * @param documents how many documents there are
     */
    HashPostingsWriter(IndexOutput file, int numberBits, long mostNumbers, int documents) {
        int bucketBits = HashPostingsLayout.bucketBits(mostNumbers);
        this.file = file;
        this.start = file.getFilePointer();
        this.numberBits = numberBits;
        this.bucketBits = bucketBits;
        this.gapBits = HashPostingsLayout.gapBits(mostNumbers, numberBits);
        this.documentBits = HashPostingsLayout.bits(documents);
        this.offsets = new int[1 << bucketBits];
    }

    /** Adds a number not smaller than the last one. */
    void add(long number, int document) throws IOException {
        int own = (int) (number >>> (numberBits - bucketBits));
        while (bucket < own) {
            endBucket();
        }
        long gap = number - previous;
        previous = number;
        long quotient = gap >>> gapBits;
        if (quotient < HashPostingsLayout.ESCAPE) {
            write(1L << quotient, (int) quotient + 1);
            write(gap & ((1L << gapBits) - 1), gapBits);
        } else {
            write(1L << HashPostingsLayout.ESCAPE, HashPostingsLayout.ESCAPE + 1);
            write(gap, KeyHashing.BITS);
        }
        write(document, documentBits);
        inBucket++;
        count++;
    }

    private void write(long value, int bits) {
        // At most 7 bits wait, and no value has more than 40.
        pending |= value << pendingBits;
        pendingBits += bits;
        while (pendingBits >= Byte.SIZE) {
            push();
        }
    }

    private void push() {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) pending;
        pending >>>= Byte.SIZE;
        pendingBits -= Byte.SIZE;
    }

    private void endBucket() throws IOException {
        long offset = file.getFilePointer() - start;
        if (offset > 0xFFFF_FFFFL) {
            throw new IOException("more than 4 GiB of keys in one segment");
        }
        offsets[bucket++] = (int) offset;
        if (pendingBits > 0) {
            push();
        }
        file.writeVInt(inBucket);
        file.writeBytes(bytes, length);
        length = 0;
        pending = 0;
        pendingBits = 0;
        inBucket = 0;
        previous = (long) bucket << (numberBits - bucketBits);
    }

    /** Ends the field and writes where it lies. */
    void finish(IndexOutput directory, int field) throws IOException {
        while (bucket < offsets.length) {
            endBucket();
        }
        for (int i = 0; i < HashPostingsLayout.PADDING; i++) {
            file.writeByte((byte) 0);
        }
        long table = file.getFilePointer();
        for (int offset : offsets) {
            file.writeInt(offset);
        }
        directory.writeVInt(field);
        directory.writeVLong(start);
        directory.writeVLong(table);
        directory.writeVLong(count);
        directory.writeByte((byte) numberBits);
        directory.writeByte((byte) bucketBits);
        directory.writeByte((byte) gapBits);
        directory.writeByte((byte) documentBits);
    }
}
