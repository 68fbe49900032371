package newsfold.internal.stages;

import newsfold.article.Article;
import newsfold.signature.Fingerprint;

/** An article with what it is looked up by. Nobody changes the keys. */
public final class FingerprintedArticle {
    private final Article article;
    private final Fingerprint fingerprint;
    private final long[] keys;

    FingerprintedArticle(Article article, Fingerprint fingerprint, long[] keys) {
        this.article = article;
        this.fingerprint = fingerprint;
        this.keys = keys;
    }

    /**
     * Returns the article.
     *
     * @return the article
     */
    public Article article() {
        return article;
    }

    /**
     * Returns its fingerprint.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    String id() {
        return article.id();
    }

    /** Returns the array itself. */
    long[] keys() {
        return keys;
    }
}
