package newsfold.signature;

import java.util.Arrays;
import newsfold.text.ShingleBuffer;
import newsfold.text.ShingledText;

/** Signs texts. Reuses its working arrays: belongs to one thread, and is cheap to create. */
public final class Fingerprinter {
    private final int shingleSize;
    private final long[] minima = new long[SimilaritySketch.SLOTS];
    private long[] sample = new long[256];

    /**
     * Creates a fingerprinter.
     *
     * @param shingleSize words a shingle of the texts to sign, which every fingerprint records
     */
    public Fingerprinter(int shingleSize) {
        this.shingleSize = shingleSize;
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
            return new Fingerprint(shingleSize, contentHash, 0, new byte[0], true, new long[0]);
        }
        // Repeats make a text of more shingles look like one; they are few.
        boolean whole = count <= Fingerprint.WHOLE;
        long[] kept = sample(shingles, count, whole ? 0 : Sampling.level(count));
        byte[] slots = SimilaritySketch.of(shingles, count, minima);
        return new Fingerprint(shingleSize, contentHash, count, slots, whole, kept);
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
