package newsfold.article;

/** What a page is: an article, a list of articles, or a stub that stands in an article's place. */
public enum PageKind {
    /** An article. */
    ARTICLE,
    /** A list of results or of the articles on one subject: headlines of articles that stand elsewhere. */
    LISTING,
    /** A check whether a person or a program asks. */
    CHALLENGE,
    /** There is no page of this address, or none any more. */
    NOT_FOUND,
    /** The reader is asked to agree to cookies, to tracking, or that he is of age. */
    CONSENT,
    /** The reader is asked to pay; the beginning of an article may stand above. */
    PAYWALL,
    /** The reader is not allowed to see the page. */
    FORBIDDEN,
    /** The server failed. */
    ERROR,
    /** The site is being worked on. */
    MAINTENANCE,
    /** The page is not shown in the reader's country, or for legal reasons. */
    REGION,
    /** The reader is asked for his name and password. */
    LOGIN,
    /** The page is elsewhere. */
    REDIRECT,
    /** The reader is asked to let advertisements through. */
    AD_BLOCKER,
    /** The reader's browser cannot or must not show the page as it is. */
    SCRIPT,
    /** Nothing but notes on copyright, privacy and the like. */
    NO_TEXT,
    /** An article that grows by entries under the times they were written. */
    LIVE_BLOG,
    /** Pictures, with hardly more than their captions. */
    GALLERY,
    /** A film or a recording, with a few lines on it. */
    VIDEO,
    /** The front page of a site or of one of its sections. */
    FRONT;

    /**
     * Tells whether a page of this kind shows all that it has to say.
     *
     * @return true for {@link #ARTICLE}, {@link #LIVE_BLOG}, {@link #GALLERY} and {@link #VIDEO}
     */
    public boolean isArticle() {
        return this == ARTICLE || this == LIVE_BLOG || this == GALLERY || this == VIDEO;
    }
}
