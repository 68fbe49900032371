package newsfold.verify;

import java.io.Serializable;

/**
 * A passage that two articles share, as half-open character ranges of their {@code text()}.
 *
 * @param startA first character in the first article
 * @param endA end in the first article, exclusive
 * @param startB first character in the second article
 * @param endB end in the second article, exclusive
 * @param shingles number of shared shingles it covers, at least 1
 */
public record Passage(int startA, int endA, int startB, int endB, int shingles) implements Serializable {
    /**
     * Returns the same passage with the two articles exchanged.
     *
     * @return the passage as the other article sees it
     */
    public Passage inverse() {
        return new Passage(startB, endB, startA, endA, shingles);
    }
}
