package newsfold.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import newsfold.internal.Check;

/**
 * What newsfold keeps of an article to recognise its copies: about 350 bytes for 400 words. Immutable.
 *
 * <p>Holds a hash of the whole content, the number of shingles, a similarity sketch of {@value SimilaritySketch#SLOTS}
 * bytes, and a sample of the shingles. A text of at most {@value #WHOLE} different shingles keeps all of them, and every
 * estimate between two such texts is exact.
 */
public final class Fingerprint {
    /** Different shingles up to which a fingerprint holds the set itself. */
    static final int WHOLE = 128;

    /** Number of the algorithm; part of every stored fingerprint. A change of any hash needs a new number. */
    static final int VERSION = 1;

    /** A sketch draws without replacement: for a few hundred shingles it is worth this many independent draws. */
    private static final double SKETCH_WEIGHT = 160;

    private final int shingleSize;
    private final long contentHash;
    private final int shingleCount;
    private final byte[] slots;
    private final boolean whole;
    private final long[] kept;

    /**
     * @param slots a byte a slot, none if there are no shingles
     * @param whole whether {@code kept} is the whole set
     * @param kept sorted and distinct in unsigned order
     */
    Fingerprint(int shingleSize, long contentHash, int shingleCount, byte[] slots, boolean whole, long[] kept) {
        this.shingleSize = shingleSize;
        this.contentHash = contentHash;
        this.shingleCount = shingleCount;
        this.slots = slots;
        this.whole = whole;
        this.kept = kept;
    }

    /**
     * Returns a hash of all tokens in order.
     *
     * @return the hash
     */
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
     * @param index from 0 to 127
     * @return the slot's value in [0, 255]
     * @throws IllegalStateException if there are no shingles
     */
    public int slot(int index) {
        Check.state(shingleCount > 0, "a text without shingles has no sketch; check shingleCount() first");
        return slots[index] & 0xff;
    }

    /**
     * Returns the level the article is sampled at: its sample holds the shingles whose top {@code level} bits are zero.
     * Samples of two articles compare at the higher of their levels.
     *
     * @return the level, from 0 (all shingles) to 4 (one in 16)
     */
    public int level() {
        return Sampling.level(shingleCount);
    }

    /**
     * Returns the sampled shingles at a level, in unsigned order, without repeats.
     *
     * @param level at least {@link #level()}
     * @return the sample
     */
    public long[] sample(int level) {
        Check.argument(level >= level(), "this article is sampled at level %d, not at %d", level(), level);
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
     * what it knows. Standard error 0.036 at similarity 0.5 and 0.021 at 0.9 for 400 shingles, less for longer texts, none
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
            int shared = shared(kept, kept.length, other.kept, other.kept.length);
            return (double) shared / (kept.length + other.kept.length - shared);
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
        double sketched = SimilaritySketch.estimate(slots, other.slots);
        int sampled = overlap.ofA() + overlap.ofB() - overlap.shared();
        return (SKETCH_WEIGHT * sketched + overlap.shared()) / (SKETCH_WEIGHT + sampled);
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
                    kept.length, other.kept.length, shared(kept, kept.length, other.kept, other.kept.length));
        }
        int level = Math.max(level(), other.level());
        int own = sampleSize(level);
        int others = other.sampleSize(level);
        return new SampleOverlap(own, others, shared(kept, own, other.kept, others));
    }

    private static int shared(long[] a, int aEnd, long[] b, int bEnd) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < aEnd && j < bEnd) {
            // Unsigned order, by flipping the sign; all three steps without a branch that data decides.
            long x = a[i] ^ Long.MIN_VALUE;
            long y = b[j] ^ Long.MIN_VALUE;
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }

    /**
     * Writes the fingerprint in its versioned form.
     *
     * @return bytes for {@link #fromBytes}
     */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 + slots.length + kept.length * Long.BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(shingleSize);
            out.writeBoolean(whole);
            out.writeLong(contentHash);
            out.writeInt(shingleCount);
            out.writeInt(kept.length);
            for (long shingle : kept) {
                out.writeLong(shingle);
            }
            if (!whole) {
                out.write(slots);
            }
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param bytes a stored fingerprint
     * @return the fingerprint
     * @throws IllegalArgumentException if the bytes are cut, damaged or of another version
     */
    public static Fingerprint fromBytes(byte[] bytes) {
        Check.argument(
                bytes.length > 0 && bytes[0] == VERSION,
                "not a fingerprint of version %d: %s",
                VERSION,
                bytes.length == 0 ? "no bytes" : "starts with " + bytes[0]);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            int shingleSize = in.readUnsignedByte();
            boolean whole = in.readBoolean();
            long contentHash = in.readLong();
            int shingleCount = in.readInt();
            int keptCount = in.readInt();
            int expected = keptCount * Long.BYTES + (whole ? 0 : SimilaritySketch.SLOTS);
            Check.argument(
                    keptCount >= 0 && keptCount <= shingleCount && in.available() == expected,
                    "damaged fingerprint: %d bytes do not fit %d shingles",
                    bytes.length,
                    keptCount);
            long[] kept = new long[keptCount];
            for (int i = 0; i < keptCount; i++) {
                kept[i] = in.readLong();
            }
            byte[] slots;
            if (!whole) {
                slots = in.readNBytes(SimilaritySketch.SLOTS);
            } else if (keptCount == 0) {
                slots = new byte[0];
            } else {
                slots = new SimilaritySketch().of(kept, keptCount);
            }
            return new Fingerprint(shingleSize, contentHash, shingleCount, slots, whole, kept);
        } catch (IOException e) {
            throw new IllegalArgumentException("fingerprint cut off at " + bytes.length + " bytes", e);
        }
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
