package newsfold.internal.candidates;

import newsfold.internal.Check;

/**
 * How a similarity sketch is cut into bands for candidate look-up.
 *
 * <p>Two articles become candidates when at least one band agrees in every slot. See Leskovec, Rajaraman and Ullman,
 * <i>Mining of Massive Datasets</i>, section 3.4.
 *
 * @param bands number of bands, at least 1
 * @param rows sketch slots a band, at least 1; bands times rows is at most 128
 */
public record Banding(int bands, int rows) {
    /** Checks both counts. */
    public Banding {
        Check.argument(bands >= 1, "bands must be at least 1, got %d", bands);
        Check.argument(rows >= 1, "rows must be at least 1, got %d", rows);
        Check.argument(
                (long) bands * rows <= 128, "%d bands of %d rows need more than the 128 slots there are", bands, rows);
    }

    /**
     * Returns the probability that a pair becomes a candidate, {@code 1 - (1 - s^rows)^bands}. Slots are bytes, which
     * agree by chance once in 256; the formula counts that in.
     *
     * @param jaccard similarity of the two shingle sets, in [0, 1]
     * @return the probability in [0, 1]
     */
    public double candidateProbability(double jaccard) {
        Check.argument(jaccard >= 0 && jaccard <= 1, "jaccard must be in [0, 1], got %s", jaccard);
        double slot = jaccard + (1 - jaccard) / 256;
        // log1p and expm1 keep the digits that 1 - (1 - tiny) would lose.
        return -Math.expm1(bands * Math.log1p(-Math.pow(slot, rows)));
    }
}
