package newsfold.signature;

import java.util.Arrays;
import newsfold.internal.Check;
import newsfold.internal.text.ShingleBuffer;
import newsfold.internal.text.Shingler;

/** Signs texts. Reuses its working arrays: belongs to one thread, and is cheap to create. */
public final class Fingerprinter {
    private static final int MAX_INSERTED = 48;
    private static final int MAX_SHINGLE_SIZE = 64;

    private final int shingleSize;
    private final Sampling sampling;
    private final SimilaritySketch sketch = new SimilaritySketch();
    private long[] sample = new long[256];
    private long[] elements = new long[256];

    /** Creates a fingerprinter for shingles of 5 words, as {@link Shingler#Shingler()} cuts them. */
    public Fingerprinter() {
        this(Shingler.DEFAULT_SIZE);
    }

    /**
     * Creates a fingerprinter with the default sampling.
     *
     * @param shingleSize words a shingle of the texts to sign, which every fingerprint records, 1 to 64
     */
    public Fingerprinter(int shingleSize) {
        this(shingleSize, Sampling.DEFAULT);
    }

    /**
     * Creates a fingerprinter.
     *
     * @param shingleSize words a shingle of the texts to sign, which every fingerprint records
     * @param sampling how densely to sample; fingerprints of different samplings compare, but find each other less often
     */
    public Fingerprinter(int shingleSize, Sampling sampling) {
        Check.argument(
                shingleSize >= 1 && shingleSize <= MAX_SHINGLE_SIZE,
                "shingleSize must be in [1, %d], got %d; the Shingler of the texts must have the same",
                MAX_SHINGLE_SIZE,
                shingleSize);
        this.shingleSize = shingleSize;
        this.sampling = sampling;
    }

    /** Signs a text. */
    public Fingerprint sign(String text) {
        ShingleBuffer buffer = new ShingleBuffer(shingleSize);
        buffer.fill(text);
        return sign(buffer.shingles(), buffer.shingleCount(), buffer.contentHash());
    }

    /**
     * Signs a text whose shingles are hashed already.
     *
     * @param shingles the hashes; only read
     * @param count how many of them count, from the first
     * @param contentHash hash of the whole text
     */
    public Fingerprint sign(long[] shingles, int count, long contentHash) {
        if (count == 0) {
            return new Fingerprint(shingleSize, sampling, contentHash, 0, true, false, new byte[0], new long[0]);
        }
        // Repeats make a text of more shingles look like one; they are few.
        boolean whole = count <= sampling.whole();
        long[] kept = sample(shingles, count, whole ? 0 : sampling.level(count));
        byte[] slots = sketch(shingles, count);
        return new Fingerprint(shingleSize, sampling, contentHash, count, whole, false, slots, kept);
    }

    /** Sketches the leading bits of shingles, which are all that a stored whole set has. */
    byte[] sketch(long[] shingles, int count) {
        if (elements.length < count) {
            elements = new long[count + (count >> 1)];
        }
        for (int i = 0; i < count; i++) {
            elements[i] = shingles[i] >>> (Long.SIZE - Fingerprint.WHOLE_BITS);
        }
        byte[] slots = sketch.of(elements, count);
        return slots.length == sampling.slots() ? slots : Arrays.copyOf(slots, sampling.slots());
    }

    private long[] sample(long[] shingles, int count, int level) {
        if (sample.length < count) {
            sample = new long[count + (count >> 1)];
        }
        // The sign is flipped for unsigned order. With a level the highest bit is zero, and there is nothing to flip.
        boolean flip = level == 0;
        int found = flip ? flipped(shingles, count, sample) : sifted(shingles, count, level, sample);
        sort(sample, found);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            sample[distinct] = sample[i];
            distinct += i + 1 == found || sample[i] != sample[i + 1] ? 1 : 0;
        }
        long[] kept = Arrays.copyOf(sample, distinct);
        if (flip) {
            flipped(kept, distinct, kept);
        }
        return kept;
    }

    private static int flipped(long[] shingles, int count, long[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = shingles[i] ^ Long.MIN_VALUE;
        }
        return count;
    }

    /** Insertion takes half the time of the general method on the 14 to 28 values of most texts. */
    private static void sort(long[] values, int count) {
        if (count > MAX_INSERTED) {
            Arrays.sort(values, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            long value = values[i];
            int at = i;
            for (; at > 0 && values[at - 1] > value; at--) {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
    }

    private static int sifted(long[] shingles, int count, int level, long[] out) {
        int shift = Long.SIZE - level;
        int found = 0;
        for (int i = 0; i < count; i++) {
            long shingle = shingles[i];
            // Stored in any case, kept only if it counts: one in 16 is no branch to predict.
            out[found] = shingle;
            found += (int) (((shingle >>> shift) - 1) >>> 63);
        }
        return found;
    }
}
