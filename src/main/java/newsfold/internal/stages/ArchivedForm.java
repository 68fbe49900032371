package newsfold.internal.stages;

import newsfold.article.Article;

/** What the archive keeps of an article. */
public final class ArchivedForm {
    private ArchivedForm() {}

    /**
     * Tells whether two articles are archived alike; what was cut from the page is not archived.
     *
     * @param a an article
     * @param b another one, of the same id
     * @return true if archiving one over the other changes nothing
     */
    public static boolean isSame(Article a, Article b) {
        return a.body().equals(b.body())
                && a.title().equals(b.title())
                && a.url().equals(b.url())
                && a.page().equals(b.page())
                && a.kind() == b.kind()
                && a.canonicalUrl().equals(b.canonicalUrl())
                && a.site().equals(b.site())
                && a.author().equals(b.author())
                && a.published().equals(b.published())
                && a.updated().equals(b.updated())
                && a.language().equals(b.language());
    }
}
