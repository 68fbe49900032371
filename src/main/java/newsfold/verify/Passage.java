package newsfold.verify;

import java.io.Serializable;

/**
 * A passage that stands in both articles, as half-open character ranges of their {@code text()}.
 *
 * @param startA first character in the first article
 * @param endA end in the first article, exclusive
 * @param startB first character in the second article
 * @param endB end in the second article, exclusive
 * @param shingles number of shared shingles it covers, at least 1
 */
public record Passage(int startA, int endA, int startB, int endB, int shingles) implements Serializable {
    /**
     * Returns the same passage told from the other article.
     *
     * @return the passage with both sides exchanged
     */
    public Passage inverse() {
        return new Passage(startB, endB, startA, endA, shingles);
    }
}
