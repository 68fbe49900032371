package newsfold.internal.archive;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/** Reads the numbers of one field, from a mapped file, on any thread. */
final class HashPostings {
    private final RandomAccessInput data;
    private final RandomAccessInput table;
    private final long count;
    private final int bits;
    private final int cut;
    private final int bucketBits;
    private final int gapBits;
    private final int documentBits;

    /** Takes each document that has a number. */
    interface Hit {
        /** Returns false to get no more. */
        boolean at(int document);
    }

    private HashPostings(
            RandomAccessInput data,
            RandomAccessInput table,
            long count,
            int bits,
            int cut,
            int bucketBits,
            int gapBits,
            int documentBits) {
        this.data = data;
        this.table = table;
        this.count = count;
        this.bits = bits;
        this.cut = cut;
        this.bucketBits = bucketBits;
        this.gapBits = gapBits;
        this.documentBits = documentBits;
    }

    /**
     * Reads where a field lies, after its number was read, and opens it.
     *
     * @param wantedBits how many leading bits of a number to look at
     * @param version of the file
     */
    static HashPostings open(IndexInput file, IndexInput directory, int wantedBits, int version) throws IOException {
        long start = directory.readVLong();
        long tableStart = directory.readVLong();
        long count = directory.readVLong();
        int bits = version == KeyFileNames.VERSION_1 ? HashPostingsLayout.BITS_OF_FORMAT_1 : directory.readByte();
        int bucketBits = directory.readByte();
        int gapBits = directory.readByte();
        int documentBits = directory.readByte();
        long tableBytes = (long) Integer.BYTES << bucketBits;
        if (bits < wantedBits
                || bits > KeyHashing.BITS
                || bucketBits < 0
                || bucketBits > wantedBits
                || gapBits < 0
                || gapBits > bits
                || documentBits < 0
                || documentBits > Integer.SIZE
                || tableStart < start + HashPostingsLayout.PADDING
                || tableStart + tableBytes > file.length()) {
            throw new CorruptIndexException("numbers past the end of the file", file);
        }
        return new HashPostings(
                file.randomAccessSlice(start, tableStart - start),
                file.randomAccessSlice(tableStart, tableBytes),
                count,
                bits,
                bits - wantedBits,
                bucketBits,
                gapBits,
                documentBits);
    }

    long count() {
        return count;
    }

    /** Reports the documents that have a number, deleted ones too. */
    void find(long number, Hit hit) throws IOException {
        long first = number << cut;
        Cursor cursor = new Cursor((int) (first >>> (bits - bucketBits)));
        while (cursor.nextInBucket() && cursor.number() <= number) {
            if (cursor.number() == number && !hit.at(cursor.document)) {
                return;
            }
        }
    }

    Cursor all() throws IOException {
        return new Cursor(0);
    }

    /** Walks through numbers in ascending order. */
    final class Cursor {
        private int bucket;
        private int left;
        private long bit;
        private long number;
        private int document;

        private Cursor(int bucket) throws IOException {
            enter(bucket);
        }

        long number() {
            return number >>> cut;
        }

        int document() {
            return document;
        }

        private void enter(int entered) throws IOException {
            bucket = entered;
            number = (long) bucket << (bits - bucketBits);
            long offset = Integer.toUnsignedLong(table.readInt((long) bucket * Integer.BYTES));
            left = 0;
            int shift = 0;
            byte next;
            do {
                next = data.readByte(offset++);
                left |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            bit = offset * Byte.SIZE;
        }

        /** Moves to the next number, and returns false at the end of the field. */
        boolean next() throws IOException {
            while (!nextInBucket()) {
                if (bucket + 1 == 1 << bucketBits) {
                    return false;
                }
                enter(bucket + 1);
            }
            return true;
        }

        private boolean nextInBucket() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            int quotient = Long.numberOfTrailingZeros(bits());
            bit += quotient + 1;
            if (quotient < HashPostingsLayout.ESCAPE) {
                number += ((long) quotient << gapBits) + read(gapBits);
            } else {
                number += read(KeyHashing.BITS);
            }
            document = (int) read(documentBits);
            return true;
        }

        private long read(int count) throws IOException {
            long value = bits() & ((1L << count) - 1);
            bit += count;
            return value;
        }

        /** Returns at least 57 bits from the current place on. */
        private long bits() throws IOException {
            return data.readLong(bit >>> 3) >>> (bit & 7);
        }
    }
}
