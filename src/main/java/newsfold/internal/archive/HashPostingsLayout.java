package newsfold.internal.archive;

/**
 * The layout of the hash postings of a field in a file. Everything here is on disk: never change it.
 *
 * <p>Numbers are spread evenly, because they are hashes. They are cut by their top bits into buckets of about
 * {@value #BUCKET_NUMBERS}, in which each number is the gap to the one before, in a Golomb-Rice code (S. W. Golomb,
 * <i>Run-length encodings</i>, 1966), followed by the document. That takes two thirds of the room of Lucene's tree of
 * points, which stores whole bytes, and finds a number some ten times as fast, because a bucket is smaller than a leaf
 * and needs no walk.
 */
final class HashPostingsLayout {
    static final int BUCKET_NUMBERS = 64;

    /** This number of zeros says that the gap follows in 40 bits; fewer are the quotient of a gap. */
    static final int ESCAPE = 24;

    /** Bytes after the last bucket, so that eight bytes can be read at its last one. */
    static final int PADDING = Long.BYTES;

    /** In format 1 every number had 40 bits. */
    static final int BITS_OF_FORMAT_1 = 40;

    private HashPostingsLayout() {}

    /** Returns how many top bits choose the bucket. */
    static int bucketBits(long numbers) {
        return numbers <= BUCKET_NUMBERS ? 0 : bits((numbers - 1) / BUCKET_NUMBERS);
    }

    /** Returns how many low bits of a gap are written as they are. */
    static int gapBits(long numbers, int numberBits) {
        // The mean gap, as a power of two; its exact multiple by ln 2 would save a hundredth of the room.
        return Math.max(0, numberBits - bits(numbers));
    }

    /** Returns how many bits the greatest of some numbers needs. */
    static int bits(long greatest) {
        return Long.SIZE - Long.numberOfLeadingZeros(greatest);
    }
}
