package newsfold.signature;

import java.util.Arrays;
import newsfold.text.ShingleBuffer;
import newsfold.text.ShingledText;

/** Signs texts. Reuses its working arrays: belongs to one thread, and is cheap to create. */
public final class Fingerprinter {
    private final int shingleSize;
    private final Sampling sampling;
    private final long[] minima = new long[SimilaritySketch.SLOTS];
    private long[] sample = new long[256];
    private long[] elements = new long[256];

    /**
     * Creates a fingerprinter with the default sampling.
     *
     * @param shingleSize words a shingle of the texts to sign, which every fingerprint records
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
        this.shingleSize = shingleSize;
        this.sampling = sampling;
    }

    /**
     * Signs a text.
     *
     * @param text its shingles
     * @return the fingerprint
     */
    public Fingerprint sign(ShingledText text) {
        return sign(text.toArray(), text.size(), text.contentHash());
    }

    /**
     * Signs the text a buffer holds.
     *
     * @param text the buffer, filled; only read
     * @return the fingerprint
     */
    public Fingerprint sign(ShingleBuffer text) {
        return sign(text.shingles(), text.shingleCount(), text.contentHash());
    }

    Fingerprint sign(long[] shingles, int count, long contentHash) {
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
        byte[] slots = SimilaritySketch.of(elements, count, minima);
        return slots.length == sampling.slots() ? slots : Arrays.copyOf(slots, sampling.slots());
    }

    private long[] sample(long[] shingles, int count, int level) {
        if (sample.length < count) {
            sample = new long[count + (count >> 1)];
        }
        long[] out = sample;
        int found = 0;
        if (level == 0) {
            for (int i = 0; i < count; i++) {
                out[i] = shingles[i] ^ Long.MIN_VALUE;
            }
            found = count;
        } else {
            int shift = Long.SIZE - level;
            for (int i = 0; i < count; i++) {
                long shingle = shingles[i];
                // Stored in any case, kept only if it counts: one in 16 is no branch to predict.
                out[found] = shingle ^ Long.MIN_VALUE;
                found += shingle >>> shift == 0 ? 1 : 0;
            }
        }
        Arrays.sort(out, 0, found);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || out[i] != out[i - 1]) {
                out[distinct++] = out[i];
            }
        }
        long[] kept = new long[distinct];
        for (int i = 0; i < distinct; i++) {
            kept[i] = out[i] ^ Long.MIN_VALUE;
        }
        return kept;
    }
}
