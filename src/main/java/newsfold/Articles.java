package newsfold;

import newsfold.article.Article;

/** Compares articles. */
final class Articles {
    private Articles() {}

    /** Tells whether an article says what its archived form says; what was cut from the page is not archived. */
    static boolean same(Article a, Article b) {
        return a.body().equals(b.body())
                && a.title().equals(b.title())
                && a.url().equals(b.url())
                && a.site().equals(b.site())
                && a.author().equals(b.author())
                && a.published().equals(b.published())
                && a.updated().equals(b.updated())
                && a.language().equals(b.language());
    }
}
