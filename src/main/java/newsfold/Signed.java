package newsfold;

import newsfold.article.Article;
import newsfold.signature.Fingerprint;

/** An article with what it is looked up by. Nobody changes the keys. */
final class Signed {
    private final Article article;
    private final Fingerprint fingerprint;
    private final long[] keys;

    Signed(Article article, Fingerprint fingerprint, long[] keys) {
        this.article = article;
        this.fingerprint = fingerprint;
        this.keys = keys;
    }

    Article article() {
        return article;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    long[] keys() {
        return keys;
    }
}
