package newsfold.signature;

/**
 * The overlap of the samples of two articles.
 *
 * @param ofA sampled shingles of the first article
 * @param ofB sampled shingles of the second article
 * @param shared sampled shingles of both
 */
public record SampleOverlap(int ofA, int ofB, int shared) {
    /**
     * Estimates how much of the article with the smaller sample stands in the other.
     *
     * @return the share in [0, 1], 0 if a sample is empty
     */
    public double containment() {
        int smaller = Math.min(ofA, ofB);
        return smaller == 0 ? 0 : (double) shared / smaller;
    }
}
