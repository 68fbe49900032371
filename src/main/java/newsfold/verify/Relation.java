package newsfold.verify;

/**
 * The relation of one article to another.
 *
 * <p>Only relations that {@link #merges() merge} put two articles into one duplicate group.
 */
public enum Relation {
    /** The same words in the same order, whatever the punctuation and case. */
    EXACT,
    /** The same article with small changes. */
    NEAR_DUPLICATE,
    /** A later version of the other article that keeps most of its text. */
    UPDATED,
    /** An earlier version of the other article, which keeps most of its text. */
    UPDATED_BY,
    /** Holds nearly all of the other article, and much more. */
    CONTAINS,
    /** The other article holds nearly all of this one, and much more. */
    CONTAINED_IN,
    /** Another message in the same words: the names, numbers, days and places differ throughout. */
    SAME_TEMPLATE,
    /** A shared quotation, agency paragraph or teaser, in articles that otherwise differ. */
    SHARES_PASSAGE,
    /** Nothing worth reporting in common. */
    NONE;

    /**
     * Returns whether two articles of this relation are one article to a reader.
     *
     * @return true for {@link #EXACT}, {@link #NEAR_DUPLICATE}, {@link #UPDATED} and {@link #UPDATED_BY}
     */
    public boolean merges() {
        return this == EXACT || this == NEAR_DUPLICATE || this == UPDATED || this == UPDATED_BY;
    }

    /**
     * Returns the relation of the other article to this one.
     *
     * @return {@link #UPDATED_BY} for {@link #UPDATED}, {@link #CONTAINED_IN} for {@link #CONTAINS}, and the reverse; every
     *     other relation itself
     */
    public Relation inverse() {
        return switch (this) {
            case UPDATED -> UPDATED_BY;
            case UPDATED_BY -> UPDATED;
            case CONTAINS -> CONTAINED_IN;
            case CONTAINED_IN -> CONTAINS;
            default -> this;
        };
    }
}
