package newsfold.internal.candidates;

/** Under which keys two articles of a batch met; of several the last one counts. */
public enum Meeting {
    /** Under keys of bands that are not common. */
    BANDS,
    /** Under a key of a sampled shingle, or of the content, that is not common. */
    SAMPLE,
    /** Under a common key, of which one of them is a representative. */
    REPRESENTATIVE;

    /**
     * Returns what counts of two.
     *
     * @param other another one, of the same two articles
     */
    public Meeting and(Meeting other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
