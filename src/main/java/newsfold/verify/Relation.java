package newsfold.verify;

/** How one article relates to another. Only {@link #merges()} relations put two articles into one duplicate group. */
public enum Relation {
    /** The same words in the same order, whatever the punctuation and case. */
    EXACT,
    /** The same article with small changes. */
    NEAR_DUPLICATE,
    /** A later version of the other article: most of it is still there. */
    UPDATED,
    /** Holds nearly all of the other article, and much more. */
    CONTAINS,
    /** Nearly all of it stands in the other article, which holds much more. */
    CONTAINED_IN,
    /** A shared quotation, agency paragraph or teaser, in articles that otherwise differ. */
    SHARES_PASSAGE,
    /** Nothing worth reporting in common. */
    NONE;

    /**
     * Tells whether two articles so related are one article to a reader.
     *
     * @return true for {@link #EXACT}, {@link #NEAR_DUPLICATE} and {@link #UPDATED}
     */
    public boolean merges() {
        return this == EXACT || this == NEAR_DUPLICATE || this == UPDATED;
    }

    /**
     * Returns the same fact told from the other article.
     *
     * @return {@link #CONTAINED_IN} for {@link #CONTAINS} and the reverse; every other relation itself
     */
    public Relation inverse() {
        return switch (this) {
            case CONTAINS -> CONTAINED_IN;
            case CONTAINED_IN -> CONTAINS;
            default -> this;
        };
    }
}
