package newsfold.signature;

import java.io.Serializable;
import java.util.Arrays;
import newsfold.internal.Check;

/**
 * A summary of an article by which its copies are found: about 160 bytes for 400 words. Immutable.
 *
 * <p>Holds a hash of the whole content, the number of shingles, a similarity sketch of {@value SimilaritySketch#SLOTS}
 * slots, and a sample of the shingles. A text of at most 64 different shingles keeps all of them in the place of the
 * sketch, and every estimate between two such texts is exact. With a {@link Sampling} sparser than the default both
 * numbers are halved.
 *
 * <p>Slots are compared by six bits. A fingerprint that was read from bytes has only the first {@value #BITS} bits of its
 * sampled shingles, or {@value #WHOLE_BITS} if it keeps all of them, and is compared by these: in one pair of 200 texts of
 * 400 words, two different sampled shingles are taken for the same. It cannot say a {@link #slot} or its {@link #sample}.
 */
public final class Fingerprint implements Serializable {
    private static final long serialVersionUID = 1;

    /** Number of the algorithm; part of every stored fingerprint. A change of any hash needs a new number. */
    public static final int VERSION = 4;

    /**
     * Lowest version that is read. Fingerprints from here on compare; version 3 also left out the e of German words such as
     * "neue", so for German texts it estimates too little.
     */
    public static final int OLDEST_VERSION = 3;

    /** Leading bits that are kept of sampled shingles. */
    static final int BITS = 20;

    /** Low bits that are kept of a slot: two fewer than they have add a fiftieth to the error of an estimate. */
    static final int SLOT_BITS = 6;

    /** Leading bits that are kept of the shingles of whole sets. */
    static final int WHOLE_BITS = 32;

    /** A sketch draws without replacement: for a few hundred shingles a slot is worth this many independent draws. */
    private static final double SLOT_WEIGHT = 1.25;

    private final int shingleSize;
    private final Sampling sampling;
    private final long contentHash;
    private final int shingleCount;
    private final boolean whole;
    private final boolean shortened;
    private final byte[] slots;
    private final long[] kept;
    private final int level;

    /**
     * @param slots a byte a slot; none if there are no shingles, or if the set is whole and was read
     * @param shortened whether {@code kept} was read, and so has only the bits by which shingles are compared
     * @param kept the whole set or the sample, sorted in unsigned order
     */
    Fingerprint(
            int shingleSize,
            Sampling sampling,
            long contentHash,
            int shingleCount,
            boolean whole,
            boolean shortened,
            byte[] slots,
            long[] kept) {
        this.shingleSize = shingleSize;
        this.sampling = sampling;
        this.contentHash = contentHash;
        this.shingleCount = shingleCount;
        this.whole = whole;
        this.shortened = shortened;
        this.slots = slots;
        this.kept = kept;
        this.level = sampling.level(shingleCount);
    }

    int shingleSize() {
        return shingleSize;
    }

    /**
     * Returns how densely the article is sampled.
     *
     * @return the sampling it was signed with
     */
    public Sampling sampling() {
        return sampling;
    }

    /** Returns the array itself. */
    long[] kept() {
        return kept;
    }

    /** Returns a hash of all tokens in order. */
    public long contentHash() {
        return contentHash;
    }

    /**
     * Returns the number of shingles, repeats included.
     *
     * @return the count, 0 for a text too short to compare
     */
    public int shingleCount() {
        return shingleCount;
    }

    /**
     * Returns one slot of the similarity sketch.
     *
     * @param index from 0 to 127, or to 63 if the sampling is sparser than the default
     * @return the slot's value in [0, 255]
     * @throws IllegalStateException if there are no shingles, or if this was read from bytes, which hold a part of a slot
     */
    public int slot(int index) {
        Check.state(shingleCount > 0, "a text without shingles has no sketch; check shingleCount() first");
        Check.state(!shortened, "a fingerprint read from bytes holds shortened slots; sign the text to have them");
        return slots[index] & 0xff;
    }

    /** Returns the sketch, of whose slots {@value #SLOT_BITS} bits count; that of a whole set which was read is made anew each time, since few are ever needed. */
    byte[] slots() {
        return slots.length > 0 || shingleCount == 0
                ? slots
                : new Fingerprinter(shingleSize, sampling).sketch(kept, kept.length);
    }

    /**
     * Returns the level the article is sampled at: its sample holds the shingles whose top {@code level} bits are zero.
     * Samples of two articles compare at the higher of their levels.
     *
     * @return the level, from 0 (all shingles) to 4 (one in 16), or what the sampling says
     */
    public int level() {
        return level;
    }

    /**
     * Returns the sampled shingles at a level, in unsigned order, without repeats.
     *
     * @param level at least {@link #level()}
     * @throws IllegalStateException if this was read from bytes, which hold no more of a shingle than comparing takes
     */
    public long[] sample(int level) {
        Check.state(
                !shortened, "a fingerprint read from bytes holds shortened shingles; sign the text to have its sample");
        Check.argument(level >= this.level, "this article is sampled at level %d, not at %d", level(), level);
        int end = sampleSize(level);
        return Arrays.copyOf(kept, end);
    }

    /**
     * Returns how many sampled shingles there are at a level.
     *
     * @param level at least {@link #level()}
     * @return the size of {@link #sample}
     */
    public int sampleSize(int level) {
        if (!whole && level == level()) {
            return kept.length;
        }
        // In unsigned order the shingles with leading zeros stand first.
        int end = 0;
        while (end < kept.length && Sampling.holds(kept[end], level)) {
            end++;
        }
        return end;
    }

    /**
     * Tells whether the fingerprint holds all shingles, so that every estimate between two such is exact.
     *
     * @return true for short texts
     */
    public boolean isWhole() {
        return whole;
    }

    /**
     * Estimates the Jaccard similarity of two articles, from their sketches and their samples together, each weighed by
     * what it knows. Standard error 0.037 at similarity 0.5 and 0.021 at 0.9 for 400 shingles, less for longer texts, none
     * between two short ones.
     *
     * @param other the other article's fingerprint
     * @return the estimate in [0, 1]
     */
    public double jaccard(Fingerprint other) {
        if (shingleCount == 0 || other.shingleCount == 0) {
            return 0;
        }
        if (whole && other.whole) {
            SampleOverlap sets = overlap(other);
            return (double) sets.shared() / (sets.ofA() + sets.ofB() - sets.shared());
        }
        return jaccard(other, overlap(other));
    }

    /**
     * As {@link #jaccard(Fingerprint)}, of articles not both of which are whole, where the overlap is at hand.
     *
     * @param other the other article's fingerprint
     * @param overlap what {@link #overlap} gives for the two
     * @return the estimate in [0, 1]
     */
    public double jaccard(Fingerprint other, SampleOverlap overlap) {
        int sampled = overlap.ofA() + overlap.ofB() - overlap.shared();
        byte[] own = slots();
        byte[] others = other.slots();
        double weight = SLOT_WEIGHT * Math.min(own.length, others.length);
        return (weight * SimilaritySketch.estimate(own, others, SLOT_BITS) + overlap.shared()) / (weight + sampled);
    }

    /**
     * Compares the samples of two articles at the level they have in common.
     *
     * @param other the other article's fingerprint
     * @return how many sampled shingles each has and both share
     */
    public SampleOverlap overlap(Fingerprint other) {
        if (whole && other.whole) {
            return new SampleOverlap(
                    kept.length,
                    other.kept.length,
                    shared(kept, kept.length, other.kept, other.kept.length, WHOLE_BITS));
        }
        int level = Math.max(level(), other.level());
        int own = sampleSize(level);
        int others = other.sampleSize(level);
        // Between two that were signed the bits that are there tell all shingles apart, as the join of a batch by keys
        // does.
        int bits = shortened || other.shortened ? BITS : Long.SIZE;
        return new SampleOverlap(own, others, shared(kept, own, other.kept, others, bits));
    }

    private static int shared(long[] a, int aEnd, long[] b, int bEnd, int bits) {
        int shift = Long.SIZE - bits;
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < aEnd && j < bEnd) {
            // All three steps without a branch that data decides.
            long x = a[i] >>> shift;
            long y = b[j] >>> shift;
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }

    /**
     * Writes the fingerprint in its versioned form, without the bits of shingles that comparing does not look at.
     *
     * @return bytes for {@link #fromBytes}
     */
    public byte[] toBytes() {
        return FingerprintCodec.toBytes(this);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param bytes a stored fingerprint
     * @throws IllegalArgumentException if the bytes are cut, damaged or of another version
     */
    public static Fingerprint fromBytes(byte[] bytes) {
        return FingerprintCodec.fromBytes(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(contentHash);
    }

    @Override
    public String toString() {
        return "Fingerprint[" + Long.toHexString(contentHash) + ", " + shingleCount + " shingles]";
    }
}
