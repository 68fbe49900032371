package newsfold;

import java.util.List;
import java.util.function.IntFunction;
import newsfold.article.Article;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.internal.stages.DuplicateSearch;
import newsfold.internal.stages.DuplicateStages;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;

/**
 * Finds the duplicate groups of one batch in memory: signs every article, looks up candidates, verifies them and groups
 * the matches. Immutable and free to share between threads; the result does not depend on the order of the articles or
 * on the number of threads. Takes about 500 bytes an article beside the texts.
 */
public final class DuplicateFinder {
    private final DuplicateStages stages;
    private final DuplicateSearch search;

    /**
     * Creates a finder for articles with the default canonical policy.
     *
     * @param threads how many threads a call may use, at least 1
     */
    public DuplicateFinder(int threads) {
        this(FoldOptions.builder().threads(threads).build());
    }

    /**
     * Creates a finder that decides as a fold with the same options does.
     *
     * @param options the settings; texts are taken as they are, and only with {@code Boilerplate.KEPT} for whole pages
     */
    public DuplicateFinder(FoldOptions options) {
        this.stages = new DuplicateStages(options.settings());
        this.search = new DuplicateSearch(stages);
    }

    /**
     * Finds the groups of a batch.
     *
     * @param articles the articles, each id once
     * @return groups and matches
     */
    public Duplicates find(List<Article> articles) {
        return find(
                articles.stream().map(Item::of).toList(),
                place -> articles.get(place).text());
    }

    /**
     * Finds the groups of a batch whose texts are kept elsewhere.
     *
     * @param items the articles, each id once
     * @param texts gives the text of an article by its place in {@code items}, the same at every call; called by several
     *     threads
     * @return groups and matches
     */
    public Duplicates find(List<Item> items, IntFunction<String> texts) {
        return search.find(items, texts);
    }

    /**
     * Signs an article, to keep the fingerprint in a store of your own: first step of a search without an archive.
     *
     * @return its fingerprint
     */
    public Fingerprint sign(Article article) {
        return stages.fingerprint(article).fingerprint();
    }

    /**
     * Returns the keys under which a store keeps an article, and is asked for others: articles that share a key may be
     * copies.
     *
     * @param fingerprint the article's, of {@link #sign} and not read from bytes
     * @return some 15 to 40 numbers, ascending; none for a text of less than five words
     */
    public long[] keys(Fingerprint fingerprint) {
        return stages.keys().lasting(fingerprint);
    }

    /**
     * Tells whether two articles that share a key are worth reading and verifying. About 0.1 µs.
     *
     * @param a one article's fingerprint
     * @param b the other's
     * @return true if they look like copies, or like one article inside the other
     */
    public boolean mayMatch(Fingerprint a, Fingerprint b) {
        return stages.keys().accepts(a, b);
    }

    /**
     * Compares two articles, with evidence. About 50 µs for 400 words.
     *
     * @param a one article
     * @param b another, with another id
     * @return how they relate; {@link newsfold.verify.Relation#NONE} if they do not
     */
    public Match verify(Article a, Article b) {
        return stages.against(a).apply(b);
    }
}
